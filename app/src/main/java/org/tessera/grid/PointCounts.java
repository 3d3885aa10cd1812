package org.tessera.grid;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygonal;

/**
 * Points that stand for so many of something (households of a building, cases at a place), ready to be counted by area. A point on
 * the border of an area counts as inside, as in {@link GridLocator}; so {@link #in} counts a point on a common border with either
 * neighbour, and {@link #byArea} with the one that has the smallest id. Immutable, safe for use by any thread; points and areas share
 * one CRS of any kind (x east or lon, y north or lat).
 */
public final class PointCounts {

    /** Points a bucket should hold: few enough that little outside the area is looked at. */
    private static final int BUCKET = 8;
    /** Points times vertices from which preparing the area pays. */
    private static final long WORTH_INDEXING = 200_000;

    private final double[] xs;
    private final double[] ys;
    private final int[] counts;
    /** Where each bucket of the grid begins in the arrays above, row by row; one more than there are buckets. */
    private final int[] starts;
    private final Envelope box = new Envelope();
    private final int columns;
    private final int rows;

    private PointCounts(Collection<Counted> points) {
        for (Counted point : points) {
            box.expandToInclude(point.x, point.y);
        }
        double share = Math.sqrt(Math.max(1.0, points.size() / (double) BUCKET));
        double slant = box.getWidth() > 0 && box.getHeight() > 0 ? Math.sqrt(box.getWidth() / box.getHeight()) : 1;
        columns = (int) Math.clamp(share * slant, 1, 4096);
        rows = (int) Math.clamp(share / slant, 1, 4096);
        starts = new int[columns * rows + 1];
        points.forEach(point -> starts[bucket(point.x, point.y) + 1]++);
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] next = starts.clone();
        xs = new double[points.size()];
        ys = new double[points.size()];
        counts = new int[points.size()];
        for (Counted point : points) {
            int at = next[bucket(point.x, point.y)]++;
            xs[at] = point.x;
            ys[at] = point.y;
            counts[at] = point.count;
        }
    }

    /** An index of the points; several may lie at one place. */
    public static PointCounts of(Collection<Counted> points) {
        return new PointCounts(points);
    }

    /** An index of points that count one each. */
    public static PointCounts ofSingles(Collection<? extends Coordinate> points) {
        return new PointCounts(points.stream().map(point -> new Counted(point.x, point.y, 1)).toList());
    }

    /** Number of points, whatever they count. */
    public int points() {
        return xs.length;
    }

    /** The sum over all points. */
    public long total() {
        return in(box, 0, 0, (_, _) -> true);
    }

    /**
     * The sum over the points inside an area or on its border; a geometry without area holds none.
     *
     * @param area of any type, may be invalid: then a point is inside when a ray from it crosses the rings an odd number of times
     */
    public long in(Geometry area) {
        Envelope reach = area.getEnvelopeInternal().intersection(box);
        if (reach.isNull() || area.getDimension() < 2) {
            return 0;
        }
        PointOnGeometryLocator locator = area instanceof Polygonal && worthIndexing(area, reach)
                ? new IndexedPointInAreaLocator(area) : new SimplePointInAreaLocator(area);
        Coordinate point = new CoordinateXY();
        return in(reach, column(reach.getMinX()), row(reach.getMinY()), (x, y) -> {
            point.x = x;
            point.y = y;
            return locator.locate(point) != Location.EXTERIOR;
        });
    }

    /** The sum for each area by its id, zeros included; every point counts once at most, as {@link GridLocator} places it. */
    public Map<String, Long> byArea(Collection<GridLocator.Area> areas) {
        Map<String, Long> sums = new TreeMap<>();
        areas.forEach(area -> sums.put(area.id(), 0L));
        GridLocator locator = new GridLocator(List.copyOf(areas));
        Coordinate point = new CoordinateXY();
        for (int i = 0; i < xs.length; i++) {
            point.x = xs[i];
            point.y = ys[i];
            long count = counts[i];
            locator.locate(point).ifPresent(id -> sums.merge(id, count, Long::sum));
        }
        return sums;
    }

    private interface Test {
        boolean holds(double x, double y);
    }

    private long in(Envelope reach, int firstColumn, int firstRow, Test test) {
        if (xs.length == 0) {
            return 0;
        }
        int lastColumn = column(reach.getMaxX());
        int lastRow = row(reach.getMaxY());
        long sum = 0;
        for (int row = firstRow; row <= lastRow; row++) {
            int end = starts[row * columns + lastColumn + 1];
            for (int i = starts[row * columns + firstColumn]; i < end; i++) {
                if (reach.contains(xs[i], ys[i]) && test.holds(xs[i], ys[i])) {
                    sum += counts[i];
                }
            }
        }
        return sum;
    }

    private boolean worthIndexing(Geometry area, Envelope reach) {
        long candidates = 0;
        int first = column(reach.getMinX());
        int last = column(reach.getMaxX());
        for (int row = row(reach.getMinY()); row <= row(reach.getMaxY()); row++) {
            candidates += starts[row * columns + last + 1] - starts[row * columns + first];
        }
        return candidates * area.getNumPoints() > WORTH_INDEXING;
    }

    private int bucket(double x, double y) {
        return row(y) * columns + column(x);
    }

    private int column(double x) {
        return box.getWidth() == 0 ? 0 : Math.clamp((int) ((x - box.getMinX()) / box.getWidth() * columns), 0, columns - 1);
    }

    private int row(double y) {
        return box.getHeight() == 0 ? 0 : Math.clamp((int) ((y - box.getMinY()) / box.getHeight() * rows), 0, rows - 1);
    }

    /**
     * A point and how many it stands for.
     *
     * @param x     east or lon
     * @param y     north or lat
     * @param count of whatever is counted; 0 or more
     */
    public record Counted(double x, double y, int count) {

        /** Refuses what is nowhere or less than nothing. */
        public Counted {
            if (!Double.isFinite(x) || !Double.isFinite(y) || count < 0) {
                throw new IllegalArgumentException("a place and a count of 0 or more are needed, not " + x + ", " + y + ": " + count);
            }
        }
    }
}
