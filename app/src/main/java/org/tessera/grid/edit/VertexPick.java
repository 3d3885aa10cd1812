package org.tessera.grid.edit;

import java.util.List;

import org.locationtech.jts.geom.Coordinate;

/**
 * A vertex under the pointer.
 *
 * @param vertex exactly as it is in the plan
 * @param cells  ids of the cells that share it, sorted
 * @param node   whether borders fork here
 * @param metres how far from the pointer
 */
public record VertexPick(Coordinate vertex, List<String> cells, boolean node, double metres) {
}
