package org.tessera.console.frame;

import javafx.scene.input.KeyCode;

/** Every act that has a key, with the key and where it works. The key is printed on the button and in the help. */
public enum ConsoleAction {
    OPERATIONS(KeyCode.F2, "F2", Reach.ANYWHERE),
    PLANNING(KeyCode.F3, "F3", Reach.ANYWHERE),
    LANGUAGE(KeyCode.F4, "F4", Reach.ANYWHERE),
    THEME(KeyCode.F6, "F6", Reach.ANYWHERE),
    CHECK(KeyCode.F7, "F7", Reach.ANYWHERE),
    UNDO(KeyCode.F8, "F8", Reach.ANYWHERE),
    PAUSE(KeyCode.F9, "F9", Reach.ANYWHERE),
    SPEED_1(KeyCode.F10, "F10", Reach.ANYWHERE),
    SPEED_60(KeyCode.F11, "F11", Reach.ANYWHERE),
    SPEED_600(KeyCode.F12, "F12", Reach.ANYWHERE),
    HELP(KeyCode.F1, "F1", Reach.ANYWHERE),
    COMMAND(KeyCode.SLASH, "/", Reach.OUTSIDE_TEXT),
    DISPATCH_1(KeyCode.DIGIT1, "1", Reach.OUTSIDE_TEXT),
    DISPATCH_2(KeyCode.DIGIT2, "2", Reach.OUTSIDE_TEXT),
    DISPATCH_3(KeyCode.DIGIT3, "3", Reach.OUTSIDE_TEXT),
    CLOSE_CASE(KeyCode.X, "X", Reach.OUTSIDE_TEXT),
    QUEUE(KeyCode.Q, "Q", Reach.OUTSIDE_TEXT),
    UNITS(KeyCode.U, "U", Reach.OUTSIDE_TEXT),
    MAP(KeyCode.M, "M", Reach.OUTSIDE_TEXT),
    EXPORT(KeyCode.P, "P", Reach.OUTSIDE_TEXT),
    ACKNOWLEDGE(KeyCode.A, "A", Reach.UNITS),
    EN_ROUTE(KeyCode.E, "E", Reach.UNITS),
    ON_SCENE(KeyCode.S, "S", Reach.UNITS),
    CLEAR(KeyCode.C, "C", Reach.UNITS);

    /** Where a key works: letters never while text is typed, and those of a panel only there. */
    public enum Reach {
        ANYWHERE,
        OUTSIDE_TEXT,
        UNITS
    }

    private final KeyCode key;
    private final String cap;
    private final Reach reach;

    ConsoleAction(KeyCode key, String cap, Reach reach) {
        this.key = key;
        this.cap = cap;
        this.reach = reach;
    }

    public KeyCode key() {
        return key;
    }

    /** What is printed on the key. */
    public String cap() {
        return cap;
    }

    public Reach reach() {
        return reach;
    }
}
