package org.tessera.grid.edit;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tessera.grid.edit.Squares.at;

class SnappingTest {

    private final EditablePlan plan = Squares.plan(2, 1);
    private final Snapping snapping = new Snapping(plan, List.of(
            new SnapLayer("roads", List.of(Squares.read("LINESTRING (10.3 9.1, 10.3 20)"), Squares.read("LINESTRING (0 5.5, 30 5.5)")))));

    @Test
    void verticesComeBeforeLinesAndTheNearestFirst() {
        List<SnapCandidate> candidates = snapping.candidates(at(10.2, 9.2), 1, List.of());

        assertEquals(List.of(SnapReason.LAYER_VERTEX, SnapReason.PLAN_NODE, SnapReason.PLAN_EDGE, SnapReason.OUTER_BORDER),
                candidates.stream().map(SnapCandidate::reason).filter(reason -> reason != SnapReason.LAYER_LINE).distinct().toList());
        assertEquals(at(10.3, 9.1), candidates.getFirst().place());
        assertEquals("roads", candidates.getFirst().source());
        assertEquals(Math.hypot(0.1, 0.1), candidates.getFirst().metres(), 1e-9);
    }

    @Test
    void eachPlaceHasItsReason() {
        assertEquals(SnapReason.PLAN_VERTEX, first(0.1, 0.1).reason());
        assertEquals(at(0, 0), first(0.1, 0.1).place());
        assertEquals(SnapReason.OUTER_BORDER, first(4, 0.2).reason());
        assertEquals(SnapReason.PLAN_EDGE, first(9.8, 3).reason());
        assertEquals("A", first(9.8, 3).source());
        assertEquals(SnapReason.LAYER_LINE, first(4, 5.4).reason());
        assertEquals(at(4, 5.5), first(4, 5.4).place());
    }

    private SnapCandidate first(double x, double y) {
        return snapping.candidates(at(x, y), 0.5, List.of()).getFirst();
    }

    @Test
    void whatIsDraggedDoesNotSnapToItself() {
        assertEquals(List.of(), snapping.candidates(at(10.1, 0.1), 0.5, List.of(at(10, 0))));
    }
}
