package org.tessera.grid.edit;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.Measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tessera.grid.edit.Squares.assertShape;
import static org.tessera.grid.edit.Squares.assertSound;
import static org.tessera.grid.edit.Squares.at;
import static org.tessera.grid.edit.Squares.done;
import static org.tessera.grid.edit.Squares.refused;

class BorderGesturesTest {

    private final EditablePlan plan = Squares.plan(2, 2);
    private final BorderGestures gestures = new BorderGestures(plan, EditRules.fixed(plan));

    @Test
    void allFourCellsFollowTheirCommonNode() {
        done(plan, gestures.moveVertex(at(10, 10), at(12, 13), false));

        assertShape("POLYGON ((0 0, 10 0, 12 13, 0 10, 0 0))", plan, "A");
        assertShape("POLYGON ((10 0, 20 0, 20 10, 12 13, 10 0))", plan, "B");
        assertShape("POLYGON ((0 10, 12 13, 10 20, 0 20, 0 10))", plan, "C");
        assertShape("POLYGON ((12 13, 20 10, 20 20, 10 20, 12 13))", plan, "D");
        assertSound(plan);
    }

    @Test
    void moveOutOfTheCellsAroundIsRefusedAndSaysWhere() {
        Outcome outcome = gestures.moveVertex(at(10, 10), at(25, 15), false);

        assertEquals(RefusalReason.CROSSES, refused(outcome));
        assertNotNull(((Outcome.Refused) outcome).refusal().place());
    }

    @Test
    void clampedMoveStopsAMillimetreBeforeTheBorderInItsWay() {
        Outcome outcome = gestures.moveVertex(at(10, 10), at(30, 10), true);

        assertTrue(outcome.obstacle().isPresent(), "it tells what stopped it");
        done(plan, outcome);
        // On the way east lies the vertex 20 10 of the outer border.
        Coordinate stopped = new Picking(plan).vertex(at(20, 10.0005), 5).orElseThrow().vertex();
        double reached = plan.cell("A").orElseThrow().shape().getEnvelopeInternal().getMaxX();
        assertEquals(20 - 1e-3, reached, 1e-4);
        assertTrue(stopped.x <= 20);
        assertSound(plan);
    }

    @Test
    void outerBorderMovesOnlyWhereItMay() {
        assertEquals(RefusalReason.OUTER_BORDER, refused(gestures.moveVertex(at(10, 0), at(10, -1), true)));
        assertEquals(RefusalReason.GAP, refused(gestures.moveVertex(at(10, 0), at(10, 1), false)));
        BorderGestures within = new BorderGestures(plan,
                EditRules.fixed(plan).within(Squares.read("POLYGON ((0 -2, 20 -2, 20 20, 0 20, 0 -2))")));
        assertEquals(RefusalReason.SPILL, refused(within.moveVertex(at(10, 0), at(10, -3), false)));
        assertEquals(RefusalReason.GAP, refused(within.moveVertex(at(10, 0), at(10, 1), false)));
        done(plan, within.moveVertex(at(10, 0), at(10, -1), false));
        done(plan, new BorderGestures(plan, EditRules.free(plan)).moveVertex(at(10, -1), at(9, 3), false));
        assertShape("POLYGON ((0 0, 9 3, 10 10, 0 10, 0 0))", plan, "A");
        assertSound(plan);
    }

    @Test
    void alongTheOuterBorderANodeMaySlide() {
        done(plan, gestures.moveVertex(at(10, 0), at(7, 0), false));

        assertShape("POLYGON ((0 0, 7 0, 10 10, 0 10, 0 0))", plan, "A");
        assertSound(plan);
    }

    @Test
    void insertedVertexIsInBothCellsAndCanBeDeletedAgain() {
        String before = GestureStorm.bits(plan);

        done(plan, gestures.insertVertex(at(10, 0), at(10, 10), at(11, 5)));
        assertShape("POLYGON ((0 0, 10 0, 11 5, 10 10, 0 10, 0 0))", plan, "A");
        assertShape("POLYGON ((10 0, 20 0, 20 10, 10 10, 11 5, 10 0))", plan, "B");
        assertSound(plan);
        done(plan, gestures.deleteVertex(at(11, 5)));
        assertEquals(before, GestureStorm.bits(plan));
        assertEquals(RefusalReason.NODE, refused(gestures.deleteVertex(at(10, 10))));
    }

    @Test
    void edgeAndArcMoveAsOne() {
        done(plan, gestures.insertVertex(at(10, 0), at(10, 10), at(10, 4)));
        done(plan, gestures.insertVertex(at(10, 4), at(10, 10), at(10, 6)));
        Arc arc = new Arcs(plan).at(at(10, 4), at(10, 6)).orElseThrow();
        assertEquals(Set.of("A", "B"), Set.of(arc.left(), arc.right()));
        assertEquals(4, arc.path().size());

        done(plan, gestures.moveArc(arc, 2, 0, false));
        assertShape("POLYGON ((0 0, 10 0, 12 4, 12 6, 10 10, 0 10, 0 0))", plan, "A");
        done(plan, gestures.moveEdge(at(12, 4), at(12, 6), -3, 1, false));
        assertShape("POLYGON ((10 0, 20 0, 20 10, 10 10, 9 7, 9 5, 10 0))", plan, "B");
        assertSound(plan);
    }

    @Test
    void islandIsNotJumpedOver() {
        EditablePlan lake = EditablePlan.of(List.of(
                new Cell("ring", Squares.read("POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0), (9 1, 11 1, 11 3, 9 3, 9 1))")),
                new Cell("island", Squares.read("POLYGON ((9 1, 11 1, 11 3, 9 3, 9 1))"))), Measure.planar());
        BorderGestures free = new BorderGestures(lake, EditRules.free(lake));

        assertEquals(RefusalReason.SWALLOWS, refused(free.insertVertex(at(0, 0), at(20, 0), at(10, 15))));
    }

    @Test
    void lockedCellStaysButMayGetANode() {
        BorderGestures locked = new BorderGestures(plan, EditRules.fixed(plan).locking(Set.of("A")));

        assertEquals(RefusalReason.LOCKED, refused(locked.moveVertex(at(10, 10), at(11, 11), true)));
        done(plan, locked.insertVertex(at(10, 0), at(10, 10), at(10, 5)));
        assertEquals(RefusalReason.LOCKED, refused(locked.moveVertex(at(10, 5), at(11, 5), false)));
    }

    @Test
    void unmatchedNodeIsMetByInsertingIt() {
        EditablePlan spoiled = EditablePlan.of(List.of(new Cell("A", Squares.read("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))")),
                new Cell("B", Squares.read("POLYGON ((10 0, 20 0, 20 10, 10 10, 10 5, 10 0))"))), Measure.planar());
        BorderGestures fixed = new BorderGestures(spoiled, EditRules.fixed(spoiled));

        assertEquals(RefusalReason.GAP, refused(fixed.moveVertex(at(10, 5), at(11, 5), false)));
        done(spoiled, fixed.insertVertex(at(10, 0), at(10, 10), at(10, 5)));
        assertSound(spoiled);
        done(spoiled, fixed.moveVertex(at(10, 5), at(11, 5), false));
        assertSound(spoiled);
    }

    @Test
    void overlapIsEditedAway() {
        EditablePlan spoiled = EditablePlan.of(List.of(new Cell("A", Squares.read("POLYGON ((0 0, 10 0, 12 5, 10 10, 0 10, 0 0))")),
                new Cell("B", Squares.read("POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))"))), Measure.planar());
        BorderGestures fixed = new BorderGestures(spoiled, EditRules.fixed(spoiled));

        assertEquals(RefusalReason.OVERLAP, refused(fixed.moveVertex(at(12, 5), at(13, 5), false)));
        done(spoiled, fixed.moveVertex(at(12, 5), at(10.5, 5), false));
        done(spoiled, fixed.deleteVertex(at(10.5, 5)));
        assertSound(spoiled);
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertEquals(RefusalReason.NO_SUCH_VERTEX, refused(gestures.moveVertex(at(1, 2), at(3, 4), false)));
        assertEquals(RefusalReason.NO_SUCH_EDGE, refused(gestures.moveEdge(at(0, 0), at(10, 10), 1, 1, false)));
        assertEquals(RefusalReason.NO_SUCH_EDGE, refused(gestures.insertVertex(at(0, 0), at(10, 10), at(5, 5))));
        assertEquals(RefusalReason.NOTHING, refused(gestures.moveVertex(at(10, 10), at(10, 10), true)));
        assertFalse(gestures.deleteVertex(at(1, 2)).doable().isPresent());
    }
}
