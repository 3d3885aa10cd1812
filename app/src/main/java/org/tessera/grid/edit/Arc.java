package org.tessera.grid.edit;

import java.util.List;

import org.locationtech.jts.geom.Coordinate;

/**
 * A border between two nodes, or a closed border without any.
 *
 * @param path  vertices from node to node, in the direction in which {@code left} lies on its left; a closed one repeats its first
 * @param left  id of the cell on its left
 * @param right id of the cell on its right, or null where there is none: the outer border, or a gap
 */
public record Arc(List<Coordinate> path, String left, String right) {

    public Arc {
        path = List.copyOf(path);
    }

    /** Whether it is a whole ring. */
    public boolean closed() {
        return path.size() > 2 && path.getFirst().equals2D(path.getLast());
    }

    /** The vertices between its ends. */
    public List<Coordinate> inner() {
        return path.subList(1, path.size() - 1);
    }
}
