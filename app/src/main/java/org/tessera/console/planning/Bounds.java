package org.tessera.console.planning;

/**
 * Which borders above the grids count in a check and stay in a repair.
 *
 * @param outer       the outer border of all communities: what reaches over it is a defect, and so is what it leaves open
 * @param communities the communities' own: no grid lies in two
 */
public record Bounds(boolean outer, boolean communities) {

    /** The grids by themselves. */
    public static final Bounds NONE = new Bounds(false, false);
}
