package org.tessera.grid.repair;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

import org.tessera.grid.coverage.Cell;

/** Areas whose borders no repair moves, by number: the parents that grids nest in, or the places where a gap is permitted. */
final class FixedAreas {

    static final int NONE = -1;

    private final List<FixedArea> areas = new ArrayList<>();
    private final STRtree tree = new STRtree();

    FixedAreas(List<Cell> named) {
        for (Cell area : named) {
            Geometry shape = area.shape() == null ? null : area.shape().isValid() ? area.shape() : Areal.mended(area.shape());
            if (shape != null && shape.getArea() > 0) {
                tree.insert(shape.getEnvelopeInternal(), areas.size());
                areas.add(new FixedArea(area.id(), shape));
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

    /** Adds what of the borders may run through the box, whole: they meet grids elsewhere only at vertices that both have. */
    void draw(Envelope box, Linework linework) {
        for (Object i : tree.query(box)) {
            areas.get((Integer) i).draw(box, linework);
        }
    }

    /** Adds what of the borders runs within the box; elsewhere they may run through grids. */
    void drawWithin(Envelope box, Linework linework) {
        for (Object i : tree.query(box)) {
            areas.get((Integer) i).drawWithin(box, linework);
        }
    }
}
