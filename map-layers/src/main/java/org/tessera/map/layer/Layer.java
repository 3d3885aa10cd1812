package org.tessera.map.layer;

/**
 * One revision of one layer: immutable, safe on every thread. Layers are drawn in list order, the first lowest. A change is
 * a new object of the same id; what its {@link #dataRevision()} and {@link #styleRevision()} share with the former object
 * (same identity) is not drawn again.
 */
public sealed interface Layer permits StaticLayer, LiveLayer, OverlayLayer {

    /** Stable id, unique in the map. */
    String id();

    /** What a person calls it. */
    String title();

    /** Whether it is drawn and hit. */
    boolean visible();

    /** From 0 (clear) to 1. */
    double opacity();

    /** Compared by identity: another object means other data. */
    Object dataRevision();

    /** Compared by identity: another object means another style. */
    Object styleRevision();
}
