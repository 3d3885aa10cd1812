package org.tessera.cases;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Short distances on the ground between places in lon, lat degrees: the haversine formula on a sphere of the mean radius of the earth,
 * within 0.6 % of the ellipsoid.
 */
public final class GroundDistance {

    private static final double RADIUS = 6_371_008.8;

    private GroundDistance() {
    }

    /** In metres. */
    public static double metres(Coordinate one, Coordinate other) {
        double south = Math.toRadians(other.y - one.y) / 2;
        double east = Math.toRadians(other.x - one.x) / 2;
        double half = Math.sin(south) * Math.sin(south)
                + Math.cos(Math.toRadians(one.y)) * Math.cos(Math.toRadians(other.y)) * Math.sin(east) * Math.sin(east);
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    /** A box of degrees that holds everything within so many metres of the place. */
    public static Envelope box(Coordinate middle, double metres) {
        double degrees = Math.toDegrees(metres / RADIUS) * 1.01;
        // Close to a pole every longitude is near.
        double narrowing = Math.cos(Math.toRadians(Math.min(89.9, Math.abs(middle.y) + degrees)));
        double east = Math.min(180, degrees / narrowing);
        return new Envelope(middle.x - east, middle.x + east, middle.y - degrees, middle.y + degrees);
    }
}
