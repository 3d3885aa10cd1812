package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.locationtech.jts.geom.Coordinate;

/**
 * The plan seen as nodes and arcs. Nothing of it is kept: it is read off the rings where it is asked for, so it is never out of date.
 */
public final class Arcs {

    private final EditablePlan plan;

    /** Nodes and arcs of a plan. */
    public Arcs(EditablePlan plan) {
        this.plan = plan;
    }

    /** Whether borders fork at this vertex. */
    public boolean isNode(Coordinate vertex) {
        return isNode(plan, vertex);
    }

    static boolean isNode(EditablePlan plan, Coordinate vertex) {
        Set<Coordinate> neighbours = new HashSet<>();
        Set<Integer> cells = new HashSet<>();
        for (EditablePlan.Stand stand : plan.stands(vertex)) {
            Ring ring = plan.shape(stand.cell()).ring(stand.ring());
            neighbours.add(ring.at(stand.at() - 1));
            neighbours.add(ring.at(stand.at() + 1));
            cells.add(stand.cell());
        }
        return neighbours.size() > 2 || cells.size() > 2;
    }

    /** Ids of the cells around a vertex, sorted. */
    public List<String> cellsAt(Coordinate vertex) {
        Set<String> ids = new TreeSet<>();
        plan.stands(vertex).forEach(stand -> ids.add(plan.id(stand.cell())));
        return List.copyOf(ids);
    }

    /** The arc that an edge is part of. */
    public Optional<Arc> at(Coordinate a, Coordinate b) {
        for (EditablePlan.Stand stand : plan.stands(a)) {
            Ring ring = plan.shape(stand.cell()).ring(stand.ring());
            if (ring.is(stand.at() + 1, b)) {
                return Optional.of(through(stand.cell(), stand.ring(), stand.at()));
            }
            if (ring.is(stand.at() - 1, b)) {
                return Optional.of(through(stand.cell(), stand.ring(), Math.floorMod(stand.at() - 1, ring.size())));
            }
        }
        return Optional.empty();
    }

    /** All arcs around a cell, the cell on the left of each. */
    public List<Arc> around(String cell) {
        Integer number = plan.number(cell);
        List<Arc> arcs = new ArrayList<>();
        if (number != null) {
            for (Shape.Part part : plan.shape(number).parts()) {
                Set<Coordinate> begun = new HashSet<>();
                for (int i = 0; i < part.ring().size(); i++) {
                    boolean first = part.side() > 0 ? isNode(plan, part.ring().at(i)) : isNode(plan, part.ring().at(i + 1));
                    if (first && begun.add(part.ring().at(part.side() > 0 ? i : i + 1))) {
                        arcs.add(through(number, part.number(), i));
                    }
                }
                if (begun.isEmpty()) {
                    arcs.add(through(number, part.number(), 0));
                }
            }
        }
        return arcs;
    }

    private Arc through(int cell, int number, int edge) {
        Shape.Part part = plan.shape(cell).parts().get(number);
        Ring ring = part.ring();
        int first = edge;
        int last = edge + 1;
        while (last - first < ring.size() && !isNode(plan, ring.at(first))) {
            first--;
        }
        while (last - first < ring.size() && !isNode(plan, ring.at(last))) {
            last++;
        }
        List<Coordinate> path = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            path.add(ring.at(i));
        }
        List<Coordinate> directed = part.side() > 0 ? path : path.reversed();
        Integer other = plan.across(ring.at(edge), ring.at(edge + 1), cell);
        return new Arc(directed, plan.id(cell), other == null ? null : plan.id(other));
    }
}
