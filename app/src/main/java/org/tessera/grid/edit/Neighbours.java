package org.tessera.grid.edit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.locationtech.jts.geom.Coordinate;

/** Who shares borders with whom, edge by edge. */
final class Neighbours {

    private final EditablePlan plan;

    Neighbours(EditablePlan plan) {
        this.plan = plan;
    }

    /** Length of the border shared with each other cell, by its id; metres. */
    Map<String, Double> lengths(Shape shape, Set<String> except) {
        Set<Chain.Edge> edges = Faces.edges(shape);
        Map<String, Double> lengths = new TreeMap<>();
        plan.near(shape.box(), cell -> {
            if (!except.contains(plan.id(cell))) {
                double length = 0;
                for (Chain.Edge edge : Faces.edges(plan.shape(cell))) {
                    length += edges.contains(edge) ? metres(edge.low(), edge.high()) : 0;
                }
                if (length > 0) {
                    lengths.put(plan.id(cell), length);
                }
            }
        });
        return lengths;
    }

    private double metres(Coordinate a, Coordinate b) {
        return plan.scale().metres(a, b);
    }

    /** The one with the longest shared border; of equals the smallest id. */
    Optional<String> longest(Shape shape, Set<String> except) {
        String best = null;
        double most = 0;
        for (Map.Entry<String, Double> entry : lengths(shape, except).entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return Optional.ofNullable(best);
    }

    /** One that cannot be reached from the first through shared borders among them, if there is one. */
    Optional<String> apart(Collection<String> cells, String first) {
        Set<String> left = new HashSet<>(cells);
        left.remove(first);
        Deque<String> open = new ArrayDeque<>(Set.of(first));
        while (!open.isEmpty()) {
            String cell = open.pop();
            for (String next : lengths(plan.shape(plan.number(cell)), Set.of(cell)).keySet()) {
                if (left.remove(next)) {
                    open.push(next);
                }
            }
        }
        return left.stream().sorted().findFirst();
    }
}
