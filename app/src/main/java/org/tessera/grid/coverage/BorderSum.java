package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The sum of all cells' oriented borders, with exactly shared opposite segments cancelled in one hash pass. How many cells
 * cover a point only changes across what is left, so only that has to be noded. The outer boundary enters reversed.
 *
 * <p>The segments are dealt by their hash to as many small tables as stay in a processor's own cache, which are filled in parallel.
 */
final class BorderSum {

    /** Segments for which one table is enough. */
    private static final int TABLE = 1 << 17;

    private final List<Outline> outlines;
    /** Where the points of each outline begin among all. */
    private final int[] starts;
    private final double[] xy;
    /** Of the segment that begins at a point; 0 for none. */
    private final int[] hashes;
    /** First point of the first segment equal to the one that begins at a point. */
    private final int[] firsts;
    private final short[] nets;

    private BorderSum(List<Outline> outlines) {
        this.outlines = outlines;
        starts = new int[outlines.size() + 1];
        for (int i = 0; i < outlines.size(); i++) {
            starts[i + 1] = starts[i] + outlines.get(i).points();
        }
        int points = starts[outlines.size()];
        xy = new double[2 * points];
        hashes = new int[points];
        firsts = new int[points];
        nets = new short[points];
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
        return new BorderSum(all).edges(cells.size());
    }

    private List<Edge> edges(int cells) {
        IntStream.range(0, outlines.size()).parallel().forEach(this::hash);
        int tables = Integer.highestOneBit(Math.max(1, hashes.length / TABLE)) * 2;
        int shift = 32 - Integer.numberOfTrailingZeros(tables);
        IntStream.range(0, tables).parallel().forEach(table -> cancel(table, tables == 1 ? 0 : shift, tables, cells));
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
                    edge.add(owner, sign(p, i, owner));
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
                hashes[p] = hash(xy[2 * p], xy[2 * p + 1], xy[2 * p + 2], xy[2 * p + 3]);
            }
        }
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

    private void cancel(int table, int shift, int tables, int cells) {
        int size = Integer.highestOneBit(Math.max(8, hashes.length / tables)) * 2;
        // Hash above, place below, so that most other segments are told apart without looking at their points.
        long[] slots = new long[size];
        Arrays.fill(slots, -1);
        int used = 0;
        int outline = 0;
        for (int p = 0; p < hashes.length; p++) {
            int hash = hashes[p];
            if (hash != 0 && (tables == 1 || hash >>> shift == table)) {
                while (starts[outline + 1] <= p) {
                    outline++;
                }
                if (2 * used > slots.length) {
                    slots = larger(slots);
                }
                used += enter(slots, p, hash);
                nets[firsts[p]] += (short) sign(p, outline, outline < cells ? outline : Boundary.OWNER);
            }
        }
    }

    /** Finds or enters a segment; answers how many were entered. */
    private int enter(long[] slots, int p, int hash) {
        int mask = slots.length - 1;
        int slot = spread(hash) & mask;
        while (slots[slot] != -1) {
            if ((int) (slots[slot] >>> 32) == hash && same(p, (int) slots[slot])) {
                firsts[p] = (int) slots[slot];
                return 0;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = (long) hash << 32 | p;
        firsts[p] = p;
        return 1;
    }

    private static long[] larger(long[] slots) {
        long[] more = new long[2 * slots.length];
        Arrays.fill(more, -1);
        for (long entry : slots) {
            if (entry != -1) {
                int slot = spread((int) (entry >>> 32)) & more.length - 1;
                while (more[slot] != -1) {
                    slot = slot + 1 & more.length - 1;
                }
                more[slot] = entry;
            }
        }
        return more;
    }

    /** The upper bits chose the table and the lowest is always set. */
    private static int spread(int hash) {
        return hash >>> 1;
    }

    private boolean same(int p, int q) {
        int a = 2 * p;
        int b = 2 * q;
        return xy[a] == xy[b + 2] && xy[a + 1] == xy[b + 3] && xy[a + 2] == xy[b] && xy[a + 3] == xy[b + 1]
                || xy[a] == xy[b] && xy[a + 1] == xy[b + 1] && xy[a + 2] == xy[b + 2] && xy[a + 3] == xy[b + 3];
    }

    private int sign(int p, int outline, int owner) {
        boolean left = outlines.get(outline).insideLeftOf(p - starts[outline]);
        boolean forward = Edge.inOrder(xy[2 * p], xy[2 * p + 1], xy[2 * p + 2], xy[2 * p + 3]);
        return (left == forward ? 1 : -1) * (owner == Boundary.OWNER ? -1 : 1);
    }

    private Edge edge(int p) {
        double ax = xy[2 * p];
        double ay = xy[2 * p + 1];
        double bx = xy[2 * p + 2];
        double by = xy[2 * p + 3];
        return Edge.inOrder(ax, ay, bx, by) ? new Edge(ax, ay, bx, by) : new Edge(bx, by, ax, ay);
    }
}
