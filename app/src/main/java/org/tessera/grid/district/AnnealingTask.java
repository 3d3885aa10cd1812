package org.tessera.grid.district;

import java.util.Arrays;

/**
 * What one annealer works on. Its arrays are shared and never written to.
 *
 * @param graph     who may join whom; every district of the start is connected in it
 * @param weight    of each unit
 * @param start     district of each unit
 * @param districts how many
 * @param bounds    for each of them
 * @param home      today's district of each unit, -1 for none; null when today does not matter
 * @param moveCost  cost of one unit of weight away from home
 */
record AnnealingTask(UnitGraph graph, double[] weight, int[] start, int districts, Bounds bounds, int[] home, double moveCost) {

    /** Cost of moving a mean unit at which borders and moves are of a kind. */
    private static final double USUAL = 3;

    /** How much dearer moving weight is than cutting borders: what the heat and the penalties must keep up with; 1 or more. */
    double dearness() {
        if (home == null) {
            return 1;
        }
        double mean = Arrays.stream(weight).average().orElse(1);
        return Math.max(1, moveCost * mean / USUAL);
    }

    /** Weight of a mean unit in units of the target: how coarsely districts can be balanced at all. */
    double grain() {
        return Arrays.stream(weight).average().orElse(1) / bounds.target();
    }

    /** Cost of the unit being in the district, as far as today matters. */
    double away(int unit, int district) {
        return home == null || home[unit] < 0 || home[unit] == district ? 0 : weight[unit] * moveCost;
    }
}
