package org.tessera.grid.coverage;

import java.util.Locale;

/** What can be wrong with a coverage. */
public enum FindingKind {
    OVERLAP, GAP, MISMATCH, SPILL, DUPLICATE, INVALID, DETACHED, CROSSING;

    /** The lower-case name of the command contract. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
