package org.tessera.console.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.tessera.console.i18n.Messages;

/**
 * The command bar: verb first, then what it acts on. A unique beginning of a verb is enough, Tab completes, Escape leaves with no
 * effect.
 */
public final class CommandBarViewModel {

    private static final int SHOWN = 8;

    private final Messages messages;
    private final CommandTarget target;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
    private final ObservableList<String> completions = FXCollections.observableArrayList();

    public CommandBarViewModel(Messages messages, CommandTarget target) {
        this.messages = messages;
        this.target = target;
        text.addListener((_, _, _) -> suggest());
        messages.languageProperty().addListener((_, _, _) -> suggest());
        suggest();
    }

    public BooleanProperty openProperty() {
        return open;
    }

    public StringProperty textProperty() {
        return text;
    }

    /** What the words so far mean, or what is wrong with them. */
    public ReadOnlyStringProperty hintProperty() {
        return hint.getReadOnlyProperty();
    }

    /** What the last word may become; at most eight. */
    public ObservableList<String> completions() {
        return completions;
    }

    /** Opens the bar, empty. */
    public void begin() {
        text.set("");
        open.set(true);
    }

    /** Leaves with no effect. */
    public void leave() {
        open.set(false);
        text.set("");
    }

    /** Puts a completion in place of the last word. */
    public void complete(String word) {
        String typed = text.get();
        int start = typed.lastIndexOf(' ') + 1;
        text.set(typed.substring(0, start) + word + " ");
    }

    /** Puts the first completion in place of the last word. */
    public void completeFirst() {
        if (!completions.isEmpty()) {
            complete(completions.getFirst());
        }
    }

    /** Does what is typed and leaves; stays open with a hint when it cannot. */
    public void run() {
        List<String> words = words(text.get());
        if (words.isEmpty()) {
            leave();
            return;
        }
        Optional<Verb> verb = verb(words.getFirst());
        if (verb.isEmpty()) {
            hint.set(messages.text("command.unknown", words.getFirst()));
        } else if (target.perform(verb.get(), words.subList(1, words.size()))) {
            leave();
        } else {
            hint.set(messages.text("command.refused", messages.text("command.usage." + verb.get().name())));
        }
    }

    /** The verb that the word is, or is the unique beginning of. */
    static Optional<Verb> verb(String word) {
        List<Verb> matching = beginning(word);
        return matching.stream().filter(verb -> verb.word().equals(word.toLowerCase(Locale.ROOT))).findFirst()
                .or(() -> matching.size() == 1 ? Optional.of(matching.getFirst()) : Optional.empty());
    }

    private static List<Verb> beginning(String word) {
        String start = word.toLowerCase(Locale.ROOT);
        return Arrays.stream(Verb.values()).filter(verb -> verb.word().startsWith(start)).toList();
    }

    private void suggest() {
        String typed = text.get() == null ? "" : text.get();
        List<String> words = words(typed);
        boolean firstWord = words.size() <= 1 && !typed.endsWith(" ");
        if (firstWord) {
            List<Verb> verbs = beginning(words.isEmpty() ? "" : words.getFirst());
            completions.setAll(verbs.stream().map(Verb::word).toList());
            hint.set(messages.text(verbs.size() == 1 ? "command.usage." + verbs.getFirst().name() : "command.hint"));
            return;
        }
        Optional<Verb> verb = verb(words.getFirst());
        if (verb.isEmpty()) {
            completions.clear();
            hint.set(messages.text("command.unknown", words.getFirst()));
            return;
        }
        int position = typed.endsWith(" ") ? words.size() - 1 : words.size() - 2;
        String last = typed.endsWith(" ") ? "" : words.getLast();
        completions.setAll(target.candidates(verb.get(), position, last).stream().limit(SHOWN).toList());
        hint.set(messages.text("command.usage." + verb.get().name()));
    }

    private static List<String> words(String typed) {
        return Arrays.stream(typed.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
