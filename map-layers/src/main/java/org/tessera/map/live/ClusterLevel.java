package org.tessera.map.live;

import java.util.Arrays;

/**
 * The cells of one level that hold points, in the order of their codes.
 *
 * @param points whose
 * @param runs   codes of the cells
 * @param start  first place of each cell in the point order, and the end
 * @param top    most urgent member of each
 * @param urgent members of each that have the symbol of that one
 * @param sumX   of the members' Mercator metres
 * @param sumY   of the members' Mercator metres
 */
record ClusterLevel(PointSet points, CellRuns runs, int[] start, int[] top, int[] urgent, double[] sumX, double[] sumY) {

    static ClusterLevel of(PointSet points, PointOrder order, int level) {
        int size = order.indexes().length;
        long[] codes = order.runs().codes();
        int cells = 0;
        for (int i = 0; i < size; i++) {
            cells += i == 0 || Morton.at(codes[i], level) != Morton.at(codes[i - 1], level) ? 1 : 0;
        }
        ClusterLevel made = empty(points, cells, level);
        int cell = -1;
        for (int i = 0; i < size; i++) {
            int index = order.indexes()[i];
            long code = Morton.at(codes[i], level);
            if (cell < 0 || made.runs.codes()[cell] != code) {
                made.runs.codes()[++cell] = code;
                made.start[cell] = i;
            }
            made.add(cell, index, 1, points.x(index), points.y(index));
        }
        made.start[cells] = size;
        return made;
    }

    private static ClusterLevel empty(PointSet points, int cells, int level) {
        ClusterLevel made = new ClusterLevel(points, new CellRuns(new long[cells], cells, level), new int[cells + 1],
                new int[cells], new int[cells], new double[cells], new double[cells]);
        Arrays.fill(made.top, -1);
        return made;
    }

    private void add(int cell, int index, int alike, double x, double y) {
        urgent[cell] = points.alike(top[cell], urgent[cell], index, alike);
        top[cell] = points.upper(top[cell], index);
        sumX[cell] += x;
        sumY[cell] += y;
    }

    /** The next coarser level. */
    ClusterLevel coarser() {
        long[] codes = runs.codes();
        int cells = 0;
        for (int i = 0; i < runs.size(); i++) {
            cells += i == 0 || codes[i] >>> 2 != codes[i - 1] >>> 2 ? 1 : 0;
        }
        ClusterLevel made = empty(points, cells, runs.level() - 1);
        int cell = -1;
        for (int i = 0; i < runs.size(); i++) {
            if (cell < 0 || made.runs.codes()[cell] != codes[i] >>> 2) {
                made.runs.codes()[++cell] = codes[i] >>> 2;
                made.start[cell] = start[i];
            }
            made.add(cell, top[i], urgent[i], sumX[i], sumY[i]);
        }
        made.start[cells] = start[runs.size()];
        return made;
    }
}
