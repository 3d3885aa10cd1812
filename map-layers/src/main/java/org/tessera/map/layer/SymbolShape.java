package org.tessera.map.layer;

/** Shapes of point symbols; told apart without colour. */
public enum SymbolShape {
    /** Round. */
    CIRCLE,
    /** Upright square. */
    SQUARE,
    /** Point up. */
    TRIANGLE,
    /** Square on its corner. */
    DIAMOND,
    /** Plus. */
    CROSS,
    /** Five rays. */
    STAR,
    /** Regular, point up. */
    PENTAGON,
    /** Flat top, pointed foot: a unit. */
    SHIELD
}
