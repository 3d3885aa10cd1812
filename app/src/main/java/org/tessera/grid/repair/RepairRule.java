package org.tessera.grid.repair;

/** Who gets what two grids claim, or none. Whatever the rule, no grid is emptied or torn apart where another choice is left. */
public enum RepairRule {

    /** Gaps wider than a sliver are split between the grids around them, halfway; everything else goes by the longest border. */
    SPLIT,
    /** All of it to the grid that shares the longest border with it. */
    LONGEST_BORDER,
    /** To the grid with the least weight; its area, unless the caller gives another, such as its households. */
    BALANCE,
    /** To the grid with the highest weight, as given by the caller. */
    PRIORITY,
    /**
     * Cut along the road or river that runs through it, each part to the grid on its side; where one runs beside it, to the grid that
     * leaves the border nearest to it. Out of reach of any, by the longest border.
     */
    NEAREST_LINE
}
