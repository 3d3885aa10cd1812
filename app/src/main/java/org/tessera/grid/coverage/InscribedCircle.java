package org.tessera.grid.coverage;

import java.util.PriorityQueue;

import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.MinimumDiameter;
import org.locationtech.jts.algorithm.construct.MaximumInscribedCircle;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The largest circle inside a polygon, by branch and bound along its border: the circle touches some side, or else some corner that points
 * inwards. Of all circles that touch one side at s, those that also touch another side have a radius linear in s and those that also
 * touch a given point a convex one, so the larger of the values at both ends of a stretch bounds the whole stretch. A long sliver of
 * even width is settled at once, where splitting the plane would fill it with squares.
 */
final class InscribedCircle {

    /** Stretches are split until none can hold a circle larger than the best by this share. */
    private static final double SHARE = 0.01;
    private static final int MOST_STRETCHES = 20_000;
    /** Corners from which an index of the sides pays; every stretch looks at all sides. */
    private static final int MANY = 1500;

    /** Share of a side by which rounding may put a foot beyond its end: sides that meet in a corner must not lose each other there. */
    private static final double SLACK = 1e-7;

    /** Part of a side, in units of length along it, or of the directions out of a corner, in radians, and what limits its circles. */
    private record Stretch(int element, boolean corner, double from, double to, double bound, int limit) {
    }

    /** Sides by the corner they begin in, walked with the inside on the left. */
    private final double[] xs;
    private final double[] ys;
    private final double[] tx;
    private final double[] ty;
    private final double[] length;
    private final int[] next;
    private final boolean[] reflex;
    private final double originX;
    private final double originY;
    private final double floor;
    private int count;
    private double best;
    /** The side or corner that last limited a circle most: its like do the same for the next one, so they are asked first. */
    private int opposite;

    private InscribedCircle(Polygon polygon, double floor) {
        int points = polygon.getNumPoints();
        xs = new double[points];
        ys = new double[points];
        tx = new double[points];
        ty = new double[points];
        length = new double[points];
        next = new int[points];
        reflex = new boolean[points];
        originX = polygon.getCoordinate().x;
        originY = polygon.getCoordinate().y;
        this.floor = floor;
        ring(polygon.getExteriorRing(), false);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(polygon.getInteriorRingN(i), true);
        }
    }

    /**
     * Diameter in the polygon's own units, 0 for an empty one.
     *
     * @param floor once no circle can be wider, any diameter up to it may be answered
     */
    static double diameter(Polygon polygon, double floor) {
        if (polygon.isEmpty()) {
            return 0;
        }
        // No circle is wider than the strip that holds the whole polygon; this settles most hair-thin ones.
        double strip = new MinimumDiameter(polygon).getLength();
        if (strip <= floor) {
            return strip;
        }
        if (polygon.getNumPoints() > MANY) {
            return 2 * new MaximumInscribedCircle(polygon, strip / 500).getRadiusLine().getLength();
        }
        return 2 * new InscribedCircle(polygon, floor / 2).radius();
    }

    private void ring(LinearRing ring, boolean hole) {
        CoordinateSequence points = ring.getCoordinateSequence();
        boolean backwards = Area.ofRingSigned(points) > 0 != hole;
        int first = count;
        for (int i = 0; i + 1 < points.size(); i++) {
            int k = backwards ? points.size() - 1 - i : i;
            int before = backwards ? k - 1 : k + 1;
            double dx = points.getX(before) - points.getX(k);
            double dy = points.getY(before) - points.getY(k);
            double l = Math.hypot(dx, dy);
            if (l > 0) {
                // Near its first corner, so that rounding does not hide how narrow it is.
                xs[count] = points.getX(k) - originX;
                ys[count] = points.getY(k) - originY;
                tx[count] = dx / l;
                ty[count] = dy / l;
                length[count] = l;
                next[count] = count + 1;
                count++;
            }
        }
        if (count > first) {
            next[count - 1] = first;
        }
        for (int i = first; i < count; i++) {
            reflex[next[i]] = tx[i] * ty[next[i]] - ty[i] * tx[next[i]] < 0;
        }
    }

    private double radius() {
        PriorityQueue<Stretch> queue = new PriorityQueue<>((a, b) -> Double.compare(b.bound, a.bound));
        // A good circle from the start spares most stretches.
        for (int i = 0; i < count; i++) {
            best = Math.max(best, atSide(i, length[i] / 2));
        }
        for (int i = 0; i < count; i++) {
            offer(queue, i, false, 0, length[i]);
            int corner = next[i];
            if (reflex[corner]) {
                double from = Math.atan2(tx[i], -ty[i]);
                double turn = Math.acos(Math.clamp(tx[i] * tx[corner] + ty[i] * ty[corner], -1, 1));
                offer(queue, corner, true, from - turn, from);
            }
        }
        for (int looked = 0; !queue.isEmpty() && looked < MOST_STRETCHES; looked++) {
            Stretch stretch = queue.poll();
            if (stretch.bound <= hopeless()) {
                break;
            }
            double middle = (stretch.from + stretch.to) / 2;
            opposite = stretch.limit;
            best = Math.max(best, stretch.corner ? atCorner(stretch.element, middle) : atSide(stretch.element, middle));
            opposite = stretch.limit;
            offer(queue, stretch.element, stretch.corner, stretch.from, middle);
            opposite = stretch.limit;
            offer(queue, stretch.element, stretch.corner, middle, stretch.to);
        }
        return best;
    }

    /** No stretch whose circles are no larger is worth a look. */
    private double hopeless() {
        return Math.max(floor, best * (1 + SHARE));
    }

    /** All sides and corners in turn, beginning around the opposite one. */
    private int turn(int k) {
        int j = opposite + (k % 2 == 0 ? k / 2 : -(k + 1) / 2);
        return j < 0 ? j + count : j >= count ? j - count : j;
    }

    private void offer(PriorityQueue<Stretch> queue, int element, boolean corner, double from, double to) {
        if (to - from < SLACK * (corner ? 1 : length[element])) {
            return;
        }
        double bound = corner ? cornerBound(element, from, to) : sideBound(element, from, to);
        if (bound > hopeless()) {
            queue.add(new Stretch(element, corner, from, to, bound, opposite));
        }
    }

    /** Radius of the largest circle inside that touches side i at s. */
    private double atSide(int i, double s) {
        double px = xs[i] + s * tx[i];
        double py = ys[i] + s * ty[i];
        return free(i, next[i], px, py, -ty[i], tx[i]);
    }

    /** Radius of the largest circle inside that touches a corner with its centre in a direction. */
    private double atCorner(int corner, double angle) {
        return free(corner, corner, xs[corner], ys[corner], Math.cos(angle), Math.sin(angle));
    }

    /**
     * Grows a circle that touches p from its own side, centre in direction n, until it meets another corner or side; stops looking once
     * it is no larger than the best.
     */
    private double free(int own, int ownToo, double px, double py, double nx, double ny) {
        double least = Double.POSITIVE_INFINITY;
        int last = opposite;
        for (int k = 0; k < count && least > best; k++) {
            int j = turn(k);
            if (far(px, py, j, least)) {
                continue;
            }
            double limit = j == own || j == ownToo ? Double.POSITIVE_INFINITY : point(px, py, nx, ny, xs[j], ys[j]);
            if (own == ownToo ? j != own && next[j] != own : !joinedReflex(own, j)) {
                limit = Math.min(limit, side(px, py, nx, ny, j));
            }
            if (limit < least) {
                least = limit;
                last = j;
            }
        }
        opposite = last;
        return least;
    }

    /** Whether no circle through p of less than the radius reaches the side or its first corner. */
    private boolean far(double px, double py, int j, double radius) {
        double wx = xs[j] - px;
        double wy = ys[j] - py;
        double reach = 2 * radius + length[j];
        return wx * wx + wy * wy >= reach * reach;
    }

    /** A side never meets a circle on its neighbour round a corner that points inwards. */
    private boolean joinedReflex(int i, int j) {
        return i == j || next[i] == j && reflex[j] || next[j] == i && reflex[i];
    }

    /** Radius at which a circle through p, centre in direction n, meets a point. */
    private static double point(double px, double py, double nx, double ny, double qx, double qy) {
        double wx = qx - px;
        double wy = qy - py;
        double h = nx * wx + ny * wy;
        return h <= 0 ? Double.POSITIVE_INFINITY : (wx * wx + wy * wy) / (2 * h);
    }

    /** Radius at which it meets the inner face of a side, infinite when it meets an end first. */
    private double side(double px, double py, double nx, double ny, int j) {
        double height = tx[j] * (py - ys[j]) - ty[j] * (px - xs[j]);
        double rest = 1 - (tx[j] * ny - ty[j] * nx);
        if (height < 0 || rest < 1e-12) {
            return Double.POSITIVE_INFINITY;
        }
        double radius = height / rest;
        double foot = (px + radius * nx - xs[j]) * tx[j] + (py + radius * ny - ys[j]) * ty[j];
        double slack = SLACK * length[j];
        return foot >= -slack && foot <= length[j] + slack ? radius : Double.POSITIVE_INFINITY;
    }

    private double sideBound(int i, double from, double to) {
        double nx = -ty[i];
        double ny = tx[i];
        double ax = xs[i] + from * tx[i];
        double ay = ys[i] + from * ty[i];
        double bx = xs[i] + to * tx[i];
        double by = ys[i] + to * ty[i];
        double least = Double.POSITIVE_INFINITY;
        int last = opposite;
        for (int k = 0; k < count && least > hopeless(); k++) {
            int j = turn(k);
            if (far(ax, ay, j, least) || far(bx, by, j, least)) {
                continue;
            }
            double limit = Double.POSITIVE_INFINITY;
            if (j != i && j != next[i]) {
                limit = Math.max(point(ax, ay, nx, ny, xs[j], ys[j]), point(bx, by, nx, ny, xs[j], ys[j]));
            }
            if (!joinedReflex(i, j)) {
                limit = Math.min(limit, Math.max(side(ax, ay, nx, ny, j), side(bx, by, nx, ny, j)));
            }
            if (limit < least) {
                least = limit;
                last = j;
            }
        }
        opposite = last;
        return least;
    }

    /** Any point of the border bounds the circle; of each side the one is taken that the middle direction would meet. */
    private double cornerBound(int corner, double from, double to) {
        double x = xs[corner];
        double y = ys[corner];
        Fan fan = new Fan(Math.cos(from), Math.sin(from), Math.cos(to), Math.sin(to));
        double nx = Math.cos((from + to) / 2);
        double ny = Math.sin((from + to) / 2);
        double least = Double.POSITIVE_INFINITY;
        int last = opposite;
        for (int k = 0; k < count && least > hopeless(); k++) {
            int j = turn(k);
            if (j == corner || far(x, y, j, least)) {
                continue;
            }
            double limit = turning(x, y, fan, xs[j], ys[j]);
            double radius = next[j] == corner ? Double.POSITIVE_INFINITY : side(x, y, nx, ny, j);
            if (radius < Double.POSITIVE_INFINITY) {
                double foot = (x + radius * nx - xs[j]) * tx[j] + (y + radius * ny - ys[j]) * ty[j];
                limit = Math.min(limit, turning(x, y, fan, xs[j] + foot * tx[j], ys[j] + foot * ty[j]));
            }
            if (limit < least) {
                least = limit;
                last = j;
            }
        }
        opposite = last;
        return least;
    }

    /** Directions from one to another. */
    private record Fan(double fromX, double fromY, double toX, double toY) {
    }

    private static double turning(double x, double y, Fan fan, double qx, double qy) {
        return Math.max(point(x, y, fan.fromX, fan.fromY, qx, qy), point(x, y, fan.toX, fan.toY, qx, qy));
    }
}
