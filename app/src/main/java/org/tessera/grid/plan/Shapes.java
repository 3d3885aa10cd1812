package org.tessera.grid.plan;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

import org.tessera.grid.coverage.Measure;

/** Questions about shapes that plans ask. */
final class Shapes {

    /** m²; pieces below are what rounding leaves of a border, no transfer. */
    static final double DUST_AREA = 0.01;
    /** m; pieces nowhere wider are no transfer. */
    static final double DUST_WIDTH = 0.01;

    private static final GeometryFactory EMPTY = new GeometryFactory();

    private Shapes() {
    }

    /** Same coordinates in the same order, bit for bit. */
    static boolean identical(Geometry a, Geometry b) {
        return a == b || a != null && b != null && a.getNumPoints() == b.getNumPoints() && a.equalsExact(b);
    }

    /** A shape that overlays can work on: never null, areal, valid. */
    static Geometry sound(Geometry shape) {
        if (shape == null || shape.isEmpty() || shape.getDimension() < 2) {
            return EMPTY.createPolygon();
        }
        return shape.isValid() ? shape : GeometryFixer.fix(shape);
    }

    /** The polygons of a shape that are more than what rounding leaves of a border. */
    static List<Polygon> pieces(Geometry shape, Measure measure) {
        List<Polygon> pieces = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty() && !isDust(polygon, measure)) {
                pieces.add(polygon);
            }
        }
        return pieces;
    }

    private static boolean isDust(Polygon polygon, Measure measure) {
        double area = measure.area(polygon);
        if (area < DUST_AREA) {
            return true;
        }
        Geometry metres = measure.local(polygon);
        // The largest circle inside has at least the radius area : perimeter, which settles all but hair-thin pieces.
        return area / metres.getLength() <= DUST_WIDTH / 2 && metres.buffer(-DUST_WIDTH / 2).isEmpty();
    }

    /** Area of all pieces in m². */
    static double area(List<Polygon> pieces, Measure measure) {
        return pieces.stream().mapToDouble(measure::area).sum();
    }

    /** The pieces as one shape. */
    static Geometry together(List<Polygon> pieces) {
        return pieces.size() == 1 ? pieces.getFirst()
                : EMPTY.createMultiPolygon(pieces.toArray(Polygon[]::new));
    }
}
