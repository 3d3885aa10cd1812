package org.tessera.map.crs;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Degrees to metres near one place, by the radii of curvature of WGS 84 there. Shapes a few kilometres across keep their widths to the
 * centimetre; within a city distances are good for telling near from far. Immutable.
 */
public final class TangentPlane {

    private static final double A = 6378137;
    private static final double E2 = 0.0066943799901413165;

    private final Coordinate centre;
    private final double perLon;
    private final double perLat;

    /** @param centre lon, lat */
    public TangentPlane(Coordinate centre) {
        this.centre = centre;
        perLon = perLon(centre.y);
        perLat = perLat(centre.y);
    }

    /** Metres east and north of the centre. */
    public Coordinate project(Coordinate lonLat) {
        return new Coordinate((lonLat.x - centre.x) * perLon, (lonLat.y - centre.y) * perLat);
    }

    /** A projected copy. */
    public Geometry project(Geometry lonLat) {
        Geometry copy = lonLat.copy();
        copy.apply(new Projecting());
        return copy;
    }

    /** Length of a short segment (lon, lat) anywhere, in metres. */
    public static double length(Coordinate from, Coordinate to) {
        double lat = (from.y + to.y) / 2;
        return Math.hypot((to.x - from.x) * perLon(lat), (to.y - from.y) * perLat(lat));
    }

    private static double perLon(double lat) {
        return Math.toRadians(A / Math.sqrt(w(lat)) * Math.cos(Math.toRadians(lat)));
    }

    private static double perLat(double lat) {
        double w = w(lat);
        return Math.toRadians(A * (1 - E2) / (w * Math.sqrt(w)));
    }

    private static double w(double lat) {
        double sin = Math.sin(Math.toRadians(lat));
        return 1 - E2 * sin * sin;
    }

    private final class Projecting implements CoordinateSequenceFilter {

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
    }
}
