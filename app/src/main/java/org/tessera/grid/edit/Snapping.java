package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Where the pointer may snap to, and why. On the plan's thread. */
public final class Snapping {

    private final EditablePlan plan;
    private final List<SnapLayer> layers;

    /** @param layers other layers to snap to */
    public Snapping(EditablePlan plan, List<SnapLayer> layers) {
        this.plan = plan;
        this.layers = List.copyOf(layers);
    }

    /**
     * All places within a distance: vertices before lines, since a line is easier met again; among each the nearest first.
     *
     * @param pointer in the plan's CRS
     * @param metres  the distance, so many pixels at the scale of the map
     * @param dragged vertices that move with the pointer; they and their edges are no places
     */
    public List<SnapCandidate> candidates(Coordinate pointer, double metres, Collection<Coordinate> dragged) {
        List<SnapCandidate> found = new ArrayList<>();
        ofPlan(pointer, metres, new HashSet<>(dragged), found);
        layers.forEach(layer -> layer.candidates(pointer, metres, plan.scale(), found));
        found.sort(Comparator.comparing((SnapCandidate candidate) -> candidate.reason().compareTo(SnapReason.LAYER_VERTEX) > 0)
                .thenComparingDouble(SnapCandidate::metres).thenComparing(SnapCandidate::reason).thenComparing(SnapCandidate::source));
        Map<List<Object>, SnapCandidate> once = new LinkedHashMap<>();
        found.forEach(candidate -> once.putIfAbsent(List.of(candidate.place(), candidate.source()), candidate));
        return List.copyOf(once.values());
    }

    private void ofPlan(Coordinate pointer, double metres, Set<Coordinate> dragged, List<SnapCandidate> found) {
        Envelope box = plan.scale().around(pointer, metres);
        Set<Coordinate> vertices = new HashSet<>();
        Map<Chain.Edge, Integer> edges = new LinkedHashMap<>();
        plan.near(box, cell -> {
            for (Shape.Part part : plan.shape(cell).parts()) {
                part.ring().edgesNear(box, i -> {
                    Coordinate a = part.ring().at(i);
                    Coordinate b = part.ring().at(i + 1);
                    if (!dragged.contains(a) && plan.scale().metres(pointer, a) <= metres) {
                        vertices.add(a);
                    }
                    if (box.intersects(a, b) && !dragged.contains(a) && !dragged.contains(b)) {
                        edges.merge(Chain.Edge.of(a, b), cell, (one, other) -> plan.id(one).compareTo(plan.id(other)) <= 0 ? one : other);
                    }
                });
            }
        });
        Arcs arcs = new Arcs(plan);
        vertices.forEach(vertex -> found.add(new SnapCandidate(vertex,
                arcs.isNode(vertex) ? SnapReason.PLAN_NODE : SnapReason.PLAN_VERTEX, arcs.cellsAt(vertex).getFirst(),
                plan.scale().metres(pointer, vertex))));
        edges.forEach((edge, cell) -> {
            Coordinate on = plan.scale().nearest(pointer, edge.low(), edge.high());
            double distance = plan.scale().metres(pointer, on);
            if (distance <= metres) {
                boolean outer = plan.across(edge.low(), edge.high(), cell) == null;
                found.add(new SnapCandidate(on, outer ? SnapReason.OUTER_BORDER : SnapReason.PLAN_EDGE, plan.id(cell), distance));
            }
        });
    }
}
