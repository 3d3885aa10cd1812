package org.tessera.console.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.tessera.console.Desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CommandBarViewModelTest implements CommandTarget {

    private final List<String> done = new ArrayList<>();
    private final CommandBarViewModel bar = new CommandBarViewModel(new Desktop().messages, this);

    @Override
    public List<String> candidates(Verb verb, int position, String typed) {
        return List.of(verb.word() + position + typed);
    }

    @Override
    public boolean perform(Verb verb, List<String> arguments) {
        done.add(verb + " " + arguments);
        return !arguments.contains("nowhere");
    }

    @Test
    void aUniqueBeginningIsEnoughAndAnAmbiguousOneIsNot() {
        assertEquals(Optional.of(Verb.DISPATCH), CommandBarViewModel.verb("d"));
        assertEquals(Optional.empty(), CommandBarViewModel.verb("l"));
        assertEquals(Optional.of(Verb.CHECK), CommandBarViewModel.verb("CHECK"));
    }

    @Test
    void enterDoesItAndLeaves() {
        bar.begin();
        bar.textProperty().set("g U-1");
        bar.run();
        assertEquals(List.of("GOTO [U-1]"), done);
        assertFalse(bar.openProperty().get());
    }

    @Test
    void whatCannotBeDoneStaysWithAHint() {
        bar.begin();
        bar.textProperty().set("goto nowhere");
        bar.run();
        assertTrue(bar.openProperty().get());
        assertTrue(bar.hintProperty().get().startsWith("That names nothing here"));
    }

    @Test
    void leavingHasNoEffect() {
        bar.begin();
        bar.textProperty().set("close 1001");
        bar.leave();
        assertEquals(List.of(), done);
    }

    @Test
    void completionReplacesTheLastWord() {
        bar.textProperty().set("dis");
        bar.completeFirst();
        assertEquals("dispatch ", bar.textProperty().get());
        bar.textProperty().set("dispatch U");
        assertEquals(List.of("dispatch0U"), bar.completions());
    }
}
