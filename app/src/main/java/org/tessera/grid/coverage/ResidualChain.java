package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.noding.NodedSegmentString;
import org.locationtech.jts.noding.SegmentString;

/**
 * The sum of all cells' oriented borders, with exactly shared opposite segments cancelled in one hash pass. How many cells
 * cover a point only changes across what is left, so only that has to be noded. The outer boundary enters reversed.
 */
final class ResidualChain {

    /** Whose border a string is and in which sense it runs: +1 has the owner's inside on the left. */
    record Border(int owner, int sign) {
    }

    private final List<Coordinate[]> rings = new ArrayList<>();
    private final List<Border> borders = new ArrayList<>();
    private int segments;
    private Coordinate[] from;
    private Coordinate[] to;
    private int[] net;
    private int[] slots;
    private int used;

    /** Adds an area; weight -1 for the outer boundary. */
    void add(int owner, Geometry area, int weight) {
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                ring(owner, polygon.getExteriorRing(), weight);
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    ring(owner, polygon.getInteriorRingN(h), -weight);
                }
            }
        }
    }

    private void ring(int owner, LinearRing ring, int weight) {
        Coordinate[] points = ring.getCoordinates();
        rings.add(points);
        borders.add(new Border(owner, Orientation.isCCW(points) ? weight : -weight));
        segments += points.length;
    }

    /** What did not cancel, as strings carrying their {@link Border}. */
    List<SegmentString> residual() {
        from = new Coordinate[segments];
        to = new Coordinate[segments];
        net = new int[segments];
        slots = new int[Integer.highestOneBit(Math.max(8, segments)) * 4];
        Arrays.fill(slots, -1);
        int[] segmentEntry = new int[segments];
        int k = 0;
        for (int r = 0; r < rings.size(); r++) {
            Coordinate[] points = rings.get(r);
            for (int i = 0; i + 1 < points.length; i++) {
                segmentEntry[k++] = count(points[i], points[i + 1], borders.get(r).sign());
            }
        }
        List<SegmentString> left = new ArrayList<>();
        k = 0;
        for (int r = 0; r < rings.size(); r++) {
            Coordinate[] points = rings.get(r);
            int start = -1;
            for (int i = 0; i + 1 < points.length; i++) {
                int entry = segmentEntry[k++];
                boolean stays = entry >= 0 && net[entry] != 0;
                if (stays && start < 0) {
                    start = i;
                }
                if (!stays && start >= 0 && entry != -1) {
                    left.add(string(points, start, i, borders.get(r)));
                    start = -1;
                }
            }
            if (start >= 0) {
                left.add(string(points, start, points.length - 1, borders.get(r)));
            }
        }
        return left;
    }

    private static SegmentString string(Coordinate[] points, int start, int end, Border border) {
        List<Coordinate> run = new ArrayList<>(end - start + 1);
        for (int i = start; i <= end; i++) {
            if (run.isEmpty() || !run.getLast().equals2D(points[i])) {
                run.add(new Coordinate(points[i].x, points[i].y));
            }
        }
        return new NodedSegmentString(run.toArray(Coordinate[]::new), border);
    }

    /** Counts a segment in its canonical direction; returns its entry, or -1 for a repeated point. */
    private int count(Coordinate a, Coordinate b, int sign) {
        int order = a.compareTo(b);
        if (order == 0) {
            return -1;
        }
        Coordinate low = order < 0 ? a : b;
        Coordinate high = order < 0 ? b : a;
        int mask = slots.length - 1;
        int slot = hash(low, high) & mask;
        while (slots[slot] >= 0) {
            int entry = slots[slot];
            if (from[entry].x == low.x && from[entry].y == low.y && to[entry].x == high.x && to[entry].y == high.y) {
                net[entry] += order < 0 ? sign : -sign;
                return entry;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = used;
        from[used] = low;
        to[used] = high;
        net[used] = order < 0 ? sign : -sign;
        return used++;
    }

    private static int hash(Coordinate a, Coordinate b) {
        long h = Double.doubleToLongBits(a.x + 0.0) * 0x9E3779B97F4A7C15L;
        h = (h ^ h >>> 29 ^ Double.doubleToLongBits(a.y + 0.0)) * 0xBF58476D1CE4E5B9L;
        h = (h ^ h >>> 32 ^ Double.doubleToLongBits(b.x + 0.0)) * 0x94D049BB133111EBL;
        h = (h ^ h >>> 29 ^ Double.doubleToLongBits(b.y + 0.0)) * 0x9E3779B97F4A7C15L;
        return (int) (h ^ h >>> 32);
    }
}
