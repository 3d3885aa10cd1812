package org.tessera.grid.repair;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** Shapes reduced to their polygons. */
final class Areal {

    private Areal() {
    }

    static List<Polygon> parts(Geometry shape) {
        List<Polygon> parts = new ArrayList<>();
        for (Object part : PolygonExtracter.getPolygons(shape)) {
            if (!((Polygon) part).isEmpty()) {
                parts.add((Polygon) part);
            }
        }
        return parts;
    }

    static Geometry of(GeometryFactory factory, List<Polygon> parts) {
        return parts.size() == 1 ? parts.getFirst() : factory.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    /** A valid shape that covers the same ground. */
    static Geometry mended(Geometry shape) {
        return of(shape.getFactory(), parts(GeometryFixer.fix(shape)));
    }
}
