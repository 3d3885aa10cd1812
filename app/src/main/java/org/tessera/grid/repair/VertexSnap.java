package org.tessera.grid.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Brings together vertices of different grids that are meant to be one: the one that most grids have stays, among equals that of the
 * grid that comes first. Two vertices of one grid never become one.
 */
final class VertexSnap {

    /** m; the check calls what is narrower badly matched nodes. */
    private static final double REACH = 0.01;

    private record Bin(long x, long y) {
    }

    private static final class Vertex {
        final Coordinate place;
        final Set<Integer> cells = new TreeSet<>();
        boolean fixed;
        Coordinate goal;

        Vertex(Coordinate place) {
            this.place = place;
        }
    }

    private final Plan plan;
    private final double stepX;
    private final double stepY;
    private final Map<Coordinate, Vertex> vertices = new LinkedHashMap<>();
    private final Map<Bin, List<Vertex>> bins = new HashMap<>();
    private boolean moved;

    VertexSnap(Plan plan, Set<Integer> cells) {
        this.plan = plan;
        stepX = REACH / plan.metric.perX();
        stepY = REACH / plan.metric.perY();
        Envelope box = new Envelope();
        cells.forEach(cell -> box.expandToInclude(plan.shape(cell).getEnvelopeInternal()));
        cells.forEach(cell -> add(cell, plan.locked(cell), null));
        plan.near(box).stream().filter(cell -> !cells.contains(cell)).sorted().forEach(cell -> add(cell, true, box));
        vertices.values().stream()
                .sorted(Comparator.comparing((Vertex v) -> !v.fixed).thenComparing(v -> -v.cells.size())
                        .thenComparing(v -> v.cells.iterator().next()).thenComparing(v -> v.place))
                .forEach(this::settle);
    }

    private void add(int cell, boolean fixed, Envelope within) {
        for (Coordinate place : plan.shape(cell).getCoordinates()) {
            if ((within == null || within.contains(place)) && plan.defects().meet(place, place)) {
                Vertex vertex = vertices.computeIfAbsent(place, Vertex::new);
                vertex.cells.add(cell);
                vertex.fixed |= fixed;
            }
        }
    }

    private void settle(Vertex vertex) {
        long x = (long) Math.floor(vertex.place.x / stepX);
        long y = (long) Math.floor(vertex.place.y / stepY);
        if (!vertex.fixed) {
            for (long i = x - 1; i <= x + 1 && vertex.goal == null; i++) {
                for (long j = y - 1; j <= y + 1 && vertex.goal == null; j++) {
                    bins.getOrDefault(new Bin(i, j), List.of()).stream().filter(other -> joins(vertex, other)).findFirst()
                            .ifPresent(other -> join(vertex, other));
                }
            }
        }
        if (vertex.goal == null) {
            bins.computeIfAbsent(new Bin(x, y), _ -> new ArrayList<>(1)).add(vertex);
        }
    }

    private boolean joins(Vertex vertex, Vertex other) {
        return plan.metric.length(vertex.place, other.place) <= REACH && vertex.cells.stream().noneMatch(other.cells::contains);
    }

    private void join(Vertex vertex, Vertex other) {
        vertex.goal = other.place;
        other.cells.addAll(vertex.cells);
        moved = true;
    }

    private Coordinate goal(Coordinate place) {
        Vertex vertex = vertices.get(place);
        return vertex == null ? null : vertex.goal;
    }

    /** The shape with its vertices brought to their places; itself when none moves, or when moving would break it. */
    Geometry apply(Geometry shape) {
        if (!moved || Arrays.stream(shape.getCoordinates()).allMatch(c -> goal(c) == null)) {
            return shape;
        }
        Geometry copy = shape.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence points, int i) {
                Coordinate goal = goal(points.getCoordinate(i));
                if (goal != null) {
                    points.setOrdinate(i, 0, goal.x);
                    points.setOrdinate(i, 1, goal.y);
                }
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy.isValid() ? copy : shape;
    }
}
