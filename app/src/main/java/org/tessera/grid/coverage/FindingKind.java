package org.tessera.grid.coverage;

import java.util.Locale;

/** What can be wrong with a coverage. */
public enum FindingKind {
    OVERLAP, GAP, MISMATCH, SPILL, DUPLICATE, INVALID, DETACHED, CROSSING,

    /** Part of a parent that none of the grids covers; what is reported as a gap anyway does not count again. */
    UNFILLED;

    /** The lower-case name of the command contract. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
