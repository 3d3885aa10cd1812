package org.tessera.grid.edit;

import java.util.Optional;
import java.util.TreeSet;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;

/**
 * What of a plan is under the pointer. Looks through an index of cells and of runs of 32 edges, so the time grows with the logarithm of
 * the plan's size. On the plan's thread.
 */
public final class Picking {

    private final EditablePlan plan;

    /** Picks from a plan, always as it is at the moment. */
    public Picking(EditablePlan plan) {
        this.plan = plan;
    }

    private interface EdgeVisit {
        void accept(Ring ring, int edge, int cell);
    }

    private void edges(Envelope box, EdgeVisit visit) {
        plan.near(box, cell -> {
            for (Shape.Part part : plan.shape(cell).parts()) {
                part.ring().edgesNear(box, i -> visit.accept(part.ring(), i, cell));
            }
        });
    }

    /** The nearest vertex within so many metres. */
    public Optional<VertexPick> vertex(Coordinate pointer, double metres) {
        Coordinate[] best = new Coordinate[1];
        double[] least = {metres};
        edges(plan.scale().around(pointer, metres), (ring, i, _) -> {
            Coordinate vertex = ring.at(i);
            double distance = plan.scale().metres(pointer, vertex);
            if (distance < least[0] || distance == least[0] && best[0] == null) {
                least[0] = distance;
                best[0] = vertex;
            }
        });
        Arcs arcs = new Arcs(plan);
        return Optional.ofNullable(best[0]).map(vertex -> new VertexPick(vertex, arcs.cellsAt(vertex), arcs.isNode(vertex), least[0]));
    }

    /** The nearest edge within so many metres. */
    public Optional<EdgePick> edge(Coordinate pointer, double metres) {
        Coordinate[] best = new Coordinate[3];
        int[] owner = new int[1];
        double[] least = {metres};
        edges(plan.scale().around(pointer, metres), (ring, i, cell) -> {
            Coordinate at = plan.scale().nearest(pointer, ring.at(i), ring.at(i + 1));
            double distance = plan.scale().metres(pointer, at);
            if (distance < least[0] || distance == least[0] && best[0] == null) {
                least[0] = distance;
                best[0] = ring.at(i);
                best[1] = ring.at(i + 1);
                best[2] = at;
                owner[0] = cell;
            }
        });
        if (best[0] == null) {
            return Optional.empty();
        }
        TreeSet<String> cells = new TreeSet<>();
        cells.add(plan.id(owner[0]));
        Optional.ofNullable(plan.across(best[0], best[1], owner[0])).map(plan::id).ifPresent(cells::add);
        return Optional.of(new EdgePick(best[0], best[1], best[2], java.util.List.copyOf(cells), least[0]));
    }

    /** The cell at a place; on a border, or where cells overlap, the one with the smallest id. */
    public Optional<String> cell(Coordinate place) {
        TreeSet<String> found = new TreeSet<>();
        plan.near(new Envelope(place), cell -> {
            if (plan.shape(cell).locate(place) != Location.EXTERIOR) {
                found.add(plan.id(cell));
            }
        });
        return found.isEmpty() ? Optional.empty() : Optional.of(found.first());
    }
}
