package org.tessera.map.tool;

/** When a line or an area counts as inside a box or lasso; a point counts by its position. */
public enum EncloseRule {
    /** A part of it is inside. */
    INTERSECTS,
    /** All of it is inside. */
    WITHIN
}
