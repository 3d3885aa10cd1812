package org.tessera.grid.district;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;

/** Places for units of which only neighbours are known: how many steps they are from two far corners of the graph. */
final class Landmarks {

    private Landmarks() {
    }

    static Coordinate[] places(int units, List<Neighbours> neighbours) {
        Coordinate[] places = new Coordinate[units];
        if (units == 0) {
            return places;
        }
        UnitGraph graph = new UnitGraph(units, neighbours.stream()
                .map(pair -> new UnitGraph.Edge(pair.border().a(), pair.border().b(), 1)).toList());
        int[] west = steps(graph, farthest(steps(graph, 0)));
        int[] east = steps(graph, farthest(west));
        int aside = 0;
        for (int i = 0; i < units; i++) {
            // Far from both ends of the longest way: the corner of a second axis.
            if (Math.min(west[i], east[i]) > Math.min(west[aside], east[aside])) {
                aside = i;
            }
        }
        int[] north = steps(graph, farthest(steps(graph, aside)));
        for (int i = 0; i < units; i++) {
            places[i] = new Coordinate(west[i], north[i]);
        }
        return places;
    }

    private static int farthest(int[] steps) {
        int far = 0;
        for (int i = 0; i < steps.length; i++) {
            far = steps[i] > steps[far] ? i : far;
        }
        return far;
    }

    /** Steps from a unit; what cannot be reached is a step behind all the rest. */
    private static int[] steps(UnitGraph graph, int from) {
        int[] steps = new int[graph.units()];
        Arrays.fill(steps, -1);
        ArrayDeque<Integer> queue = new ArrayDeque<>(List.of(from));
        steps[from] = 0;
        int last = 0;
        while (!queue.isEmpty()) {
            int unit = queue.poll();
            last = steps[unit];
            for (int half = graph.first(unit); half < graph.end(unit); half++) {
                if (steps[graph.neighbour(half)] < 0) {
                    steps[graph.neighbour(half)] = last + 1;
                    queue.add(graph.neighbour(half));
                }
            }
        }
        for (int i = 0; i < steps.length; i++) {
            steps[i] = steps[i] < 0 ? last + 1 : steps[i];
        }
        return steps;
    }
}
