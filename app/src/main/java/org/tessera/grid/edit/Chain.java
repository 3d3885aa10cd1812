package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Coordinate;

/** A sum of directed edges in which opposite ones cancel. */
final class Chain {

    private final Map<Edge, Integer> net = new HashMap<>();

    /** An edge without direction: its lesser end first. */
    record Edge(Coordinate low, Coordinate high) {

        static Edge of(Coordinate a, Coordinate b) {
            return a.compareTo(b) <= 0 ? new Edge(a, b) : new Edge(b, a);
        }
    }

    /**
     * A directed edge.
     *
     * @param weight how often it counts, above 0
     */
    record Directed(Coordinate from, Coordinate to, int weight) {
    }

    void add(Coordinate from, Coordinate to, int weight) {
        int order = from.compareTo(to);
        if (order != 0) {
            net.merge(Edge.of(from, to), order < 0 ? weight : -weight, (a, b) -> a + b == 0 ? null : a + b);
        }
    }

    /** All of a shape's borders, the inside on their left. */
    void add(Shape shape, int weight) {
        for (Shape.Part part : shape.parts()) {
            add(part.ring(), 0, part.ring().size() - 1, part.side() * weight);
        }
    }

    /** The ring's edges that begin at the vertices from first to last. */
    void add(Ring ring, int first, int last, int weight) {
        for (int i = first; i <= last; i++) {
            add(ring.at(i), ring.at(i + 1), weight);
        }
    }

    boolean isEmpty() {
        return net.isEmpty();
    }

    List<Directed> edges() {
        List<Directed> edges = new ArrayList<>();
        net.forEach((edge, weight) -> edges.add(weight > 0 ? new Directed(edge.low(), edge.high(), weight)
                : new Directed(edge.high(), edge.low(), -weight)));
        return edges;
    }

    /** How often an edge counts in this direction. */
    int weight(Coordinate from, Coordinate to) {
        int weight = net.getOrDefault(Edge.of(from, to), 0);
        return from.compareTo(to) <= 0 ? weight : -weight;
    }
}
