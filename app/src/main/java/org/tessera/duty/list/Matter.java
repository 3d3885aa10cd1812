package org.tessera.duty.list;

import java.util.Locale;

/** The three parts of a township's duty list. */
public enum Matter {
    /** The township's own. */
    BASIC,
    /** A department of the district leads, the township assists. */
    ASSISTING,
    /** Taken back by the departments above; a township is not to be given it. */
    RECLAIMED;

    /** The lower-case name used in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
