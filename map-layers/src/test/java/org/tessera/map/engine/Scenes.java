package org.tessera.map.engine;

import java.util.Map;
import java.util.Random;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.map.index.FeatureSet;

/** Feature sets for tests, the same for the same arguments. */
public final class Scenes {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Scenes() {
    }

    /** Star-shaped polygons scattered over 0.2 by 0.1 degrees about (0.1, 0.05), named f0, f1... */
    public static FeatureSet stars(int count, int vertices, double radius) {
        Random random = new Random(5);
        FeatureSet.Builder builder = FeatureSet.builder();
        for (int i = 0; i < count; i++) {
            double lon = random.nextDouble() * 0.2;
            double lat = random.nextDouble() * 0.1;
            Coordinate[] ring = new Coordinate[vertices + 1];
            for (int k = 0; k < vertices; k++) {
                double angle = 2 * Math.PI * k / vertices;
                double r = radius * (0.6 + 0.4 * random.nextDouble());
                ring[k] = new Coordinate(lon + r * Math.cos(angle), lat + r * Math.sin(angle));
            }
            ring[vertices] = ring[0].copy();
            builder.add("f" + i, FACTORY.createPolygon(ring), Map.of("name", "Star " + i, "class", i % 8));
        }
        return builder.build();
    }

    /** A box in degrees. */
    public static Geometry box(double west, double south, double east, double north) {
        return FACTORY.toGeometry(new org.locationtech.jts.geom.Envelope(west, east, south, north));
    }
}
