package org.tessera.map.live;

/**
 * The last fixes that were shown of each point, the newest first: places in Mercator metres, times in milliseconds since 1970.
 * Immutable once its point set is built.
 */
public final class Tracks {

    private final int depth;
    private final double[] xs;
    private final double[] ys;
    private final long[] times;
    private final int[] counts;
    private long latest;

    Tracks(int depth, int size) {
        this.depth = depth;
        this.xs = new double[depth * size];
        this.ys = new double[depth * size];
        this.times = new long[depth * size];
        this.counts = new int[size];
    }

    /** A copy with room for more points. */
    Tracks grown(int size) {
        Tracks grown = new Tracks(depth, size);
        System.arraycopy(xs, 0, grown.xs, 0, xs.length);
        System.arraycopy(ys, 0, grown.ys, 0, ys.length);
        System.arraycopy(times, 0, grown.times, 0, times.length);
        System.arraycopy(counts, 0, grown.counts, 0, counts.length);
        grown.latest = latest;
        return grown;
    }

    /** Adds a fix; one of the same moment as the newest takes its place. */
    void add(int point, double x, double y, long time) {
        int first = point * depth;
        if (counts[point] == 0 || times[first] != time) {
            int kept = Math.min(counts[point], depth - 1);
            System.arraycopy(xs, first, xs, first + 1, kept);
            System.arraycopy(ys, first, ys, first + 1, kept);
            System.arraycopy(times, first, times, first + 1, kept);
            counts[point] = kept + 1;
        }
        xs[first] = x;
        ys[first] = y;
        times[first] = time;
        latest = Math.max(latest, time);
    }

    /** Forgets the past of a point. */
    void restart(int point) {
        counts[point] = 0;
    }

    /** Time of the newest fix of all; 0 when there is none. */
    long latest() {
        return latest;
    }

    /** How many fixes of a point are kept. */
    public int fixes(int point) {
        return counts[point];
    }

    /** Most fixes that are kept of a point. */
    public int depth() {
        return depth;
    }

    /** Mercator x of a point's fix; 0 is the newest. */
    public double x(int point, int fix) {
        return xs[point * depth + fix];
    }

    /** Mercator y of a point's fix; 0 is the newest. */
    public double y(int point, int fix) {
        return ys[point * depth + fix];
    }

    /** Milliseconds since 1970 of a point's fix; 0 is the newest. */
    public long time(int point, int fix) {
        return times[point * depth + fix];
    }
}
