package org.tessera.grid.coverage;

import java.util.Set;

import org.locationtech.jts.geom.Polygon;

/**
 * A connected area with a wrong number of cells over it.
 *
 * @param shape  with the islands in it left out
 * @param cover  what lies over it, next to its border
 * @param around whose borders bound it: cells, and {@link Boundary#OWNER}
 */
record Face(Polygon shape, Sides.Cover cover, Set<Integer> around) {
}
