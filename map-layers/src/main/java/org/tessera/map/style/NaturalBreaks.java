package org.tessera.map.style;

import java.util.Arrays;

/**
 * Exact natural breaks in one dimension: the dynamic programme of W. D. Fisher (1958) that G. F. Jenks brought to maps. Equal values
 * are one point with a weight. Since the best last break never moves back as more points come in, each row is solved by halves:
 * O(k n log n) for n different values.
 */
final class NaturalBreaks {

    private final double[] points;
    private final double[] weight;
    private final double[] sum;
    private final double[] squares;

    private NaturalBreaks(double[] points, int[] counts) {
        this.points = points;
        int n = points.length;
        weight = new double[n + 1];
        sum = new double[n + 1];
        squares = new double[n + 1];
        // About the middle value, or the squares of large numbers would drown the differences.
        double middle = points[n / 2];
        for (int i = 0; i < n; i++) {
            double value = points[i] - middle;
            weight[i + 1] = weight[i] + counts[i];
            sum[i + 1] = sum[i] + counts[i] * value;
            squares[i + 1] = squares[i] + counts[i] * value * value;
        }
    }

    /** Bounds of the classes of sorted finite values: the first value of each class, then the last of all. */
    static double[] bounds(double[] sorted, int classes) {
        double[] points = new double[sorted.length];
        int[] counts = new int[sorted.length];
        int n = 0;
        for (double value : sorted) {
            if (n == 0 || value > points[n - 1]) {
                points[n++] = value;
            }
            counts[n - 1]++;
        }
        if (n == 0) {
            return new double[0];
        }
        return new NaturalBreaks(Arrays.copyOf(points, n), counts).solve(Math.min(classes, n));
    }

    private double[] solve(int classes) {
        int n = points.length;
        int[][] start = new int[classes][n + 1];
        double[] cost = new double[n + 1];
        for (int end = 1; end <= n; end++) {
            cost[end] = spread(0, end);
        }
        for (int k = 1; k < classes; k++) {
            double[] next = new double[n + 1];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            row(cost, next, start[k], new int[] {k + 1, n, k, n - 1});
            cost = next;
        }
        double[] bounds = new double[classes + 1];
        bounds[classes] = points[n - 1];
        int end = n;
        for (int k = classes - 1; k >= 0; k--) {
            bounds[k] = points[start[k][end]];
            end = start[k][end];
        }
        if (classes > 1 && bounds[classes - 1] == bounds[classes]) {
            // A last class of one value needs room below it, or its bounds would be the same number.
            bounds[classes - 1] = (points[n - 2] + points[n - 1]) / 2;
        }
        return bounds;
    }

    /** Solves the ends from span[0] to span[1], whose last class begins between span[2] and span[3]. */
    private void row(double[] before, double[] next, int[] start, int[] span) {
        if (span[0] > span[1]) {
            return;
        }
        int end = (span[0] + span[1]) / 2;
        for (int s = span[2]; s <= Math.min(end - 1, span[3]); s++) {
            double cost = before[s] + spread(s, end);
            if (cost < next[end]) {
                next[end] = cost;
                start[end] = s;
            }
        }
        row(before, next, start, new int[] {span[0], end - 1, span[2], start[end]});
        row(before, next, start, new int[] {end + 1, span[1], start[end], span[3]});
    }

    /** Sum of squared distances from the mean of the points from one index to before another. */
    private double spread(int from, int to) {
        double total = sum[to] - sum[from];
        return Math.max(0, squares[to] - squares[from] - total * total / (weight[to] - weight[from]));
    }
}
