package org.tessera.grid.edit;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.Measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tessera.grid.edit.Squares.at;

class EditLogTest {

    private final EditablePlan plan = Squares.plan(2, 2);
    private final BorderGestures gestures = new BorderGestures(plan, EditRules.fixed(plan));

    private Edit move(double x, double y) {
        return gestures.moveVertex(new Picking(plan).vertex(at(10, 10), 9).orElseThrow().vertex(), at(x, y), false).doable().orElseThrow();
    }

    @Test
    void newEditForgetsWhatCouldBeRedone() {
        EditLog log = EditLog.EMPTY.apply(plan, move(11, 11));
        log = log.apply(plan, move(12, 12)).undo(plan);
        assertTrue(log.redoable().isPresent());
        log = log.apply(plan, move(9, 9));

        assertTrue(log.redoable().isEmpty());
        assertEquals(2, log.edits().size());
        assertEquals(log, log.redo(plan));
        assertEquals(at(9, 9), new Picking(plan).vertex(at(10, 10), 9).orElseThrow().vertex());
    }

    @Test
    void editOfAnotherPlanIsNotApplied() {
        Edit edit = move(11, 11);
        plan.apply(move(12, 12));
        String before = GestureStorm.bits(plan);

        assertThrows(IllegalArgumentException.class, () -> plan.apply(edit));
        assertEquals(before, GestureStorm.bits(plan), "nothing half done");
    }

    @Test
    void moveIsWrittenShort() throws JsonProcessingException {
        Edit edit = move(1 / 3.0, 11);
        String json = new ObjectMapper().writeValueAsString(edit);

        assertTrue(json.length() < 600, json);
        assertEquals(edit, new ObjectMapper().readValue(json, Edit.class));
    }

    @Test
    void figuresOfTheTouchedCellsBeforeAndAfter() {
        Edit edit = new AreaGestures(plan, EditRules.fixed(plan)).merge(List.of("A", "B"), "A").doable().orElseThrow();
        List<FigureChange> changes = FigureChange.of(plan, edit, Map.of("households", Geometry::getLength));
        Map<String, FigureChange> byCell = Map.of(changes.get(0).cell(), changes.get(0), changes.get(1).cell(), changes.get(1));

        FigureChange merged = byCell.get("A");
        assertEquals(Math.PI / 4, merged.before().compactness(), 1e-12);
        assertEquals(200, merged.after().area(), 1e-9);
        assertEquals(60, merged.after().perimeter(), 1e-9);
        assertEquals(60.0, merged.after().counts().get("households"), 1e-9);
        assertNull(byCell.get("B").after());
    }

    @Test
    void shapeIsKeptToTheBitWithItsHolesPartsAndType() {
        Geometry odd = Squares.read("MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 1 2, 2 2, 1 1)), ((20 0, 30 0, 30 0.1, 20 0)))");
        Geometry single = Squares.read("MULTIPOLYGON (((40 0, 50 0, 50 -0.0, 50 10, 40 0)))");
        EditablePlan kept = EditablePlan.of(List.of(new Cell("odd", odd), new Cell("single", single), new Cell("none", null)),
                Measure.planar());

        assertEquals("MultiPolygon", kept.cell("single").orElseThrow().shape().getGeometryType());
        assertTrue(odd.equalsExact(kept.cell("odd").orElseThrow().shape()));
        assertTrue(kept.cell("none").orElseThrow().shape().isEmpty());
        for (Geometry geometry : List.of(odd, single)) {
            Shape shape = Shape.of(geometry);
            assertTrue(ShapeText.shape(ShapeText.of(shape)).sameBits(shape));
        }
        assertThrows(IllegalArgumentException.class,
                () -> EditablePlan.of(List.of(new Cell("A", odd), new Cell("A", odd)), Measure.planar()));
    }
}
