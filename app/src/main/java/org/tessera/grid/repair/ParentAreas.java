package org.tessera.grid.repair;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

import org.tessera.grid.coverage.Cell;

/** The areas that grids nest in, by number. */
final class ParentAreas {

    static final int NONE = -1;

    private final List<FixedArea> areas = new ArrayList<>();
    private final STRtree tree = new STRtree();

    ParentAreas(List<Cell> parents) {
        for (Cell parent : parents) {
            Geometry shape = parent.shape() == null ? null : parent.shape().isValid() ? parent.shape() : Areal.mended(parent.shape());
            if (shape != null && shape.getArea() > 0) {
                tree.insert(shape.getEnvelopeInternal(), areas.size());
                areas.add(new FixedArea(parent.id(), shape));
            }
        }
        tree.build();
    }

    boolean none() {
        return areas.isEmpty();
    }

    /** The first that holds the point. */
    int at(Coordinate point) {
        int first = Integer.MAX_VALUE;
        for (Object i : tree.query(new Envelope(point))) {
            if ((Integer) i < first && areas.get((Integer) i).holds(point)) {
                first = (Integer) i;
            }
        }
        return first == Integer.MAX_VALUE ? NONE : first;
    }

    int named(String id) {
        for (int i = 0; i < areas.size(); i++) {
            if (areas.get(i).id().equals(id)) {
                return i;
            }
        }
        return NONE;
    }

    String name(int number) {
        return areas.get(number).id();
    }

    void draw(Envelope box, Linework linework) {
        for (Object i : tree.query(box)) {
            areas.get((Integer) i).draw(box, linework);
        }
    }
}
