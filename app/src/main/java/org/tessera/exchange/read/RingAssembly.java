package org.tessera.exchange.read;

import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Makes polygons from rings as files give them, and says what is wrong with a ring that is none. */
final class RingAssembly {

    private RingAssembly() {
    }

    static LinearRing ring(GeometryFactory factory, Coordinate[] points) throws BadGeometry {
        if (points.length < 4) {
            throw new BadGeometry("has a ring of " + points.length + " positions; a ring needs at least 4");
        }
        if (!points[0].equals2D(points[points.length - 1])) {
            throw new BadGeometry("has a ring that does not end where it starts");
        }
        return factory.createLinearRing(points);
    }

    static Polygon polygon(GeometryFactory factory, List<LinearRing> rings) throws BadGeometry {
        if (rings.isEmpty()) {
            throw new BadGeometry("is a polygon without a ring");
        }
        return factory.createPolygon(rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }
}
