package org.tessera.grid.coverage;

import java.util.Arrays;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;

/**
 * Tells whether borders run through the inside of a face. It may say yes where they only touch, when cutting moved a corner far; never no
 * where they cut, but for strips no wider than the tolerance.
 */
final class FaceCut {

    private final Outline face;
    private final double tolerance;
    /** Shares of the asked segment's length at which it meets the face's border. */
    private double[] meetings = new double[8];
    private int count;

    /** @param tolerance how far rounding may have put a corner of the face beside a border that it lies on */
    FaceCut(Polygon face, double tolerance) {
        this.face = new Outline(face);
        this.tolerance = tolerance;
    }

    Outline face() {
        return face;
    }

    double tolerance() {
        return tolerance;
    }

    /** Whether any segment of an outline does. */
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

    /** Whether the segment of an outline that begins at a point does. */
    boolean by(Outline outline, int i) {
        double ax = outline.x(i);
        double ay = outline.y(i);
        double bx = outline.x(i + 1);
        double by = outline.y(i + 1);
        Envelope box = face.box();
        if (Math.max(ax, bx) < box.getMinX() || Math.min(ax, bx) > box.getMaxX() || Math.max(ay, by) < box.getMinY()
                || Math.min(ay, by) > box.getMaxY() || ax == bx && ay == by) {
            return false;
        }
        count = 0;
        meet(0);
        for (int r = 0; r < face.rings(); r++) {
            for (int k = face.start(r); k < face.last(r); k++) {
                if (meets(ax, ay, bx, by, k)) {
                    return false;
                }
            }
        }
        meet(1);
        return inside(ax, ay, bx, by);
    }

    /** Notes where a segment meets a side of the face; answers whether they are the same. */
    private boolean meets(double ax, double ay, double bx, double by, int k) {
        double px = face.x(k);
        double py = face.y(k);
        double qx = face.x(k + 1);
        double qy = face.y(k + 1);
        if (Math.max(px, qx) < Math.min(ax, bx) - tolerance || Math.min(px, qx) > Math.max(ax, bx) + tolerance
                || Math.max(py, qy) < Math.min(ay, by) - tolerance || Math.min(py, qy) > Math.max(ay, by) + tolerance) {
            return false;
        }
        if (ax == px && ay == py && bx == qx && by == qy || ax == qx && ay == qy && bx == px && by == py) {
            return true;
        }
        double dx = bx - ax;
        double dy = by - ay;
        double length = Math.hypot(dx, dy);
        // Distances of the side's ends from the segment's line, and where along the segment.
        double p = (dx * (py - ay) - dy * (px - ax)) / length;
        double q = (dx * (qy - ay) - dy * (qx - ax)) / length;
        if (Math.abs(p) <= tolerance) {
            meet(((px - ax) * dx + (py - ay) * dy) / (length * length));
        }
        if (Math.abs(q) <= tolerance) {
            meet(((qx - ax) * dx + (qy - ay) * dy) / (length * length));
        }
        if (p < 0 != q < 0) {
            double share = p / (p - q);
            meet(((px + share * (qx - px) - ax) * dx + (py + share * (qy - py) - ay) * dy) / (length * length));
        }
        return false;
    }

    private void meet(double share) {
        if (share >= 0 && share <= 1) {
            if (count == meetings.length) {
                meetings = Arrays.copyOf(meetings, 2 * count);
            }
            meetings[count++] = share;
        }
    }

    /** Whether the segment lies inside somewhere between two of its meetings. */
    private boolean inside(double ax, double ay, double bx, double by) {
        Arrays.sort(meetings, 0, count);
        double least = 2 * tolerance / Math.hypot(bx - ax, by - ay);
        for (int i = 1; i < count; i++) {
            double middle = (meetings[i - 1] + meetings[i]) / 2;
            if (meetings[i] - meetings[i - 1] > least
                    && face.side(ax + middle * (bx - ax), ay + middle * (by - ay), tolerance) == Outline.INSIDE) {
                return true;
            }
        }
        return false;
    }
}
