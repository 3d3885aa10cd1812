package org.tessera.console.frame;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Every act that has a key, with the key and where it works. The key is printed on the button and in the help. */
public enum ConsoleAction {
    OPERATIONS(KeyCode.F2, "F2", Reach.ANYWHERE),
    PLANNING(KeyCode.F3, "F3", Reach.ANYWHERE),
    CASES(KeyCode.F5, "F5", Reach.ANYWHERE),
    LANGUAGE(KeyCode.F4, "F4", Reach.ANYWHERE),
    THEME(KeyCode.F6, "F6", Reach.ANYWHERE),
    CHECK(KeyCode.F7, "F7", Reach.ANYWHERE),
    UNDO(KeyCode.F8, "F8", Reach.ANYWHERE),
    PAUSE(KeyCode.F9, "F9", Reach.ANYWHERE),
    SPEED_1(KeyCode.F10, "F10", Reach.ANYWHERE),
    SPEED_60(KeyCode.F11, "F11", Reach.ANYWHERE),
    SPEED_600(KeyCode.F12, "F12", Reach.ANYWHERE),
    LARGER(KeyCode.EQUALS, Modifier.CONTROL, "Ctrl+=", Reach.ANYWHERE),
    SMALLER(KeyCode.MINUS, Modifier.CONTROL, "Ctrl+-", Reach.ANYWHERE),
    USUAL_SIZE(KeyCode.DIGIT0, Modifier.CONTROL, "Ctrl+0", Reach.ANYWHERE),
    LOCK(KeyCode.L, Modifier.CONTROL, "Ctrl+L", Reach.ANYWHERE),
    HELP(KeyCode.F1, "F1", Reach.ANYWHERE),
    INTAKE(KeyCode.I, Modifier.CONTROL, "Ctrl+I", Reach.ANYWHERE),
    COMMAND(KeyCode.SLASH, "/", Reach.OUTSIDE_TEXT),
    DISPATCH_1(KeyCode.DIGIT1, "1", Reach.OUTSIDE_TEXT),
    DISPATCH_2(KeyCode.DIGIT2, "2", Reach.OUTSIDE_TEXT),
    DISPATCH_3(KeyCode.DIGIT3, "3", Reach.OUTSIDE_TEXT),
    CLOSE_CASE(KeyCode.X, "X", Reach.OUTSIDE_TEXT),
    QUEUE(KeyCode.Q, "Q", Reach.OUTSIDE_TEXT),
    UNITS(KeyCode.U, "U", Reach.OUTSIDE_TEXT),
    MAP(KeyCode.M, "M", Reach.OUTSIDE_TEXT),
    EXPORT(KeyCode.P, Modifier.SHIFT, "Shift+P", Reach.OUTSIDE_TEXT),
    TOOL_SELECT(KeyCode.V, "V", Reach.OUTSIDE_TEXT),
    TOOL_BOX(KeyCode.B, "B", Reach.OUTSIDE_TEXT),
    TOOL_LASSO(KeyCode.L, "L", Reach.OUTSIDE_TEXT),
    TOOL_IDENTIFY(KeyCode.I, "I", Reach.OUTSIDE_TEXT),
    TOOL_DISTANCE(KeyCode.D, "D", Reach.OUTSIDE_TEXT),
    TOOL_AREA(KeyCode.T, "T", Reach.OUTSIDE_TEXT),
    TOOL_DRAW_POINT(KeyCode.O, "O", Reach.OUTSIDE_TEXT),
    TOOL_DRAW_LINE(KeyCode.J, "J", Reach.OUTSIDE_TEXT),
    TOOL_DRAW_POLYGON(KeyCode.P, "P", Reach.OUTSIDE_TEXT),
    GO_TO(KeyCode.G, "G", Reach.OUTSIDE_TEXT),
    BOOKMARKS(KeyCode.K, "K", Reach.OUTSIDE_TEXT),
    SPLIT(KeyCode.W, "W", Reach.OUTSIDE_TEXT),
    WHOLE(KeyCode.H, "H", Reach.OUTSIDE_TEXT),
    FOLLOW(KeyCode.R, "R", Reach.OUTSIDE_TEXT),
    BACK(KeyCode.LEFT, Modifier.ALT, "Alt+←", Reach.OUTSIDE_TEXT),
    FORWARD(KeyCode.RIGHT, Modifier.ALT, "Alt+→", Reach.OUTSIDE_TEXT),
    PREVIOUS_FEATURE(KeyCode.N, Modifier.SHIFT, "Shift+N", Reach.OUTSIDE_TEXT),
    NEXT_FEATURE(KeyCode.N, "N", Reach.OUTSIDE_TEXT),
    ZOOM_FEATURE(KeyCode.Z, "Z", Reach.OUTSIDE_TEXT),
    PLAN_NEW(KeyCode.N, Modifier.CONTROL, "Ctrl+N", Reach.PLANNING),
    PLAN_UNDO(KeyCode.Z, Modifier.CONTROL, "Ctrl+Z", Reach.PLANNING),
    PLAN_REDO(KeyCode.Y, Modifier.CONTROL, "Ctrl+Y", Reach.PLANNING),
    PLAN_BORDER(KeyCode.B, Modifier.SHIFT, "Shift+B", Reach.PLANNING),
    PLAN_RESHAPE(KeyCode.R, Modifier.SHIFT, "Shift+R", Reach.PLANNING),
    PLAN_SPLIT(KeyCode.S, Modifier.SHIFT, "Shift+S", Reach.PLANNING),
    PLAN_MERGE(KeyCode.M, Modifier.SHIFT, "Shift+M", Reach.PLANNING),
    PLAN_TRANSFER(KeyCode.T, Modifier.SHIFT, "Shift+T", Reach.PLANNING),
    PLAN_CREATE(KeyCode.C, Modifier.SHIFT, "Shift+C", Reach.PLANNING),
    PLAN_DELETE(KeyCode.X, Modifier.SHIFT, "Shift+X", Reach.PLANNING),
    PLAN_LOCK(KeyCode.L, Modifier.SHIFT, "Shift+L", Reach.PLANNING),
    PLAN_COMMENT(KeyCode.K, Modifier.SHIFT, "Shift+K", Reach.PLANNING),
    PLAN_PROPOSE(KeyCode.P, Modifier.CONTROL, "Ctrl+P", Reach.PLANNING),
    PLAN_APPROVE(KeyCode.A, Modifier.CONTROL, "Ctrl+A", Reach.PLANNING),
    PLAN_REJECT(KeyCode.R, Modifier.CONTROL, "Ctrl+R", Reach.PLANNING),
    PLAN_WITHDRAW(KeyCode.W, Modifier.CONTROL, "Ctrl+W", Reach.PLANNING),
    PLAN_RESTORE(KeyCode.U, Modifier.CONTROL, "Ctrl+U", Reach.PLANNING),
    PLAN_EFFECT(KeyCode.E, Modifier.CONTROL, "Ctrl+E", Reach.PLANNING),
    PLAN_COMPARE(KeyCode.V, Modifier.SHIFT, "Shift+V", Reach.PLANNING),
    REPORT_CHECK(KeyCode.F, Modifier.CONTROL, "Ctrl+F", Reach.PLANNING),
    REPORT_REDRAW(KeyCode.O, Modifier.CONTROL, "Ctrl+O", Reach.PLANNING),
    PLAN_DRAFTING(KeyCode.D, Modifier.SHIFT, "Shift+D", Reach.PLANNING),
    DRAFTING_START(KeyCode.G, Modifier.CONTROL, "Ctrl+G", Reach.PLANNING_FORM),
    DRAFTING_TAKE(KeyCode.T, Modifier.CONTROL, "Ctrl+T", Reach.PLANNING_FORM),
    DRAFTING_BACK(KeyCode.B, Modifier.CONTROL, "Ctrl+B", Reach.PLANNING_FORM),
    REPAIR_ONE(KeyCode.F, Modifier.SHIFT, "Shift+F", Reach.PLANNING),
    REPAIR_ALL(KeyCode.A, Modifier.SHIFT, "Shift+A", Reach.PLANNING),
    GAP_ALLOW(KeyCode.G, Modifier.SHIFT, "Shift+G", Reach.PLANNING),
    GAP_LIST(KeyCode.J, Modifier.SHIFT, "Shift+J", Reach.PLANNING),
    REPAIR_ACCEPT(KeyCode.ENTER, Modifier.CONTROL, "Ctrl+Enter", Reach.PLANNING),
    REPAIR_DISMISS(KeyCode.D, Modifier.CONTROL, "Ctrl+D", Reach.PLANNING),
    CASES_FIND(KeyCode.K, Modifier.CONTROL, "Ctrl+K", Reach.CASES),
    CASES_LIST(KeyCode.J, Modifier.CONTROL, "Ctrl+J", Reach.CASES),
    CASES_TRACE(KeyCode.H, Modifier.CONTROL, "Ctrl+H", Reach.CASES),
    ACKNOWLEDGE(KeyCode.A, "A", Reach.UNITS),
    EN_ROUTE(KeyCode.E, "E", Reach.UNITS),
    ON_SCENE(KeyCode.S, "S", Reach.UNITS),
    CLEAR(KeyCode.C, "C", Reach.UNITS);

    /** Where a key works: letters never while text is typed, those of the planning view and of a panel only there. */
    public enum Reach {
        ANYWHERE,
        OUTSIDE_TEXT,
        PLANNING,
        /** The planning view, also while a field of it is filled in. */
        PLANNING_FORM,
        /** The cases view, also while a field of it is filled in. */
        CASES,
        UNITS
    }

    /** What is held down with the key. */
    public enum Modifier {
        /** Nothing, or Shift where no other action asks for it. */
        NONE,
        SHIFT,
        ALT,
        CONTROL
    }

    private final KeyCode key;
    private final Modifier modifier;
    private final String cap;
    private final Reach reach;

    ConsoleAction(KeyCode key, String cap, Reach reach) {
        this(key, Modifier.NONE, cap, reach);
    }

    ConsoleAction(KeyCode key, Modifier modifier, String cap, Reach reach) {
        this.key = key;
        this.modifier = modifier;
        this.cap = cap;
        this.reach = reach;
    }

    public KeyCode key() {
        return key;
    }

    /** Whether a key that went down is this action's. */
    boolean matches(KeyEvent event) {
        boolean held = switch (modifier) {
            case NONE, CONTROL -> !event.isAltDown();
            case SHIFT -> event.isShiftDown() && !event.isAltDown();
            case ALT -> event.isAltDown();
        };
        return key == event.getCode() && held && event.isControlDown() == (modifier == Modifier.CONTROL) && !event.isMetaDown();
    }

    /** Whether another key is held down with it. */
    boolean held() {
        return modifier != Modifier.NONE;
    }

    /** What is printed on the key. */
    public String cap() {
        return cap;
    }

    public Reach reach() {
        return reach;
    }
}
