package org.tessera.grid.coverage;

import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** Tells whether borders may run through the inside of a face. It may say yes where they only touch, never no where they cut. */
final class FaceCut {

    private final Polygon face;
    private final Envelope box;
    private final CoordinateSequence[] rings;

    FaceCut(Polygon face) {
        this.face = face;
        box = face.getEnvelopeInternal();
        rings = new CoordinateSequence[1 + face.getNumInteriorRing()];
        for (int r = 0; r < rings.length; r++) {
            LinearRing ring = r == 0 ? face.getExteriorRing() : face.getInteriorRingN(r - 1);
            rings[r] = ring.getCoordinateSequence();
        }
    }

    /** Whether any segment of an outline may. */
    boolean by(Outline outline) {
        for (int r = 0; r < outline.rings(); r++) {
            for (int i = outline.start(r); i < outline.last(r); i++) {
                if (by(outline, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the segment of an outline that begins at a point may. */
    boolean by(Outline outline, int i) {
        double ax = outline.x(i);
        double ay = outline.y(i);
        double bx = outline.x(i + 1);
        double by = outline.y(i + 1);
        if (Math.max(ax, bx) < box.getMinX() || Math.min(ax, bx) > box.getMaxX() || Math.max(ay, by) < box.getMinY()
                || Math.min(ay, by) > box.getMaxY()) {
            return false;
        }
        boolean corners = false;
        for (CoordinateSequence ring : rings) {
            for (int k = 0; k + 1 < ring.size(); k++) {
                double px = ring.getX(k);
                double py = ring.getY(k);
                double qx = ring.getX(k + 1);
                double qy = ring.getY(k + 1);
                boolean a = ax == px && ay == py || ax == qx && ay == qy;
                boolean b = bx == px && by == py || bx == qx && by == qy;
                if (a && b) {
                    return false;
                }
                corners |= a || b;
                if (!a && !b && meets(outline, i, ring, k)) {
                    return true;
                }
            }
        }
        return inside(ax, ay) || inside(bx, by) || corners && inside((ax + bx) / 2, (ay + by) / 2);
    }

    private static boolean meets(Outline outline, int i, CoordinateSequence ring, int k) {
        double ax = outline.x(i);
        double ay = outline.y(i);
        double bx = outline.x(i + 1);
        double by = outline.y(i + 1);
        double px = ring.getX(k);
        double py = ring.getY(k);
        double qx = ring.getX(k + 1);
        double qy = ring.getY(k + 1);
        return Math.max(px, qx) >= Math.min(ax, bx) && Math.min(px, qx) <= Math.max(ax, bx)
                && Math.max(py, qy) >= Math.min(ay, by) && Math.min(py, qy) <= Math.max(ay, by)
                && Turn.of(ax, ay, bx, by, px, py) * Turn.of(ax, ay, bx, by, qx, qy) <= 0
                && Turn.of(px, py, qx, qy, ax, ay) * Turn.of(px, py, qx, qy, bx, by) <= 0;
    }

    private boolean inside(double x, double y) {
        Coordinate point = new CoordinateXY(x, y);
        return box.contains(x, y) && SimplePointInAreaLocator.locate(point, face) == Location.INTERIOR;
    }
}
