package org.tessera.grid.district;

import java.util.Arrays;

/** An assignment of units to districts that changes one unit at a time, with its sums kept up to date. One thread. */
final class FlipState {

    private final UnitGraph graph;
    private final double[] weight;
    private final int[] district;
    private final double[] load;
    private final int[] size;
    /** Half-edges between districts, in no order, and where each stands in there (-1: it is not cut). */
    private final int[] cut;
    private final int[] place;
    private int cuts;
    private double cutCost;

    /**
     * @param start     district of each unit, copied
     * @param districts how many
     */
    FlipState(UnitGraph graph, double[] weight, int[] start, int districts) {
        this.graph = graph;
        this.weight = weight;
        district = start.clone();
        load = new double[districts];
        size = new int[districts];
        for (int unit = 0; unit < district.length; unit++) {
            load[district[unit]] += weight[unit];
            size[district[unit]]++;
        }
        cut = new int[graph.halfEdges()];
        place = new int[graph.halfEdges()];
        Arrays.fill(place, -1);
        for (int half = 0; half < graph.halfEdges(); half++) {
            if (district[graph.owner(half)] != district[graph.neighbour(half)]) {
                add(half);
            }
        }
        cutCost /= 2;
    }

    /** The live assignment; not to be changed by the caller. */
    int[] district() {
        return district;
    }

    double load(int of) {
        return load[of];
    }

    int size(int of) {
        return size[of];
    }

    int districts() {
        return load.length;
    }

    /** How many half-edges are cut: twice the borders. */
    int cuts() {
        return cuts;
    }

    int cut(int i) {
        return cut[i];
    }

    /** Cost of all cut borders. */
    double cutCost() {
        return cutCost;
    }

    /** How the cost of cut borders would change if the unit went over. */
    double cutChange(int unit, int to) {
        int from = district[unit];
        double change = 0;
        for (int half = graph.first(unit); half < graph.end(unit); half++) {
            int there = district[graph.neighbour(half)];
            if (there == from) {
                change += graph.cost(half);
            } else if (there == to) {
                change -= graph.cost(half);
            }
        }
        return change;
    }

    /** Moves a unit. */
    void flip(int unit, int to) {
        int from = district[unit];
        double change = 0;
        for (int half = graph.first(unit); half < graph.end(unit); half++) {
            int there = district[graph.neighbour(half)];
            if (there == from) {
                change += graph.cost(half);
                insert(half);
                insert(graph.twin(half));
            } else if (there == to) {
                change -= graph.cost(half);
                remove(half);
                remove(graph.twin(half));
            }
        }
        cutCost += change;
        district[unit] = to;
        load[from] -= weight[unit];
        load[to] += weight[unit];
        size[from]--;
        size[to]++;
    }

    /** Adds the weights up anew: a million additions and subtractions leave a trace. */
    void settle() {
        Arrays.fill(load, 0);
        for (int unit = 0; unit < district.length; unit++) {
            load[district[unit]] += weight[unit];
        }
    }

    private void add(int half) {
        insert(half);
        cutCost += graph.cost(half);
    }

    private void insert(int half) {
        place[half] = cuts;
        cut[cuts++] = half;
    }

    private void remove(int half) {
        int hole = place[half];
        int last = cut[--cuts];
        cut[hole] = last;
        place[last] = hole;
        place[half] = -1;
    }
}
