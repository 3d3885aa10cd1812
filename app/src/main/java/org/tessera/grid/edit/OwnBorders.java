package org.tessera.grid.edit;

import java.util.List;

import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Whether a changed cell is still a valid area. Where only runs of vertices changed, their edges alone are held against the cell's own
 * borders near them; what was wrong with the cell before may stay wrong.
 */
final class OwnBorders {

    private final double clearance;

    OwnBorders(double clearance) {
        this.clearance = clearance;
    }

    /** What is wrong with the cell afterwards, or null. */
    Refusal judge(Difference difference) {
        if (difference.after() == null) {
            return null;
        }
        if (difference.whole()) {
            return whole(difference);
        }
        for (Difference.Run run : difference.runs()) {
            Refusal refusal = run(difference, run);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private static Refusal whole(Difference difference) {
        Geometry geometry = difference.after().geometry(new GeometryFactory());
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        return error == null ? null : Refusal.of(RefusalReason.INVALID, error.getCoordinate(), difference.cell());
    }

    private Refusal run(Difference difference, Difference.Run run) {
        Ring young = difference.after().ring(run.ring());
        Ring old = difference.before().ring(run.ring());
        if (young.size() < 3) {
            return Refusal.of(RefusalReason.TOO_FEW_VERTICES, old.at(run.at()), difference.cell());
        }
        Coordinate place = conflict(difference, run);
        if (place != null) {
            return Refusal.of(RefusalReason.CROSSES, place, difference.cell());
        }
        if (young.counterClockwise() != old.counterClockwise()) {
            return Refusal.of(RefusalReason.FLIPS, young.at(run.at()), difference.cell());
        }
        return swallowed(difference, run.ring());
    }

    /** Closeness that was there before is no reason to refuse, crossing that was there before neither. */
    private Coordinate conflict(Difference difference, Difference.Run run) {
        Coordinate place = conflict(difference.after(), run.ring(), run.at(), run.inserted(), clearance);
        if (place == null || conflict(difference.before(), run.ring(), run.at(), run.removed(), clearance) == null) {
            return place;
        }
        Coordinate crossing = conflict(difference.after(), run.ring(), run.at(), run.inserted(), 0);
        return crossing == null || conflict(difference.before(), run.ring(), run.at(), run.removed(), 0) != null ? null : crossing;
    }

    private static Coordinate conflict(Shape shape, int number, int at, int count, double near) {
        Ring ring = shape.ring(number);
        Coordinate[] found = new Coordinate[1];
        List<Shape.Part> parts = shape.parts();
        for (int e = at - 1; e < at + count && found[0] == null; e++) {
            int edge = Math.floorMod(e, ring.size());
            Coordinate a = ring.at(edge);
            Coordinate b = ring.at(edge + 1);
            boolean fresh = e >= at;
            Envelope box = new Envelope(a, b);
            box.expandBy(near);
            for (Shape.Part part : parts) {
                part.ring().edgesNear(box, k -> {
                    if (found[0] == null && (part.number() != number || k != edge)
                            && meets(box, part.ring(), k)) {
                        Coordinate c = part.ring().at(k);
                        boolean twice = fresh && c.equals2D(a) && outside(part, k, number, at, count);
                        found[0] = twice ? c : conflict(new Coordinate[] {a, b, c, part.ring().at(k + 1)}, near);
                    }
                });
            }
        }
        return found[0];
    }

    private static boolean outside(Shape.Part part, int k, int number, int at, int count) {
        return part.number() != number || k < at || k >= at + count;
    }

    private static boolean meets(Envelope box, Ring ring, int k) {
        double x = ring.x(k);
        double y = ring.y(k);
        double nextX = ring.x(k + 1);
        double nextY = ring.y(k + 1);
        return Math.min(x, nextX) <= box.getMaxX() && Math.max(x, nextX) >= box.getMinX()
                && Math.min(y, nextY) <= box.getMaxY() && Math.max(y, nextY) >= box.getMinY();
    }

    /** Edges ab and cd; where one has an end in common with the other, they must not fold back on each other. */
    private static Coordinate conflict(Coordinate[] p, double near) {
        Coordinate a = p[0];
        Coordinate b = p[1];
        Coordinate c = p[2];
        Coordinate d = p[3];
        if (a.equals2D(b) || c.equals2D(d)) {
            return null;
        }
        boolean atA = a.equals2D(c) || a.equals2D(d);
        boolean atB = b.equals2D(c) || b.equals2D(d);
        if (!atA && !atB) {
            double distance = Distance.segmentToSegment(a, b, c, d);
            return distance < near || distance == 0 ? nearestEnd(a, b, c, d) : null;
        }
        if (atA && atB) {
            return a;
        }
        Coordinate mine = atA ? b : a;
        Coordinate common = atA ? a : b;
        Coordinate other = common.equals2D(c) ? d : c;
        double mineOff = Distance.pointToSegment(mine, c, d);
        double otherOff = Distance.pointToSegment(other, a, b);
        if (mineOff < near || mineOff == 0) {
            return mine;
        }
        return otherOff < near || otherOff == 0 ? other : null;
    }

    private static Coordinate nearestEnd(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
        Coordinate nearest = c;
        double least = Distance.pointToSegment(c, a, b);
        for (Coordinate end : List.of(d)) {
            if (Distance.pointToSegment(end, a, b) < least) {
                nearest = end;
                least = Distance.pointToSegment(end, a, b);
            }
        }
        for (Coordinate end : List.of(a, b)) {
            if (Distance.pointToSegment(end, c, d) < least) {
                nearest = end;
                least = Distance.pointToSegment(end, c, d);
            }
        }
        return nearest;
    }

    /** Holes and other parts of the cell must stay on the side of the ring on which they were. */
    private static Refusal swallowed(Difference difference, int number) {
        Ring young = difference.after().ring(number);
        Ring old = difference.before().ring(number);
        for (Shape.Part part : difference.before().parts()) {
            if (part.number() == number) {
                continue;
            }
            for (int i = 0; i < part.ring().size(); i++) {
                Coordinate vertex = part.ring().at(i);
                int was = Shape.locate(old, vertex);
                int is = Shape.locate(young, vertex);
                if (was != Location.BOUNDARY && is != Location.BOUNDARY) {
                    if (was != is) {
                        return Refusal.of(RefusalReason.SWALLOWS, vertex, difference.cell());
                    }
                    break;
                }
            }
        }
        return null;
    }
}
