package org.tessera.grid.coverage;

import java.util.Locale;

/** How much a finding matters: HIGH lets work fall between grids, MEDIUM is a border drawn badly, LOW is a digitising blemish. */
public enum Severity {
    HIGH, MEDIUM, LOW;

    /** The lower-case name used in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
