package org.tessera.grid.edit;

import java.util.List;
import java.util.Optional;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/** Closed gaps, found from a place inside by looking at a growing neighbourhood. */
final class Gaps {

    /** Cells looked at for one gap; where that is not enough, the place lies outside the plan rather than in a gap of it. */
    private static final int MOST_CELLS = 2_000;

    private final EditablePlan plan;

    Gaps(EditablePlan plan) {
        this.plan = plan;
    }

    /** The gap around a place, its coordinates those of the cells' vertices; empty where there is a cell, or the gap is open. */
    Optional<Polygon> around(Coordinate place) {
        Envelope all = plan.extent();
        boolean[] taken = new boolean[1];
        plan.near(new Envelope(place), cell -> taken[0] |= plan.shape(cell).locate(place) != Location.EXTERIOR);
        if (taken[0] || !all.contains(place)) {
            return Optional.empty();
        }
        Envelope box = new Envelope(place);
        double step = Math.max(all.getWidth(), all.getHeight()) / 256;
        while (true) {
            box.expandBy(step);
            step *= 2;
            if (cells(box) > MOST_CELLS) {
                return Optional.empty();
            }
            Optional<Polygon> face = face(box, place);
            if (face.isPresent()) {
                Optional<Polygon> whole = face(face.get().getEnvelopeInternal(), place);
                if (whole.isPresent() && whole.get().equalsExact(face.get())) {
                    return whole;
                }
                box.expandToInclude(face.get().getEnvelopeInternal());
            }
            if (box.contains(all)) {
                return face;
            }
        }
    }

    private int cells(Envelope box) {
        int[] count = new int[1];
        plan.near(box, _ -> count[0]++);
        return count[0];
    }

    private Optional<Polygon> face(Envelope box, Coordinate place) {
        Chain chain = new Chain();
        plan.near(box, cell -> chain.add(plan.shape(cell), 1));
        List<Chain.Edge> edges = chain.edges().stream().map(edge -> Chain.Edge.of(edge.from(), edge.to())).toList();
        return Faces.between(edges).stream().filter(face -> Shape.of(face).locate(place) == Location.INTERIOR).findFirst();
    }
}
