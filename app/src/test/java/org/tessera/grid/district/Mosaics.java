package org.tessera.grid.district;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Made units: squares of about 100 m near the equator, in columns and rows; and slow, obvious oracles. */
final class Mosaics {

    static final double SIDE = 0.001;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Mosaics() {
    }

    static Geometry square(double column, double row) {
        return box(column, row, column + 1, row + 1);
    }

    static Geometry box(double west, double south, double east, double north) {
        return FACTORY.toGeometry(new Envelope(west * SIDE, east * SIDE, south * SIDE, north * SIDE));
    }

    /** Units r0c0, r0c1 … with the given weights, row by row. */
    static List<DistrictUnit> squares(int columns, double... weights) {
        List<DistrictUnit> units = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            units.add(DistrictUnit.of("r" + i / columns + "c" + i % columns, square(i % columns, i / columns), weights[i]));
        }
        return units;
    }

    static double[] same(int count) {
        double[] weights = new double[count];
        Arrays.fill(weights, 1);
        return weights;
    }

    static DistrictPlan search(List<DistrictUnit> units, DistrictSettings settings) {
        return search(DistrictProblem.of(units), settings);
    }

    static DistrictPlan search(DistrictProblem problem, DistrictSettings settings) {
        try {
            return DistrictSearch.run(problem, settings.withSteps(200_000, 1));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** A connected graph of n nodes: a random tree and some edges more. */
    static UnitGraph randomGraph(Random random, int n, int more) {
        boolean[][] joined = new boolean[n][n];
        for (int i = 1; i < n; i++) {
            joined[random.nextInt(i)][i] = true;
        }
        for (int i = 0; i < more; i++) {
            int a = random.nextInt(n);
            int b = random.nextInt(n);
            joined[Math.min(a, b)][Math.max(a, b)] |= a != b;
        }
        List<UnitGraph.Edge> edges = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                if (joined[a][b]) {
                    edges.add(new UnitGraph.Edge(a, b, 0.5 + random.nextInt(4)));
                }
            }
        }
        return new UnitGraph(n, edges);
    }

    /** Whether the units of one district, without one of them (-1: with all), are connected and not none. */
    static boolean connected(UnitGraph graph, int[] district, int of, int without) {
        boolean[] seen = new boolean[graph.units()];
        ArrayDeque<Integer> queue = new ArrayDeque<>();
        int members = 0;
        for (int i = 0; i < district.length; i++) {
            if (district[i] == of && i != without) {
                members++;
                if (queue.isEmpty() && members == 1) {
                    queue.add(i);
                    seen[i] = true;
                }
            }
        }
        int reached = 0;
        while (!queue.isEmpty()) {
            int unit = queue.poll();
            reached++;
            for (int other = 0; other < district.length; other++) {
                if (!seen[other] && other != without && district[other] == of && graph.adjacent(unit, other)) {
                    seen[other] = true;
                    queue.add(other);
                }
            }
        }
        return members > 0 && reached == members;
    }
}
