package org.tessera.grid.edit;

import java.util.List;

import org.locationtech.jts.geom.Coordinate;

/**
 * An edge under the pointer.
 *
 * @param a      one end, exactly as in the plan
 * @param b      the other end
 * @param at     the place on it nearest to the pointer
 * @param cells  ids of the cells that share it, sorted; one only at the outer border and at gaps
 * @param metres how far from the pointer
 */
public record EdgePick(Coordinate a, Coordinate b, Coordinate at, List<String> cells, double metres) {
}
