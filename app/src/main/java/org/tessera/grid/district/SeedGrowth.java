package org.tessera.grid.district;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * A first assignment: seeds spread out, then the lightest district always takes its nearest free neighbour, then the seeds move to
 * the centres of what grew, and again. A weighted k-means that cannot tear a district apart. One thread.
 */
final class SeedGrowth {

    private static final int ROUNDS = 12;

    /** Not to be grown into. */
    private static final int OUTSIDE = Integer.MAX_VALUE;

    private final UnitGraph graph;
    private final double[] weight;
    private final double[] x;
    private final double[] y;

    /**
     * @param x where units are, in any plane
     */
    SeedGrowth(UnitGraph graph, double[] weight, double[] x, double[] y) {
        this.graph = graph;
        this.weight = weight;
        this.x = x;
        this.y = y;
    }

    /**
     * Grows districts in one connected part, or in one district of it.
     *
     * @param members   units of the part, connected
     * @param districts 1 to the number of members
     * @return district of each member, 0 to districts - 1, all used and connected
     */
    int[] grow(int[] members, int districts, SplittableRandom random) {
        int[] seeds = spread(members, districts, random);
        int[] best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int round = 0; round < ROUNDS; round++) {
            int[] district = new int[graph.units()];
            Arrays.fill(district, OUTSIDE);
            for (int member : members) {
                district[member] = -1;
            }
            double heaviest = fill(members, seeds, district);
            if (heaviest < least) {
                least = heaviest;
                best = district;
            }
            seeds = centres(members, district, districts);
        }
        int[] result = new int[members.length];
        for (int i = 0; i < members.length; i++) {
            result[i] = best[members[i]];
        }
        return result;
    }

    /** Far from each other, heavy surroundings more often: k-means++ by weight. */
    private int[] spread(int[] members, int districts, SplittableRandom random) {
        double[] distance = new double[members.length];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        boolean[] taken = new boolean[members.length];
        int[] seeds = new int[districts];
        for (int k = 0; k < districts; k++) {
            int chosen = k == 0 ? random.nextInt(members.length) : draw(members, distance, taken, random);
            taken[chosen] = true;
            seeds[k] = members[chosen];
            for (int i = 0; i < members.length; i++) {
                distance[i] = Math.min(distance[i], squared(members[i], seeds[k]));
            }
        }
        return seeds;
    }

    private int draw(int[] members, double[] distance, boolean[] taken, SplittableRandom random) {
        double sum = 0;
        for (int i = 0; i < members.length; i++) {
            sum += taken[i] ? 0 : distance[i] * weight[members[i]];
        }
        double left = random.nextDouble() * sum;
        int free = -1;
        for (int i = 0; i < members.length; i++) {
            if (!taken[i]) {
                free = i;
                left -= distance[i] * weight[members[i]];
                if (sum > 0 && left <= 0) {
                    return i;
                }
            }
        }
        return free;
    }

    private double squared(int a, int b) {
        double dx = x[a] - x[b];
        double dy = y[a] - y[b];
        return dx * dx + dy * dy;
    }

    private record Reach(int unit, double distance) {
    }

    /** Fills the part from the seeds; answers the heaviest load. */
    private double fill(int[] members, int[] seeds, int[] district) {
        PriorityQueue<double[]> turn = new PriorityQueue<>(Comparator.<double[]>comparingDouble(p -> p[0]).thenComparingDouble(p -> p[1]));
        PriorityQueue<Reach>[] reach = queues(seeds.length);
        double[] load = new double[seeds.length];
        for (int k = 0; k < seeds.length; k++) {
            district[seeds[k]] = k;
            load[k] = weight[seeds[k]];
        }
        for (int k = 0; k < seeds.length; k++) {
            look(seeds[k], seeds[k], district, reach[k]);
            turn.add(new double[] {load[k], k});
        }
        int left = members.length - seeds.length;
        while (left > 0 && !turn.isEmpty()) {
            int k = (int) turn.poll()[1];
            Reach next = reach[k].poll();
            while (next != null && district[next.unit] >= 0) {
                next = reach[k].poll();
            }
            if (next != null) {
                district[next.unit] = k;
                load[k] += weight[next.unit];
                left--;
                look(next.unit, seeds[k], district, reach[k]);
                turn.add(new double[] {load[k], k});
            }
        }
        return Arrays.stream(load).max().orElse(0);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static PriorityQueue<Reach>[] queues(int count) {
        PriorityQueue[] queues = new PriorityQueue[count];
        Arrays.setAll(queues, _ -> new PriorityQueue<Reach>((p, q) -> p.distance != q.distance
                ? Double.compare(p.distance, q.distance) : Integer.compare(p.unit, q.unit)));
        return queues;
    }

    private void look(int unit, int seed, int[] district, PriorityQueue<Reach> reach) {
        for (int half = graph.first(unit); half < graph.end(unit); half++) {
            int next = graph.neighbour(half);
            if (district[next] < 0) {
                reach.add(new Reach(next, squared(next, seed)));
            }
        }
    }

    /** The member nearest to the weighted centre of each district. */
    private int[] centres(int[] members, int[] district, int districts) {
        double[] sum = new double[districts];
        double[] cx = new double[districts];
        double[] cy = new double[districts];
        for (int unit : members) {
            // A little for every unit, so that districts without weight have a centre too.
            double mass = weight[unit] + Double.MIN_NORMAL;
            sum[district[unit]] += mass;
            cx[district[unit]] += mass * x[unit];
            cy[district[unit]] += mass * y[unit];
        }
        int[] centre = new int[districts];
        double[] nearest = new double[districts];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        for (int unit : members) {
            int k = district[unit];
            double dx = x[unit] - cx[k] / sum[k];
            double dy = y[unit] - cy[k] / sum[k];
            if (dx * dx + dy * dy < nearest[k]) {
                nearest[k] = dx * dx + dy * dy;
                centre[k] = unit;
            }
        }
        return centre;
    }
}
