package org.tessera.console.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.district.DraftedGrids;
import org.tessera.grid.edit.Edit;
import org.tessera.grid.edit.Gathering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A step over more grids than can be shown within a frame: its figures follow, its undo and redo come back to the bit. */
class LargeStepTest {

    private static final int STRIPS = 50;
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final PlanDesktop desk = new PlanDesktop();
    private final Map<String, Geometry> strips = new HashMap<>();

    @BeforeEach
    void begin() throws InterruptedException {
        for (int i = 0; i < STRIPS; i++) {
            Geometry strip = GEOMETRY.toGeometry(new Envelope(0.02 + i / 300.0, 0.02 + (i + 1) / 300.0, 0, 0.02));
            strips.put("02%02d".formatted(i + 1), strip);
        }
        strips.forEach(desk.office::outline);
        desk.begin();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private DraftSession session() {
        return desk.draft.sessionProperty().get();
    }

    private Edit allStripsAsOne() {
        List<String> joining = strips.keySet().stream().filter(id -> !id.equals("0201")).sorted().toList();
        return session().gathering(new DraftedGrids(List.of(new DraftedGrids.Drafted(null, "0201", joining,
                Gathering.of(strips.values()), List.of())), strips));
    }

    private static Map<String, Geometry> shapes(List<Cell> cells) {
        Map<String, Geometry> shapes = new HashMap<>();
        cells.forEach(cell -> shapes.put(cell.id(), cell.shape()));
        return shapes;
    }

    private void assertHolds(Map<String, Geometry> expected) {
        Map<String, Geometry> now = shapes(session().cells());
        assertEquals(expected.keySet(), now.keySet());
        expected.forEach((id, shape) -> assertTrue(shape.equalsExact(now.get(id)), id));
        assertEquals(expected.keySet(), shapes(desk.office.open(session().plan().id()).cells()).keySet(), "as written down");
    }

    private void settle(int steps) throws InterruptedException {
        desk.waitFor(() -> desk.office.written.size() >= steps && desk.draft.waitingProperty().get() == 0);
        assertEquals(steps, desk.office.written.size());
    }

    @Test
    void itsFiguresFollowAndAreThoseOfTheEdit() throws InterruptedException {
        Edit edit = allStripsAsOne();
        List<FigureLine> expected = session().figures(edit).stream().map(FigureLine::of).toList();
        assertEquals(STRIPS, expected.size());
        desk.draft.perform(edit, null);
        settle(1);
        desk.waitFor(() -> desk.draft.figures().size() >= STRIPS);
        assertEquals(expected, new ArrayList<>(desk.draft.figures()));
    }

    @Test
    void undoAndRedoComeBackToTheBit() throws InterruptedException {
        Map<String, Geometry> before = shapes(session().cells());
        desk.draft.perform(allStripsAsOne(), null);
        settle(1);
        Map<String, Geometry> after = shapes(session().cells());
        assertEquals(5, after.size());
        for (int round = 0; round < 3; round++) {
            desk.draft.undo();
            settle(2 + 2 * round);
            assertHolds(before);
            assertTrue(desk.draft.figures().isEmpty());
            desk.draft.redo();
            settle(3 + 2 * round);
            assertHolds(after);
        }
    }

    @Test
    void aStepReadFromTheLogIsUndoneToo() throws InterruptedException {
        Map<String, Geometry> before = shapes(session().cells());
        desk.draft.perform(allStripsAsOne(), null);
        settle(1);
        DraftSession left = session();
        desk.draft.open(left.plan().id());
        desk.waitFor(() -> session() != null && session() != left);
        desk.draft.undo();
        settle(2);
        assertHolds(before);
    }
}
