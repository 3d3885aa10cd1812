package org.tessera.grid.edit;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.Measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tessera.grid.edit.Squares.assertShape;
import static org.tessera.grid.edit.Squares.assertSound;
import static org.tessera.grid.edit.Squares.at;
import static org.tessera.grid.edit.Squares.done;
import static org.tessera.grid.edit.Squares.refused;

class AreaGesturesTest {

    private final EditablePlan plan = Squares.plan(3, 1);
    private final AreaGestures gestures = new AreaGestures(plan, EditRules.fixed(plan));

    private static LineString line(String places) {
        return (LineString) Squares.read("LINESTRING (" + places + ")");
    }

    private static Polygon polygon(String places) {
        return (Polygon) Squares.read("POLYGON ((" + places + "))");
    }

    @Test
    void splitKeepsTheIdWithTheLargerPartAndGivesNeighboursTheirNodes() {
        Outcome outcome = gestures.split("B", line("5 4, 25 4"), List.of("B1"));
        Edit edit = outcome.doable().orElseThrow();
        assertEquals(List.of("B1"), edit.created());
        done(plan, outcome);

        assertShape("POLYGON ((10 4, 20 4, 20 10, 10 10, 10 4))", plan, "B");
        assertShape("POLYGON ((10 0, 20 0, 20 4, 10 4, 10 0))", plan, "B1");
        assertShape("POLYGON ((0 0, 10 0, 10 4, 10 10, 0 10, 0 0))", plan, "A");
        assertShape("POLYGON ((20 0, 30 0, 30 10, 20 10, 20 4, 20 0))", plan, "C");
        assertSound(plan);
    }

    @Test
    void lineFromVertexToVertexNeedsNoNewNode() {
        done(plan, gestures.split("B", line("10 0, 20 10"), List.of("B1")));

        assertShape("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", plan, "A");
        assertSound(plan);
    }

    @Test
    void lineThatDoesNotCutIsRefused() {
        assertEquals(RefusalReason.LINE_MISSES, refused(gestures.split("B", line("12 2, 18 8"), List.of("B1"))));
        assertEquals(RefusalReason.LINE_MISSES, refused(gestures.split("B", line("12 2, 18 20"), List.of("B1"))));
        assertEquals(RefusalReason.UNFIT_LINE, refused(gestures.split("B", line("12 -2, 18 12, 18 -2, 12 12"), List.of("B1"))));
        assertEquals(RefusalReason.ID_MISSING, refused(gestures.split("B", line("12 -2, 12 12"), List.of())));
        assertEquals(RefusalReason.ID_TAKEN, refused(gestures.split("B", line("12 -2, 12 12"), List.of("C"))));
        assertEquals(RefusalReason.NO_SUCH_CELL, refused(gestures.split("Z", line("12 -2, 12 12"), List.of("C"))));
    }

    @Test
    void mergeKeepsOneIdentity() {
        Edit edit = gestures.merge(List.of("A", "C", "B"), "B").doable().orElseThrow();
        assertEquals(Set.of("A", "C"), Set.copyOf(edit.removed()));
        plan.apply(edit);

        assertEquals(List.of("B"), plan.cells().stream().map(Cell::id).toList());
        assertShape("POLYGON ((0 0, 10 0, 20 0, 30 0, 30 10, 20 10, 10 10, 0 10, 0 0))", plan, "B");
        assertEquals(RefusalReason.NOTHING, refused(gestures.merge(List.of("B"), "B")));
    }

    @Test
    void cellsThatShareNoBorderAreNotMerged() {
        assertEquals(RefusalReason.NOT_ADJACENT, refused(gestures.merge(List.of("A", "C"), "A")));
    }

    @Test
    void deletedCellGoesToTheLongestBorderOrToTheChosenHeir() {
        done(plan, new BorderGestures(plan, EditRules.fixed(plan)).moveVertex(at(20, 0), at(18, 0), false));
        EditLog log = EditLog.EMPTY.apply(plan, gestures.delete("B", null).doable().orElseThrow());
        assertTrue(plan.cell("B").isEmpty());
        assertEquals(190, plan.cell("C").orElseThrow().shape().getArea() + 0, 20);
        assertSound(plan);
        log.undo(plan);
        assertEquals(List.of("A", "B", "C"), plan.cells().stream().map(Cell::id).toList());
        done(plan, gestures.delete("B", "A"));
        assertEquals(190, plan.cell("A").orElseThrow().shape().getArea(), 1e-9);
        assertSound(plan);
    }

    @Test
    void blockGoesToTheNeighbour() {
        done(plan, gestures.transfer(polygon("5 5, 10 5, 10 12, 5 12, 5 5"), "A", "B"));

        assertShape("POLYGON ((0 0, 10 0, 10 5, 5 5, 5 10, 0 10, 0 0))", plan, "A");
        assertShape("POLYGON ((5 5, 10 5, 10 0, 20 0, 20 10, 10 10, 5 10, 5 5))", plan, "B");
        assertSound(plan);
    }

    @Test
    void blockThatWouldLieApartIsRefused() {
        assertEquals(RefusalReason.DETACHED, refused(gestures.transfer(polygon("1 1, 2 1, 2 2, 1 2, 1 1"), "A", "B")));
        assertEquals(RefusalReason.CELL_VANISHES, refused(gestures.transfer(polygon("-1 -1, 11 -1, 11 11, -1 11, -1 -1"), "A", "B")));
    }

    @Test
    void newCellIsCarvedOutOfSeveral() {
        done(plan, gestures.carve("N", polygon("8 4, 12 4, 12 6, 8 6, 8 4"), List.of("A", "B")));

        assertEquals(8, plan.cell("N").orElseThrow().shape().getArea(), 1e-9);
        assertEquals(96, plan.cell("A").orElseThrow().shape().getArea(), 1e-9);
        assertSound(plan);
    }

    @Test
    void islandIsCarvedOutOfTheMiddleAndGivenBack() {
        String before = GestureStorm.bits(plan);
        Edit edit = gestures.carve("N", polygon("2 2, 4 2, 4 4, 2 4, 2 2"), List.of("A")).doable().orElseThrow();
        plan.apply(edit);

        assertEquals(1, ((Polygon) plan.cell("A").orElseThrow().shape()).getNumInteriorRing());
        assertSound(plan);
        plan.apply(edit.reversed());
        assertEquals(before, GestureStorm.bits(plan));
    }

    @Test
    void reshapeTakesFromAllNeighboursAndGivesToThem() {
        // Out of B into A and back, then through B itself and out into C and back.
        done(plan, gestures.reshape("B", line("10 2, 6 2, 6 8, 10 8"), null));
        assertEquals(76, plan.cell("A").orElseThrow().shape().getArea(), 1e-9);
        done(plan, gestures.reshape("B", line("20 2, 17 2, 17 5, 24 5, 24 9, 20 9"), null));

        assertEquals(100 + 24 - 9 + 16, plan.cell("B").orElseThrow().shape().getArea(), 1e-9);
        assertEquals(100 + 9 - 16, plan.cell("C").orElseThrow().shape().getArea(), 1e-9);
        assertSound(plan);
    }

    @Test
    void reshapeAcrossSeveralCellsAtOnce() {
        EditablePlan four = Squares.plan(2, 2);
        AreaGestures edit = new AreaGestures(four, EditRules.fixed(four));

        // A grows along one line into B, D and C.
        done(four, edit.reshape("A", line("10 5, 13 5, 13 13, 5 13, 5 10"), null));

        assertEquals(100 + 15 + 9 + 15, four.cell("A").orElseThrow().shape().getArea(), 1e-9);
        assertEquals(85, four.cell("B").orElseThrow().shape().getArea(), 1e-9);
        assertEquals(85, four.cell("C").orElseThrow().shape().getArea(), 1e-9);
        assertEquals(91, four.cell("D").orElseThrow().shape().getArea(), 1e-9);
        assertSound(four);
        assertEquals(RefusalReason.LINE_MISSES, refused(edit.reshape("A", line("15 15, 16 16"), null)));
    }

    @Test
    void gapBecomesACellWhereItMay() {
        List<Cell> cells = Squares.rows(3, 3).stream().filter(cell -> !cell.id().equals("E")).toList();
        EditablePlan gap = EditablePlan.of(cells, Measure.planar());

        assertEquals(RefusalReason.OUTER_BORDER,
                refused(new AreaGestures(gap, EditRules.fixed(gap)).fillGap("E", at(15, 15))));
        AreaGestures free = new AreaGestures(gap, EditRules.free(gap));
        assertEquals(RefusalReason.NOT_A_GAP, refused(free.fillGap("E", at(5, 5))));
        assertEquals(RefusalReason.NOT_A_GAP, refused(free.fillGap("E", at(-5, 5))));
        done(gap, free.fillGap("E", at(15, 15)));
        assertShape("POLYGON ((10 10, 20 10, 20 20, 10 20, 10 10))", gap, "E");
        assertSound(gap);
    }

    @Test
    void lockedCellGivesNothing() {
        AreaGestures locked = new AreaGestures(plan, EditRules.fixed(plan).locking(Set.of("A")));

        assertEquals(RefusalReason.LOCKED, refused(locked.transfer(polygon("5 5, 10 5, 10 12, 5 12, 5 5"), "A", "B")));
        assertEquals(RefusalReason.LOCKED, refused(locked.merge(List.of("A", "B"), "B")));
        done(plan, locked.split("B", line("5 4, 25 4"), List.of("B1")));
        assertSound(plan);
    }
}
