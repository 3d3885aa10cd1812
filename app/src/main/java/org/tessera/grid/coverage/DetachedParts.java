package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Grids in several parts that do not touch, so that their member cannot walk from one to the other. */
final class DetachedParts {

    private DetachedParts() {
    }

    static Optional<Finding> of(SoundCell cell, Gauge gauge) {
        List<Polygon> apart = cell.shape().getNumGeometries() > 1 ? apart(cell.shape()) : List.of();
        if (apart.isEmpty()) {
            return Optional.empty();
        }
        Geometry shape = SoundShapes.together(cell.shape().getFactory(), apart);
        return Optional.of(Finding.areal(FindingKind.DETACHED, List.of(cell.id()), gauge.size(shape), false, shape, ""));
    }

    /** All parts beyond the largest group of parts that touch. */
    private static List<Polygon> apart(Geometry shape) {
        BitSet main = new BitSet();
        double largest = -1;
        BitSet seen = new BitSet();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (!seen.get(i)) {
                BitSet group = group(shape, i);
                seen.or(group);
                double area = group.stream().mapToDouble(k -> shape.getGeometryN(k).getArea()).sum();
                if (area > largest) {
                    largest = area;
                    main = group;
                }
            }
        }
        List<Polygon> apart = new ArrayList<>();
        for (int i = main.nextClearBit(0); i < shape.getNumGeometries(); i = main.nextClearBit(i + 1)) {
            apart.add((Polygon) shape.getGeometryN(i));
        }
        return apart;
    }

    private static BitSet group(Geometry shape, int start) {
        BitSet group = new BitSet();
        List<Integer> open = new ArrayList<>(List.of(start));
        group.set(start);
        while (!open.isEmpty()) {
            Geometry part = shape.getGeometryN(open.removeLast());
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                if (!group.get(i) && shape.getGeometryN(i).intersects(part)) {
                    group.set(i);
                    open.add(i);
                }
            }
        }
        return group;
    }
}
