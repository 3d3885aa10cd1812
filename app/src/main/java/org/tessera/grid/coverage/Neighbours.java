package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which edges hang together, and which of them meet another one elsewhere than in a common end point. */
final class Neighbours {

    /** Two edges that meet elsewhere than in a common end point. */
    record Tangle(Edge one, Edge other) {
    }

    /** Edges that hang together, and which of them have to be cut by which. */
    record Group(List<Edge> edges, List<Tangle> tangles) {
    }

    private final List<Edge> edges;
    private final double reach;
    private final int[] roots;
    /** Numbers of two edges in one, each pair once. */
    private final Set<Long> tangles = new LinkedHashSet<>();
    private double minX = Double.POSITIVE_INFINITY;
    private double minY = Double.POSITIVE_INFINITY;
    private double field;
    private int columns;
    private long[] entries;
    private int size;

    private Neighbours(List<Edge> edges, double reach) {
        this.edges = edges;
        this.reach = reach;
        roots = new int[edges.size()];
        Arrays.setAll(roots, i -> i);
    }

    /**
     * @param edges no two of them the same
     * @param reach edges that come no nearer than this do not meet
     */
    static List<Group> groups(List<Edge> edges, double reach) {
        if (edges.isEmpty()) {
            return List.of();
        }
        Neighbours neighbours = new Neighbours(edges, reach);
        neighbours.enter();
        neighbours.compare();
        return neighbours.collected();
    }

    /** Deals the edges to the square fields that they run through. */
    private void enter() {
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        double length = 0;
        for (Edge edge : edges) {
            minX = Math.min(minX, edge.ax);
            maxX = Math.max(maxX, edge.bx);
            minY = Math.min(minY, edge.minY());
            maxY = Math.max(maxY, edge.maxY());
            length += edge.length();
        }
        minX -= reach;
        minY -= reach;
        field = Math.max(Math.max(length / edges.size() * 2, Math.max(maxX - minX, maxY - minY) / 30_000), 4 * reach);
        columns = 2 + (int) ((maxX + reach - minX) / field);
        entries = new long[edges.size() * 3 + 16];
        for (int i = 0; i < edges.size(); i++) {
            enter(i, edges.get(i));
        }
        Arrays.sort(entries, 0, size);
    }

    private void enter(int number, Edge edge) {
        int first = (int) ((edge.ax - reach - minX) / field);
        int last = (int) ((edge.bx + reach - minX) / field);
        double slope = edge.bx > edge.ax ? (edge.by - edge.ay) / (edge.bx - edge.ax) : 0;
        for (int c = first; c <= last; c++) {
            double low = edge.minY();
            double high = edge.maxY();
            // A long slanting edge runs through few fields of a column.
            if (last - first > 2 && edge.bx > edge.ax) {
                double from = edge.ay + slope * (Math.max(edge.ax, minX + c * field - 2 * reach) - edge.ax);
                double to = edge.ay + slope * (Math.min(edge.bx, minX + (c + 1) * field + 2 * reach) - edge.ax);
                low = Math.max(low, Math.min(from, to));
                high = Math.min(high, Math.max(from, to));
            }
            int top = (int) ((high + reach - minY) / field);
            for (int r = (int) ((low - reach - minY) / field); r <= top; r++) {
                if (size == entries.length) {
                    entries = Arrays.copyOf(entries, 2 * size);
                }
                entries[size++] = ((long) r * columns + c) << 32 | number;
            }
        }
    }

    private void compare() {
        for (int from = 0; from < size;) {
            int to = from + 1;
            while (to < size && entries[to] >>> 32 == entries[from] >>> 32) {
                to++;
            }
            for (int i = from; i < to; i++) {
                for (int j = i + 1; j < to; j++) {
                    compare((int) entries[i], (int) entries[j]);
                }
            }
            from = to;
        }
    }

    private void compare(int i, int j) {
        Edge one = edges.get(i);
        Edge other = edges.get(j);
        if (one.ax > other.bx + reach || other.ax > one.bx + reach || one.minY() > other.maxY() + reach
                || other.minY() > one.maxY() + reach) {
            return;
        }
        roots[find(i)] = find(j);
        if (tangle(one, other)) {
            tangles.add((long) Math.min(i, j) << 32 | Math.max(i, j));
        }
    }

    /** Whether two different edges meet, or nearly, elsewhere than in a common end point. */
    private boolean tangle(Edge e, Edge f) {
        boolean starts = e.ax == f.ax && e.ay == f.ay;
        boolean ends = e.bx == f.bx && e.by == f.by;
        boolean follow = e.ax == f.bx && e.ay == f.by;
        boolean precede = e.bx == f.ax && e.by == f.ay;
        if (!starts && !follow && f.passes(e.ax, e.ay, reach) || !ends && !precede && f.passes(e.bx, e.by, reach)
                || !starts && !precede && e.passes(f.ax, f.ay, reach) || !ends && !follow && e.passes(f.bx, f.by, reach)) {
            return true;
        }
        return !starts && !ends && !follow && !precede && cross(e, f);
    }

    private static boolean cross(Edge e, Edge f) {
        return Turn.of(e.ax, e.ay, e.bx, e.by, f.ax, f.ay) * Turn.of(e.ax, e.ay, e.bx, e.by, f.bx, f.by) <= 0
                && Turn.of(f.ax, f.ay, f.bx, f.by, e.ax, e.ay) * Turn.of(f.ax, f.ay, f.bx, f.by, e.bx, e.by) <= 0;
    }

    private int find(int i) {
        int root = i;
        while (roots[root] != root) {
            roots[root] = roots[roots[root]];
            root = roots[root];
        }
        return root;
    }

    private List<Group> collected() {
        Map<Integer, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < roots.length; i++) {
            Group group = groups.computeIfAbsent(find(i), _ -> new Group(new ArrayList<>(), new ArrayList<>()));
            group.edges.add(edges.get(i));
        }
        for (long pair : tangles) {
            groups.get(find((int) pair)).tangles.add(new Tangle(edges.get((int) (pair >>> 32)), edges.get((int) pair)));
        }
        return List.copyOf(groups.values());
    }
}
