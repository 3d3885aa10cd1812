package org.tessera.console.planning;

import java.util.Locale;

/** What a planner does with the pointer, in the order of the buttons. */
public enum PlanTool {
    /** Drags vertices and edges of borders. */
    BORDER,
    /** Draws a line that a border then follows. */
    RESHAPE,
    /** Draws a line that cuts a grid. */
    SPLIT,
    /** Clicks the grid that stays, then the one that joins it. */
    MERGE,
    /** Draws round ground that goes to the grid where the drawing began. */
    TRANSFER,
    /** Draws round the ground of a new grid. */
    CREATE,
    /** Clicks a grid that its neighbour takes over. */
    DELETE,
    /** Clicks a grid that no repair may change, or may again. */
    LOCK,
    /** Clicks a place to say something about it. */
    COMMENT;

    /** As in keys and ids. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is drawn with it: 0 for a click, 1 for a line, 2 for an area. */
    int dimension() {
        return switch (this) {
            case RESHAPE, SPLIT -> 1;
            case TRANSFER, CREATE -> 2;
            default -> 0;
        };
    }
}
