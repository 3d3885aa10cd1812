package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.locationtech.jts.geom.Envelope;

/**
 * The sum of all cells' oriented borders, with exactly shared opposite segments cancelled in one hash pass. How many cells
 * cover a point only changes across what is left, so only that has to be noded. The outer boundary enters reversed.
 *
 * <p>The segments are dealt to blocks of the ground first. A block has so few that they are compared in a table which stays in the
 * processor's nearest cache, and blocks are worked on in parallel.
 */
final class BorderSum {

    /** Segments that a block should have. */
    private static final int BLOCK = 256;

    private final List<Outline> outlines;
    /** Where the points of each outline begin among all. */
    private final int[] starts;
    private final double[] xy;
    /** Of the segment that begins at a point; 0 for none. */
    private final int[] hashes;
    /** Block that the segment lies in by its first point in canonical order. */
    private final int[] blocks;
    private final Envelope box = new Envelope();
    private final int side;
    /** First point of the first segment equal to the one that begins at a point. */
    private final int[] firsts;
    private final short[] nets;
    /** +1 when the inside lies left of the segment in canonical direction, −1 right; reversed for the boundary. */
    private final byte[] signs;
    /** How many of the outlines are cells. */
    private final int cells;

    private BorderSum(List<Outline> outlines, int cells) {
        this.outlines = outlines;
        this.cells = cells;
        starts = new int[outlines.size() + 1];
        for (int i = 0; i < outlines.size(); i++) {
            starts[i + 1] = starts[i] + outlines.get(i).points();
        }
        int points = starts[outlines.size()];
        xy = new double[2 * points];
        hashes = new int[points];
        blocks = new int[points];
        outlines.stream().filter(outline -> outline.points() > 0).forEach(outline -> box.expandToInclude(outline.box()));
        side = (int) Math.clamp(Math.sqrt(points / (double) BLOCK), 1, 1024);
        firsts = new int[points];
        nets = new short[points];
        signs = new byte[points];
    }

    /**
     * What does not cancel, every segment once.
     *
     * @param cells    their numbers are their places in the list
     * @param boundary or null
     */
    static List<Edge> residual(List<Outline> cells, Outline boundary) {
        List<Outline> all = cells;
        if (boundary != null) {
            all = new ArrayList<>(cells);
            all.add(boundary);
        }
        return new BorderSum(all, cells.size()).edges();
    }

    private List<Edge> edges() {
        IntStream.range(0, outlines.size()).parallel().forEach(this::hash);
        int[] order = new int[hashes.length];
        int[] ends = deal(order);
        IntStream.range(0, side).parallel().forEach(row -> new Table().cancel(row, order, ends));
        List<Edge> edges = new ArrayList<>();
        Map<Integer, Edge> byFirst = new HashMap<>();
        for (int i = 0; i < outlines.size(); i++) {
            int owner = i < cells ? i : Boundary.OWNER;
            for (int p = starts[i]; p < starts[i + 1]; p++) {
                if (hashes[p] != 0 && nets[firsts[p]] != 0) {
                    Edge edge = byFirst.computeIfAbsent(firsts[p], this::edge);
                    if (edge.borders() == 0) {
                        edges.add(edge);
                    }
                    edge.add(owner, signs[p]);
                }
            }
        }
        return edges;
    }

    private void hash(int i) {
        Outline outline = outlines.get(i);
        System.arraycopy(outline.ordinates(), 0, xy, 2 * starts[i], 2 * outline.points());
        for (int r = 0; r < outline.rings(); r++) {
            for (int p = starts[i] + outline.start(r); p < starts[i] + outline.last(r); p++) {
                double ax = xy[2 * p];
                double ay = xy[2 * p + 1];
                double bx = xy[2 * p + 2];
                double by = xy[2 * p + 3];
                hashes[p] = hash(ax, ay, bx, by);
                boolean forward = Edge.inOrder(ax, ay, bx, by);
                blocks[p] = place((forward ? ay : by) - box.getMinY(), box.getHeight()) * side
                        + place((forward ? ax : bx) - box.getMinX(), box.getWidth());
                signs[p] = (byte) (forward == outline.insideLeft(r) == (i < cells) ? 1 : -1);
            }
        }
    }

    private int place(double offset, double length) {
        return length == 0 ? 0 : Math.min((int) (offset / length * side), side - 1);
    }

    /** Sorts the segments by block; answers where each block ends. */
    private int[] deal(int[] order) {
        int[] ends = new int[side * side + 1];
        for (int p = 0; p < hashes.length; p++) {
            if (hashes[p] != 0) {
                ends[blocks[p] + 1]++;
            }
        }
        for (int i = 1; i < ends.length; i++) {
            ends[i] += ends[i - 1];
        }
        for (int p = 0; p < hashes.length; p++) {
            if (hashes[p] != 0) {
                order[ends[blocks[p]]++] = p;
            }
        }
        return ends;
    }

    /** The same for both directions; never 0 but for a segment without length. */
    private static int hash(double ax, double ay, double bx, double by) {
        if (ax == bx && ay == by) {
            return 0;
        }
        long a = Double.doubleToRawLongBits(ax) * 0x9E3779B97F4A7C15L + Double.doubleToRawLongBits(ay);
        long b = Double.doubleToRawLongBits(bx) * 0x9E3779B97F4A7C15L + Double.doubleToRawLongBits(by);
        a = (a ^ a >>> 32) * 0xBF58476D1CE4E5B9L;
        b = (b ^ b >>> 32) * 0xBF58476D1CE4E5B9L;
        long h = ((a ^ a >>> 29) + (b ^ b >>> 29)) * 0x94D049BB133111EBL;
        return (int) (h >>> 32) | 1;
    }

    /** Finds equal segments of a block; used for one after the other. */
    private final class Table {
        private int[] slots = new int[4 * BLOCK];

        void cancel(int row, int[] order, int[] ends) {
            for (int block = row * side; block < (row + 1) * side; block++) {
                int from = block == 0 ? 0 : ends[block - 1];
                int size = Integer.highestOneBit(Math.max(4, ends[block] - from)) * 4;
                slots = slots.length < size ? new int[size] : slots;
                Arrays.fill(slots, 0, size, -1);
                for (int k = from; k < ends[block]; k++) {
                    enter(order[k], size - 1);
                }
            }
        }

        private void enter(int p, int mask) {
            int slot = hashes[p] >>> 1 & mask;
            while (slots[slot] >= 0) {
                int first = slots[slot];
                if (hashes[first] == hashes[p] && same(p, first)) {
                    firsts[p] = first;
                    nets[first] += signs[p];
                    return;
                }
                slot = slot + 1 & mask;
            }
            slots[slot] = p;
            firsts[p] = p;
            nets[p] = signs[p];
        }
    }

    private boolean same(int p, int q) {
        int a = 2 * p;
        int b = 2 * q;
        return xy[a] == xy[b + 2] && xy[a + 1] == xy[b + 3] && xy[a + 2] == xy[b] && xy[a + 3] == xy[b + 1]
                || xy[a] == xy[b] && xy[a + 1] == xy[b + 1] && xy[a + 2] == xy[b + 2] && xy[a + 3] == xy[b + 3];
    }

    private Edge edge(int p) {
        double ax = xy[2 * p];
        double ay = xy[2 * p + 1];
        double bx = xy[2 * p + 2];
        double by = xy[2 * p + 3];
        return Edge.inOrder(ax, ay, bx, by) ? new Edge(ax, ay, bx, by) : new Edge(bx, by, ax, ay);
    }
}
