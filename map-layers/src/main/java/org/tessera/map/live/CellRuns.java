package org.tessera.map.live;

import org.locationtech.jts.geom.Envelope;

/**
 * Sorted Morton codes of one level, asked for the runs that lie in a box: a descent through quarters that leaves out what is
 * outside, so the cost grows with the logarithm of the number and with what is found. Immutable.
 *
 * @param codes ascending, of the level
 * @param size  how many of them count
 * @param level of the codes
 */
record CellRuns(long[] codes, int size, int level) {

    /** Told of a run of places {@code from} to {@code to} (excluded). */
    interface Sink {
        void run(int from, int to);
    }

    private record Window(int west, int south, int east, int north) {
    }

    /**
     * Hands over runs that together hold everything in a box (Mercator metres) and little else, in order.
     *
     * @param stop level whose cells are not cut by the runs' ends, at most the level of the codes
     */
    void visit(Envelope box, int stop, Sink sink) {
        if (size > 0 && !box.isNull()) {
            int shift = Morton.FINEST - level;
            Window window = new Window(Morton.cell(box.getMinX()) >> shift, Morton.cell(box.getMinY()) >> shift,
                    Morton.cell(box.getMaxX()) >> shift, Morton.cell(box.getMaxY()) >> shift);
            descend(0, 0, size, window, stop, sink);
        }
    }

    private void descend(int at, int from, int to, Window window, int stop, Sink sink) {
        int below = level - at;
        long prefix = codes[from] >>> 2 * below;
        int west = Morton.column(prefix) << below;
        int south = Morton.row(prefix) << below;
        int last = (1 << below) - 1;
        if (west > window.east || south > window.north || west + last < window.west || south + last < window.south) {
            return;
        }
        boolean inside = west >= window.west && south >= window.south && west + last <= window.east
                && south + last <= window.north;
        if (inside || at == stop || to - from == 1) {
            sink.run(from, to);
            return;
        }
        for (int start = from; start < to;) {
            long quarter = codes[start] >>> 2 * (below - 1);
            int end = endOf(quarter, 2 * (below - 1), start, to);
            descend(at + 1, start, end, window, stop, sink);
            start = end;
        }
    }

    /** First place after a run of equal leading bits. */
    private int endOf(long prefix, int shift, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = low + high >>> 1;
            if (codes[middle] >>> shift > prefix) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** First place whose code is not below a code of this level. */
    int floor(long code) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = low + high >>> 1;
            if (codes[middle] < code) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
