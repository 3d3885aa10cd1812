package org.tessera.console.planning;

import java.util.Locale;

/** Who gets what is in dispute, as a planner may choose. */
public enum RepairChoice {
    /** Wide gaps halfway between the grids around, all else by the longest shared border. */
    SPLIT,
    LONGEST_BORDER,
    /** To the grid with the fewest households. */
    FEWEST_HOUSEHOLDS,
    /** To the grid with the fewest open cases. */
    FEWEST_CASES,
    /** To the grid with the highest number in its field {@code priority}. */
    PRIORITY,
    /** Along the road that runs through it or beside it. */
    NEAREST_ROAD;

    /** As in keys and ids. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
