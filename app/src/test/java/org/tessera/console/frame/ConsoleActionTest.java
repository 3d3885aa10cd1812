package org.tessera.console.frame;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ConsoleActionTest {

    private static KeyEvent press(KeyCode code, boolean shift, boolean control, boolean alt) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false);
    }

    private static List<ConsoleAction> matching(KeyEvent event) {
        return java.util.Arrays.stream(ConsoleAction.values()).filter(action -> action.matches(event)).toList();
    }

    @Test
    void noKeyMeansTwoThings() {
        List<String> caps = new ArrayList<>();
        for (ConsoleAction action : ConsoleAction.values()) {
            assertTrue(!caps.contains(action.cap()), action + " shares " + action.cap());
            caps.add(action.cap());
        }
    }

    @Test
    void modifiersTellActionsApart() {
        assertEquals(ConsoleAction.PREVIOUS_FEATURE, matching(press(KeyCode.N, true, false, false)).getFirst());
        assertEquals(List.of(ConsoleAction.NEXT_FEATURE), matching(press(KeyCode.N, false, false, false)));
        assertEquals(List.of(ConsoleAction.BACK), matching(press(KeyCode.LEFT, false, false, true)));
        assertEquals(List.of(), matching(press(KeyCode.LEFT, false, false, false)));
        assertEquals(List.of(), matching(press(KeyCode.DIGIT1, false, true, false)));
        assertEquals(List.of(ConsoleAction.DISPATCH_1), matching(press(KeyCode.DIGIT1, false, false, false)));
    }
}
