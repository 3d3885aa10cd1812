package org.tessera.grid.coverage;

import java.util.TreeSet;
import java.util.function.IntFunction;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;

/**
 * Tells which cells lie on one side of an edge, without a point inside the face, which a hair-thin one may not have. The edge's own
 * borders say it exactly; all others are asked about a point on the edge. A border that cancelled may run along there too: then its
 * direction says it.
 */
final class Sides {

    /** Where on an edge to ask: nowhere that anything but chance would put a node. */
    private static final double[] FRACTIONS = {0.4871, 0.3119, 0.7243, 0.1907, 0.8533};
    /** Sine of the angle under which two borders count as running along one another. */
    private static final double ALONG = 1e-3;

    /** What lies over a place: cells by number, and whether it is within the outer boundary (true without one). */
    record Cover(TreeSet<Integer> cells, boolean within) {

        /** How many cells too many; −1 in a gap. Without a boundary outside counts as a gap. */
        int excess() {
            return cells.size() - (within ? 1 : 0);
        }
    }

    private final IntFunction<Outline> cells;
    private final BoxIndex index;
    private final Boundary boundary;
    private final double tolerance;

    /**
     * @param cells     outline by number
     * @param index     their boxes
     * @param boundary  or null
     * @param tolerance how far rounding may have put a point of an edge beside it
     */
    Sides(IntFunction<Outline> cells, BoxIndex index, Boundary boundary, double tolerance) {
        this.cells = cells;
        this.index = index;
        this.boundary = boundary;
        this.tolerance = tolerance;
    }

    /** What lies left of a ring. */
    Cover leftOf(Rings.Ring ring) {
        int longest = 0;
        for (int i = 1; i < ring.edges().size(); i++) {
            if (ring.edges().get(i).length() > ring.edges().get(longest).length()) {
                longest = i;
            }
        }
        return new Question(ring.edges().get(longest), ring.forward()[longest]).answer();
    }

    /** One edge and direction that is asked about. */
    private final class Question {
        private final Edge edge;
        private final int way;
        private boolean crossed;

        Question(Edge edge, boolean forward) {
            this.edge = edge;
            way = forward ? 1 : -1;
        }

        Cover answer() {
            Cover cover = null;
            for (double fraction : FRACTIONS) {
                crossed = false;
                cover = at(edge.ax + fraction * (edge.bx - edge.ax), edge.ay + fraction * (edge.by - edge.ay));
                if (!crossed) {
                    return cover;
                }
            }
            return cover;
        }

        private Cover at(double x, double y) {
            TreeSet<Integer> over = new TreeSet<>();
            boolean within = boundary == null;
            for (int i = 0; i < edge.borders(); i++) {
                if (edge.owner(i) == Boundary.OWNER) {
                    within |= edge.sign(i) * way < 0;
                } else if (edge.sign(i) * way > 0) {
                    over.add(edge.owner(i));
                }
            }
            index.query(new Envelope(x - tolerance, x + tolerance, y - tolerance, y + tolerance), i -> {
                if (!edge.has(i) && left(cells.apply(i), x, y)) {
                    over.add(i);
                }
            });
            if (boundary != null && !edge.has(Boundary.OWNER)) {
                within = boundary.near(new Envelope(x - tolerance, x + tolerance, y - tolerance, y + tolerance))
                        ? left(boundary.outline(), x, y) : boundary.locate(new CoordinateXY(x, y)) == Location.INTERIOR;
            }
            return new Cover(over, within);
        }

        private boolean left(Outline outline, double x, double y) {
            int side = outline.side(x, y, tolerance);
            if (side < 0) {
                return side == Outline.INSIDE;
            }
            double dx = outline.x(side + 1) - outline.x(side);
            double dy = outline.y(side + 1) - outline.y(side);
            double ex = (edge.bx - edge.ax) * way;
            double ey = (edge.by - edge.ay) * way;
            crossed |= Math.abs(dx * ey - dy * ex) > ALONG * Math.hypot(dx, dy) * Math.hypot(ex, ey);
            return outline.insideLeftOf(side) == dx * ex + dy * ey > 0;
        }
    }

    /** What lies over a point that is on no border. */
    Cover over(Coordinate point) {
        TreeSet<Integer> over = new TreeSet<>();
        index.query(new Envelope(point), i -> {
            if (cells.apply(i).side(point.x, point.y, 0) == Outline.INSIDE) {
                over.add(i);
            }
        });
        return new Cover(over, boundary == null || boundary.locate(point) == Location.INTERIOR);
    }
}
