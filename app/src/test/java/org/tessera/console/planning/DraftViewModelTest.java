package org.tessera.console.planning;

import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.plan.PlanEdit;
import org.tessera.grid.plan.PlanStatus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DraftViewModelTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final PlanDesktop desk = new PlanDesktop();
    private final DraftViewModel draft = desk.draft;

    @AfterEach
    void close() {
        desk.close();
    }

    private static Geometry line(double... xy) {
        return GEOMETRY.createLineString(places(xy));
    }

    private static Geometry area(double... xy) {
        return GEOMETRY.createPolygon(places(xy));
    }

    private static Coordinate[] places(double... xy) {
        Coordinate[] places = new Coordinate[xy.length / 2];
        for (int i = 0; i < places.length; i++) {
            places[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return places;
    }

    private List<String> ids() {
        return draft.sessionProperty().get().cells().stream().map(Cell::id).sorted().toList();
    }

    @Test
    void aPlanIsInHandFromTheMomentItIsAskedFor() throws InterruptedException {
        assertEquals("", draft.inHand());
        desk.begin();
        String id = draft.sessionProperty().get().plan().id();
        assertEquals(id, draft.inHand());
        draft.lay();
        assertEquals("", draft.inHand());
        desk.until(draft.sessionProperty(), () -> {
            draft.open(id);
            assertEquals(id, draft.inHand());
        });
        assertEquals(id, draft.inHand());
    }

    @Test
    void aSplitIsWrittenDownUndoneAndFoundAgainAfterARestart() throws InterruptedException {
        desk.begin();
        draft.toolProperty().set(PlanTool.SPLIT);
        desk.until(draft.waitingProperty(), () -> draft.drawn(line(0.005, 0.009, 0.005, 0.021)));
        assertEquals(List.of("0101", "0102", "0103", "0104", "0105"), ids());
        assertEquals(2, draft.figures().stream().filter(line -> Math.abs(line.areaChange()) > 1).count());
        settle(1);
        draft.undo();
        assertEquals(4, ids().size());
        draft.redo();
        assertEquals(5, ids().size());
        settle(3);
        assertEquals(List.of(PlanEdit.Kind.EDIT, PlanEdit.Kind.UNDO, PlanEdit.Kind.REDO),
                desk.office.written.stream().map(PlanEdit::kind).toList());

        List<Cell> left = draft.sessionProperty().get().cells();
        draft.lay();
        desk.until(draft.sessionProperty(), () -> draft.open("p1"));
        List<Cell> found = draft.sessionProperty().get().cells();
        for (int i = 0; i < left.size(); i++) {
            assertTrue(found.get(i).shape().equalsExact(left.get(i).shape()));
        }
        assertTrue(draft.sessionProperty().get().canUndo());
    }

    private void settle(int steps) throws InterruptedException {
        desk.waitFor(() -> desk.office.written.size() >= steps);
        assertEquals(steps, desk.office.written.size());
    }

    @Test
    void groundIsHandedToTheGridWhereTheDrawingBegan() throws InterruptedException {
        desk.begin();
        draft.toolProperty().set(PlanTool.TRANSFER);
        draft.drawn(area(0.009, 0.012, 0.013, 0.012, 0.013, 0.016, 0.009, 0.016, 0.009, 0.012));
        FigureLine west = draft.figures().stream().filter(line -> line.grid().equals(FourGrids.NORTH_WEST)).findFirst().orElseThrow();
        FigureLine east = draft.figures().stream().filter(line -> line.grid().equals(FourGrids.NORTH_EAST)).findFirst().orElseThrow();
        assertTrue(west.areaChange() > 100_000);
        assertEquals(0, west.areaChange() + east.areaChange(), 1e-3);
        assertEquals(0, west.countChange("cases"));
    }

    @Test
    void mergingTakesTwoClicksAndDissolvingOne() throws InterruptedException {
        desk.begin();
        draft.toolProperty().set(PlanTool.MERGE);
        draft.clicked(new Coordinate(0.005, 0.005));
        assertEquals("0103 stays. Now click the grid that joins it.", draft.hintProperty().get());
        draft.clicked(new Coordinate(0.015, 0.005));
        assertEquals(List.of("0101", "0102", "0103"), ids());
        draft.toolProperty().set(PlanTool.DELETE);
        draft.clicked(new Coordinate(0.005, 0.015));
        assertEquals(2, ids().size());
    }

    @Test
    void whatCannotBeIsSaidWithItsPlace() throws InterruptedException {
        desk.begin();
        draft.toolProperty().set(PlanTool.SPLIT);
        draft.drawn(line(0.004, 0.014, 0.006, 0.016));
        assertEquals("The line does not cut the grid from border to border.", draft.hintProperty().get());
        assertEquals(4, ids().size());
        assertNull(draft.latestProperty().get());
        draft.consider(draft.sessionProperty().get().borders().moveVertex(FourGrids.MIDDLE, new Coordinate(0.03, 0.01), true));
        assertNotNull(draft.obstacleProperty().get());
        assertFalse(draft.previewProperty().get().isEmpty());
    }

    @Test
    void onlyADraftCanBeRedrawn() throws InterruptedException {
        desk.begin();
        desk.until(draft.sessionProperty(), () -> draft.act(PlanAct.PROPOSE, null, ""));
        desk.waitFor(() -> draft.sessionProperty().get() != null && !draft.editable());
        assertEquals(PlanStatus.PROPOSED, draft.sessionProperty().get().plan().status());
        draft.toolProperty().set(PlanTool.DELETE);
        draft.clicked(new Coordinate(0.005, 0.005));
        draft.undo();
        assertEquals(4, ids().size());
        draft.act(PlanAct.PROPOSE, null, "");
        assertEquals(PlanStatus.PROPOSED, draft.sessionProperty().get().plan().status());
    }

    @Test
    void aStepThatCannotBeWrittenIsTakenBackOnTheScreen() throws InterruptedException {
        desk.begin();
        draft.toolProperty().set(PlanTool.DELETE);
        desk.office.fail(new org.tessera.journal.Refusal("refusal.read-only", "held by another"));
        desk.until(draft.sessionProperty(), () -> draft.clicked(new Coordinate(0.005, 0.005)));
        desk.waitFor(() -> draft.sessionProperty().get() != null);
        assertEquals(4, ids().size());
        assertEquals("Read only: another console holds this workspace.", desk.notices.notices().getLast().text());
    }
}
