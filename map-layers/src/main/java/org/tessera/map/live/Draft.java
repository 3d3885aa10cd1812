package org.tessera.map.live;

import java.util.Arrays;
import java.util.BitSet;

/** Columns while they are being filled. One thread. */
final class Draft {

    int size;
    double[] xs;
    double[] ys;
    short[] symbols;
    float[] headings;
    Tracks tracks;
    BitSet gone;

    Draft(int room) {
        xs = new double[room];
        ys = new double[room];
        symbols = new short[room];
    }

    /** A draft that shares everything but symbols and headings. */
    Draft(Columns from) {
        size = from.size;
        xs = from.xs;
        ys = from.ys;
        symbols = new short[size];
        tracks = from.tracks;
        gone = from.gone;
    }

    /** A draft that begins as a copy, with room for so many more points. */
    Draft(Columns from, int more, int depth) {
        size = from.size;
        xs = Arrays.copyOf(from.xs, size + more);
        ys = Arrays.copyOf(from.ys, size + more);
        symbols = Arrays.copyOf(from.symbols, size + more);
        headings = from.headings == null ? null : Arrays.copyOf(from.headings, size + more);
        tracks = from.tracks == null ? new Tracks(depth, size + more) : from.tracks.grown(size + more);
        gone = from.gone == null ? null : (BitSet) from.gone.clone();
    }

    int add() {
        if (size == xs.length) {
            int room = Math.max(16, size + size / 2);
            xs = Arrays.copyOf(xs, room);
            ys = Arrays.copyOf(ys, room);
            symbols = Arrays.copyOf(symbols, room);
            headings = headings == null ? null : Arrays.copyOf(headings, room);
        }
        if (headings != null) {
            headings[size] = Float.NaN;
        }
        return size++;
    }

    void place(int point, double x, double y, int symbol) {
        if (symbol < 0 || symbol >= PointSet.MOST_SYMBOLS) {
            throw new IllegalArgumentException("symbol " + symbol + " is not between 0 and " + (PointSet.MOST_SYMBOLS - 1));
        }
        xs[point] = x;
        ys[point] = y;
        symbols[point] = (short) symbol;
    }

    void turn(int point, double heading) {
        if (headings == null && !Double.isNaN(heading)) {
            headings = new float[xs.length];
            Arrays.fill(headings, Float.NaN);
        }
        if (headings != null) {
            headings[point] = (float) heading;
        }
    }

    void leave(int point, boolean left) {
        if (gone == null && left) {
            gone = new BitSet();
        }
        if (gone != null) {
            gone.set(point, left);
        }
    }
}
