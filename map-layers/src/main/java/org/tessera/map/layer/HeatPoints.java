package org.tessera.map.layer;

import java.util.Arrays;
import java.util.function.IntConsumer;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.view.WebMercator;

/**
 * Weighted points in the order of blocks of the world, {@value #BLOCK} Mercator metres a side, row by row. A row of blocks is one run,
 * so a box is found by two binary searches a row; sums of hashes along the order tell in the same time whether what
 * lies in a box is what lay there before. Immutable; a million points take 36 MB.
 */
public final class HeatPoints {

    private static final double BLOCK = 256;
    private static final int SIDE_BITS = 18;
    private static final int INDEX_BITS = 27;
    private static final long ROW_ONE = 1L << SIDE_BITS;

    private final double[] xs;
    private final double[] ys;
    private final float[] weights;
    private final long[] blocks;
    private final long[] hashes;

    private HeatPoints(double[] xs, double[] ys, float[] weights, long[] blocks) {
        this.xs = xs;
        this.ys = ys;
        this.weights = weights;
        this.blocks = blocks;
        this.hashes = new long[xs.length + 1];
        for (int i = 0; i < xs.length; i++) {
            hashes[i + 1] = hashes[i] + hash(xs[i], ys[i], weights[i]);
        }
    }

    /**
     * Points of weight 1. Degrees, EPSG:4326; what is not finite or lies beyond the Mercator square is left out.
     *
     * @throws IllegalArgumentException when the arrays differ in length, or for more than 134 million points
     */
    public static HeatPoints of(double[] lons, double[] lats) {
        double[] ones = new double[lons.length];
        Arrays.fill(ones, 1);
        return of(lons, lats, ones);
    }

    /** Weighted points; a weight must be positive and finite for its point to count. */
    public static HeatPoints of(double[] lons, double[] lats, double[] weights) {
        if (lons.length != lats.length || lons.length != weights.length || lons.length >= 1 << INDEX_BITS) {
            throw new IllegalArgumentException("Need equally many longitudes, latitudes and weights, below 134 million: "
                    + lons.length + ", " + lats.length + ", " + weights.length);
        }
        long[] order = new long[lons.length];
        int count = 0;
        for (int i = 0; i < lons.length; i++) {
            if (Math.abs(lons[i]) <= 180 && Math.abs(lats[i]) <= WebMercator.MAX_LATITUDE && weights[i] > 0
                    && weights[i] < Float.MAX_VALUE) {
                order[count++] = block(WebMercator.x(lons[i]), WebMercator.y(lats[i])) << INDEX_BITS | i;
            }
        }
        Arrays.parallelSort(order, 0, count);
        double[] xs = new double[count];
        double[] ys = new double[count];
        float[] held = new float[count];
        long[] blocks = new long[count];
        for (int i = 0; i < count; i++) {
            int from = (int) (order[i] & (1 << INDEX_BITS) - 1);
            xs[i] = WebMercator.x(lons[from]);
            ys[i] = WebMercator.y(lats[from]);
            held[i] = (float) weights[from];
            blocks[i] = order[i] >>> INDEX_BITS;
        }
        return new HeatPoints(xs, ys, held, blocks);
    }

    private static long block(double x, double y) {
        return side(y) << SIDE_BITS | side(x);
    }

    private static long side(double metres) {
        return Math.clamp((long) Math.floor((metres + WebMercator.LIMIT) / BLOCK), 0, ROW_ONE - 1);
    }

    /** The sum of hashes must not depend on the order of the points, but on each of them. */
    private static long hash(double x, double y, float weight) {
        long mixed = Double.doubleToLongBits(x) * 0x9E3779B97F4A7C15L ^ Long.rotateLeft(Double.doubleToLongBits(y), 31);
        mixed = (mixed ^ mixed >>> 32) * 0xBF58476D1CE4E5B9L + Float.floatToIntBits(weight);
        mixed = (mixed ^ mixed >>> 29) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 32;
    }

    /** How many points count. */
    public int size() {
        return xs.length;
    }

    double x(int index) {
        return xs[index];
    }

    double y(int index) {
        return ys[index];
    }

    float weight(int index) {
        return weights[index];
    }

    /** Visits the points of all blocks that meet a box (Mercator metres), always in the same order. */
    void visit(Envelope box, IntConsumer visitor) {
        rows(box, (from, to) -> {
            for (int i = from; i < to; i++) {
                visitor.accept(i);
            }
        });
    }

    /** Equal when the points of all blocks that meet a box are the same. */
    Object revision(Envelope box) {
        long[] sum = new long[2];
        rows(box, (from, to) -> {
            sum[0] += hashes[to] - hashes[from];
            sum[1] += to - from;
        });
        return new Content(sum[0], sum[1]);
    }

    private record Content(long hash, long count) {
    }

    private interface Run {
        void of(int from, int to);
    }

    private void rows(Envelope box, Run run) {
        if (box.isNull()) {
            return;
        }
        long left = side(box.getMinX());
        long right = side(box.getMaxX());
        long last = side(box.getMaxY());
        int at = first(0, side(box.getMinY()) << SIDE_BITS | left);
        while (at < blocks.length && blocks[at] >>> SIDE_BITS <= last) {
            long row = blocks[at] >>> SIDE_BITS;
            int from = first(at, row << SIDE_BITS | left);
            int to = first(from, (row << SIDE_BITS | right) + 1);
            if (to > from) {
                run.of(from, to);
            }
            at = first(to, row + 1 << SIDE_BITS);
        }
    }

    /** First place, from one on, of a point in a block or a later one. */
    private int first(int from, long block) {
        int low = from;
        int high = blocks.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (blocks[middle] < block) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
