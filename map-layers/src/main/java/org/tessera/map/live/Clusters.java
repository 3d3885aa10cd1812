package org.tessera.map.live;

import java.util.function.IntConsumer;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.view.WebMercator;

/**
 * The shown points of a set, gathered in the cells of a level. Cells are fixed to the world, so a pan changes no cluster, and
 * each is part of one cell of the next coarser level. Levels whose cells hold few points each are gathered when asked for;
 * coarser ones are kept, each made from the next finer. Immutable.
 */
public final class Clusters {

    /** The finest level. */
    public static final int FINEST = Morton.FINEST;

    private static final int ALWAYS_GATHERED = 1024;

    private final PointSet points;
    private final PointOrder order;
    private final ClusterLevel[] kept;

    /** Told of what is to be seen. */
    public interface Sink {
        /** A point that is alone in its cell. */
        void point(int index);

        /** Several points of one cell. */
        void cluster(Cluster cluster);
    }

    Clusters(PointSet points, PointOrder order) {
        this.points = points;
        this.order = order;
        int finest = finestKept(order.runs());
        kept = new ClusterLevel[finest + 1];
        for (int level = finest; level >= 0; level--) {
            kept[level] = level == finest ? ClusterLevel.of(points, order, level) : kept[level + 1].coarser();
        }
    }

    /** The finest level whose cells hold two points or more on average. */
    private static int finestKept(CellRuns runs) {
        int[] splits = new int[FINEST + 1];
        for (int i = 1; i < runs.size(); i++) {
            long differing = runs.codes()[i] ^ runs.codes()[i - 1];
            if (differing != 0) {
                splits[FINEST - (63 - Long.numberOfLeadingZeros(differing)) / 2]++;
            }
        }
        int cells = 1;
        int level = 0;
        while (level < FINEST && cells + splits[level + 1] <= Math.max(ALWAYS_GATHERED, runs.size() / 2)) {
            cells += splits[++level];
        }
        return level;
    }

    /** The level whose cells are at least so many pixels wide, and less than twice that. */
    public static int levelOf(double cell, double resolution) {
        double cells = 2 * WebMercator.LIMIT / (cell * resolution);
        return cells < 1 ? 0 : Math.clamp(Math.getExponent(cells), 0, FINEST);
    }

    /** The coarsest resolution at which a level is shown with cells of so many pixels. */
    public static double resolutionOf(int level, double cell) {
        return 2 * WebMercator.LIMIT / (cell * (1L << level));
    }

    /** Number of points shown. */
    public int count() {
        return order.indexes().length;
    }

    /** Hands over everything whose cell of a level meets a box (Mercator metres), always in the same order. */
    public void visit(int level, Envelope box, Sink sink) {
        if (level < kept.length) {
            ClusterLevel cells = kept[level];
            cells.runs().visit(box, level, (from, to) -> {
                for (int cell = from; cell < to; cell++) {
                    int first = cells.start()[cell];
                    int end = cells.start()[cell + 1];
                    if (end - first == 1) {
                        sink.point(cells.top()[cell]);
                    } else {
                        sink.cluster(new Cluster(place(first, end, cells.sumX()[cell], level, false),
                                place(first, end, cells.sumY()[cell], level, true), end - first, cells.top()[cell],
                                cells.urgent()[cell], first, end));
                    }
                }
            });
        } else {
            order.runs().visit(box, level, (from, to) -> gather(from, to, level, sink));
        }
    }

    private void gather(int from, int to, int level, Sink sink) {
        long[] codes = order.runs().codes();
        for (int start = from; start < to;) {
            long cell = Morton.at(codes[start], level);
            double x = 0;
            double y = 0;
            int top = -1;
            int urgent = 0;
            int end = start;
            for (; end < to && Morton.at(codes[end], level) == cell; end++) {
                int index = order.indexes()[end];
                x += points.x(index);
                y += points.y(index);
                urgent = points.alike(top, urgent, index, 1);
                top = points.upper(top, index);
            }
            if (end - start == 1) {
                sink.point(top);
            } else {
                sink.cluster(new Cluster(place(start, end, x, level, false), place(start, end, y, level, true), end - start, top,
                        urgent, start, end));
            }
            start = end;
        }
    }

    /** A cluster stands at its members' mean, but so far inside its cell that it does not meet that of the next cell. */
    private double place(int from, int to, double sum, int level, boolean north) {
        long code = order.runs().codes()[from];
        double mean = sum / (to - from);
        if (order.runs().codes()[to - 1] == code) {
            return mean;
        }
        long cell = Morton.at(code, level);
        long number = north ? Morton.row(cell) : Morton.column(cell);
        double low = Morton.edge(number, level);
        double side = Morton.edge(number + 1, level) - low;
        return Math.clamp(mean, low + 0.3 * side, low + 0.7 * side);
    }

    /** The first level on which a cluster is no longer one; {@link #FINEST} + 1 when its members share a place. */
    public int splitLevel(Cluster cluster) {
        long differing = order.runs().codes()[cluster.from()] ^ order.runs().codes()[cluster.to() - 1];
        return differing == 0 ? FINEST + 1 : FINEST - (63 - Long.numberOfLeadingZeros(differing)) / 2;
    }

    /** The smallest box of cells that holds a cluster's members, in Mercator metres. */
    public Envelope box(Cluster cluster) {
        int level = Math.min(FINEST, splitLevel(cluster)) - 1;
        long cell = Morton.at(order.runs().codes()[cluster.from()], Math.max(0, level));
        int column = Morton.column(cell);
        int row = Morton.row(cell);
        return new Envelope(Morton.edge(column, level), Morton.edge(column + 1L, level), Morton.edge(row, level),
                Morton.edge(row + 1L, level));
    }

    /** A member of a cluster, counted from 0. */
    public int member(Cluster cluster, int number) {
        return order.indexes()[cluster.from() + number];
    }

    /** Hands over all members of a cluster. */
    public void members(Cluster cluster, IntConsumer sink) {
        for (int i = cluster.from(); i < cluster.to(); i++) {
            sink.accept(order.indexes()[i]);
        }
    }

    /** Whether a cluster of a level holds a point of the set. */
    public boolean holds(Cluster cluster, int index, int level) {
        return points.shown(index) && Morton.at(Morton.code(points.x(index), points.y(index)), level)
                == Morton.at(order.runs().codes()[cluster.from()], level);
    }
}
