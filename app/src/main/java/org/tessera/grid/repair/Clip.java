package org.tessera.grid.repair;

import java.util.Optional;

import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;

/** Cuts segments to a box (Y.-D. Liang, B. A. Barsky, 1984). */
final class Clip {

    private double from;
    private double to = 1;

    private Clip() {
    }

    /** What of the segment lies in the box, from its lower end; empty when no length of it does. */
    static Optional<LineSegment> within(LineSegment segment, Envelope box) {
        Clip clip = new Clip();
        double dx = segment.p1.x - segment.p0.x;
        double dy = segment.p1.y - segment.p0.y;
        boolean meets = clip.keep(-dx, segment.p0.x - box.getMinX()) && clip.keep(dx, box.getMaxX() - segment.p0.x)
                && clip.keep(-dy, segment.p0.y - box.getMinY()) && clip.keep(dy, box.getMaxY() - segment.p0.y);
        CoordinateXY start = clip.from == 0 ? new CoordinateXY(segment.p0.x, segment.p0.y)
                : new CoordinateXY(segment.p0.x + clip.from * dx, segment.p0.y + clip.from * dy);
        CoordinateXY end = clip.to == 1 ? new CoordinateXY(segment.p1.x, segment.p1.y)
                : new CoordinateXY(segment.p0.x + clip.to * dx, segment.p0.y + clip.to * dy);
        return meets && !start.equals2D(end) ? Optional.of(Linework.key(start, end)) : Optional.empty();
    }

    /** Narrows the stretch to one side of a line; false when none of it lies there. */
    private boolean keep(double towards, double distance) {
        if (towards == 0) {
            return distance >= 0;
        }
        if (towards < 0) {
            from = Math.max(from, distance / towards);
        } else {
            to = Math.min(to, distance / towards);
        }
        return from <= to;
    }
}
