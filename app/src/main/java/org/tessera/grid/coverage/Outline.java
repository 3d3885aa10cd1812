package org.tessera.grid.coverage;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The rings of an area in one plain array, which is read many times faster than coordinate objects. Immutable. */
final class Outline {

    /** Without any ring. */
    static final Outline NONE = new Outline(new GeometryFactory().createPolygon());

    /** x and y of all points in turn, each ring closed. */
    private final double[] xy;
    /** Where each ring begins, in points; one more than there are rings. */
    private final int[] starts;
    /** Whether the inside lies left of each ring. */
    private final boolean[] left;
    private final double area;
    private final Envelope box;

    /** @param shape Polygon or MultiPolygon with finite coordinates */
    Outline(Geometry shape) {
        xy = new double[2 * shape.getNumPoints()];
        int rings = 0;
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            rings += shape.getGeometryN(i).isEmpty() ? 0 : 1 + ((Polygon) shape.getGeometryN(i)).getNumInteriorRing();
        }
        starts = new int[rings + 1];
        left = new boolean[rings];
        double sum = 0;
        int ring = 0;
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Polygon polygon = (Polygon) shape.getGeometryN(i);
            for (int k = -1; !polygon.isEmpty() && k < polygon.getNumInteriorRing(); k++) {
                double signed = add(ring, k < 0 ? polygon.getExteriorRing() : polygon.getInteriorRingN(k));
                left[ring] = k < 0 == signed > 0;
                sum += k < 0 ? Math.abs(signed) : -Math.abs(signed);
                ring++;
            }
        }
        area = sum;
        box = bounds();
    }

    /** Copies a ring; answers its area, negative when it runs clockwise. */
    private double add(int ring, LinearRing line) {
        CoordinateSequence points = line.getCoordinateSequence();
        int at = starts[ring];
        int size = points.size();
        for (int i = 0; i < size; i++) {
            // Adding zero makes −0 and 0 the same bits.
            xy[2 * (at + i)] = points.getX(i) + 0.0;
            xy[2 * (at + i) + 1] = points.getY(i) + 0.0;
        }
        starts[ring + 1] = at + size;
        double twice = 0;
        for (int i = 2 * at + 2; i < 2 * (at + size) - 2; i += 2) {
            twice += (xy[i] - xy[2 * at]) * (xy[i + 3] - xy[2 * at + 1]) - (xy[i + 2] - xy[2 * at]) * (xy[i + 1] - xy[2 * at + 1]);
        }
        return twice / 2;
    }

    private Envelope bounds() {
        double minX = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < xy.length; i += 2) {
            minX = Math.min(minX, xy[i]);
            maxX = Math.max(maxX, xy[i]);
            minY = Math.min(minY, xy[i + 1]);
            maxY = Math.max(maxY, xy[i + 1]);
        }
        return new Envelope(minX, maxX, minY, maxY);
    }

    int points() {
        return xy.length / 2;
    }

    int rings() {
        return left.length;
    }

    /** Index of a ring's first point. */
    int start(int ring) {
        return starts[ring];
    }

    /** Index of a ring's closing point. */
    int last(int ring) {
        return starts[ring + 1] - 1;
    }

    boolean insideLeft(int ring) {
        return left[ring];
    }

    double x(int point) {
        return xy[2 * point];
    }

    double y(int point) {
        return xy[2 * point + 1];
    }

    double[] ordinates() {
        return xy;
    }

    /** In square units of the coordinates. */
    double area() {
        return area;
    }

    /** Never changed by anybody. */
    Envelope box() {
        return box;
    }

    /**
     * Where a point lies: {@link #INSIDE}, {@link #OUTSIDE}, or the index of the first point of a segment that it is within the tolerance
     * of.
     */
    int side(double x, double y, double tolerance) {
        boolean inside = false;
        for (int r = 0; r < left.length; r++) {
            int end = 2 * last(r);
            for (int i = 2 * starts[r]; i < end; i += 2) {
                double ax = xy[i] - x;
                double ay = xy[i + 1] - y;
                double bx = xy[i + 2] - x;
                double by = xy[i + 3] - y;
                if (near(ax, bx, tolerance) && near(ay, by, tolerance) && distance(ax, ay, bx, by) <= tolerance) {
                    return i / 2;
                }
                if (ay > 0 != by > 0 && (ax * by - bx * ay > 0) == by > ay) {
                    inside = !inside;
                }
            }
        }
        return inside ? INSIDE : OUTSIDE;
    }

    static final int INSIDE = -1;
    static final int OUTSIDE = -2;

    private static boolean near(double a, double b, double tolerance) {
        return Math.min(a, b) <= tolerance && Math.max(a, b) >= -tolerance;
    }

    /** Of the origin from a segment. */
    private static double distance(double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : Math.clamp(-(ax * dx + ay * dy) / length, 0, 1);
        return Math.hypot(ax + t * dx, ay + t * dy);
    }

    /** Adds this area's borders along an edge to it, for every segment that equals the edge. */
    void addTo(Edge edge, int owner) {
        for (int r = 0; r < left.length; r++) {
            int end = 2 * last(r);
            for (int i = 2 * starts[r]; i < end; i += 2) {
                if (xy[i] == edge.ax && xy[i + 1] == edge.ay && xy[i + 2] == edge.bx && xy[i + 3] == edge.by) {
                    edge.add(owner, left[r] ? 1 : -1);
                } else if (xy[i] == edge.bx && xy[i + 1] == edge.by && xy[i + 2] == edge.ax && xy[i + 3] == edge.ay) {
                    edge.add(owner, left[r] ? -1 : 1);
                }
            }
        }
    }

    /** Whether the inside lies left of the segment that begins at a point. */
    boolean insideLeftOf(int point) {
        int ring = 0;
        while (starts[ring + 1] <= point) {
            ring++;
        }
        return left[ring];
    }
}
