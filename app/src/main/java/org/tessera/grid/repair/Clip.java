package org.tessera.grid.repair;

import java.util.Optional;

import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineSegment;

/**
 * A stretch of a segment, cut to a box (Y.-D. Liang, B. A. Barsky, 1984).
 *
 * @param from share of the segment's length at which it begins, from 0
 * @param to   at which it ends, to 1
 */
record Clip(double from, double to) {

    /** What of the segment lies in the box; empty when nothing does. */
    static Optional<Clip> within(LineSegment segment, Envelope box) {
        double dx = segment.p1.x - segment.p0.x;
        double dy = segment.p1.y - segment.p0.y;
        return Optional.of(new Clip(0, 1)).flatMap(clip -> clip.kept(-dx, segment.p0.x - box.getMinX()))
                .flatMap(clip -> clip.kept(dx, box.getMaxX() - segment.p0.x))
                .flatMap(clip -> clip.kept(-dy, segment.p0.y - box.getMinY()))
                .flatMap(clip -> clip.kept(dy, box.getMaxY() - segment.p0.y));
    }

    /** What of it lies on one side of a line. */
    private Optional<Clip> kept(double towards, double distance) {
        if (towards == 0) {
            return distance >= 0 ? Optional.of(this) : Optional.empty();
        }
        Clip kept = towards < 0 ? new Clip(Math.max(from, distance / towards), to) : new Clip(from, Math.min(to, distance / towards));
        return kept.from <= kept.to ? Optional.of(kept) : Optional.empty();
    }

    /** Together with one that does not begin before this, if they meet. */
    Optional<Clip> with(Clip next) {
        return next.from <= to ? Optional.of(new Clip(from, Math.max(to, next.to))) : Optional.empty();
    }

    /** The stretch itself, from its lower end; empty when it has no length. */
    Optional<LineSegment> of(LineSegment segment) {
        CoordinateXY start = at(segment, from);
        CoordinateXY end = at(segment, to);
        return start.equals2D(end) ? Optional.empty() : Optional.of(Linework.key(start, end));
    }

    /** The ends to the last bit. */
    private static CoordinateXY at(LineSegment segment, double share) {
        return share == 0 ? new CoordinateXY(segment.p0.x, segment.p0.y) : share == 1 ? new CoordinateXY(segment.p1.x, segment.p1.y)
                : new CoordinateXY(segment.p0.x + share * (segment.p1.x - segment.p0.x),
                        segment.p0.y + share * (segment.p1.y - segment.p0.y));
    }
}
