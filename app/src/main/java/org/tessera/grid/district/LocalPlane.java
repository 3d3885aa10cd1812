package org.tessera.grid.district;

import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Degrees to metres near one place, by the radii of curvature of WGS 84. Lengths of short segments are true anywhere; places and
 * distances between them are good for telling near from far within a city.
 */
final class LocalPlane {

    private static final double A = 6378137;
    private static final double E2 = 0.0066943799901413165;

    private final Coordinate centre;
    private final double perLon;
    private final double perLat;

    private LocalPlane(Coordinate centre) {
        this.centre = centre;
        perLon = perLon(centre.y);
        perLat = perLat(centre.y);
    }

    /** The plane around the middle of some shapes (lon, lat). */
    static LocalPlane around(List<Geometry> shapes) {
        Envelope all = new Envelope();
        shapes.forEach(shape -> all.expandToInclude(shape.getEnvelopeInternal()));
        return new LocalPlane(all.isNull() ? new Coordinate(0, 0) : all.centre());
    }

    Coordinate project(Coordinate lonLat) {
        return new Coordinate((lonLat.x - centre.x) * perLon, (lonLat.y - centre.y) * perLat);
    }

    /** A projected copy. */
    Geometry project(Geometry lonLat) {
        Geometry copy = lonLat.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence points, int i) {
                points.setOrdinate(i, 0, (points.getX(i) - centre.x) * perLon);
                points.setOrdinate(i, 1, (points.getY(i) - centre.y) * perLat);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }

    /** The middle of a shape, on the plane. */
    Coordinate place(Geometry lonLat) {
        return project(lonLat.getCentroid().getCoordinate());
    }

    /** True length of a short segment in metres. */
    static double length(Coordinate from, Coordinate to) {
        double lat = (from.y + to.y) / 2;
        return Math.hypot((to.x - from.x) * perLon(lat), (to.y - from.y) * perLat(lat));
    }

    private static double perLon(double lat) {
        double sin = Math.sin(Math.toRadians(lat));
        return Math.toRadians(A / Math.sqrt(1 - E2 * sin * sin) * Math.cos(Math.toRadians(lat)));
    }

    private static double perLat(double lat) {
        double sin = Math.sin(Math.toRadians(lat));
        double w = 1 - E2 * sin * sin;
        return Math.toRadians(A * (1 - E2) / (w * Math.sqrt(w)));
    }
}
