package org.tessera.cases;

/** How much a case's point can be trusted. */
public enum PlaceQuality {
    /** The source's own coordinates. */
    EXACT,
    /** The source's stand-in for an unknown place (Boston uses City Hall); not shown as a place, not given to a grid. */
    FALLBACK,
    /** No coordinates at all. */
    MISSING
}
