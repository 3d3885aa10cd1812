package org.tessera.console.planning;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageCheck;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.CoverageReport;
import org.tessera.grid.coverage.LiveCheck;
import org.tessera.grid.coverage.Measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LiveDefectsTest {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private static final RepairRequest ALL = new RepairRequest(null, List.of(), RepairChoice.SPLIT, Bounds.NONE, Set.of());

    private final PlanDesktop desk = new PlanDesktop();
    private final CoverageRun coverage = new CoverageRun() {

        @Override
        public List<FindingLine> space(List<Cell> draft, Bounds bounds, BooleanSupplier cancelled) {
            return FindingLine.of(CoverageCheck.run(CoverageInput.of(draft, Measure.LON_LAT), cancelled).findings());
        }

        @Override
        public CoverageReport whole(List<Cell> cells, Bounds bounds, BooleanSupplier cancelled) {
            return CoverageCheck.run(CoverageInput.of(cells, Measure.LON_LAT), cancelled);
        }

        @Override
        public LiveCheck live(List<Cell> draft, Bounds bounds) {
            return LiveCheck.of(CoverageInput.of(draft, Measure.LON_LAT));
        }

        @Override
        public List<FindingLine> duty() {
            return List.of();
        }
    };
    private final LiveDefects live = new LiveDefects(coverage, desk.draft, desk.desktop.wording, desk.notices, desk.work);

    @AfterEach
    void close() {
        desk.close();
    }

    /** Begins a draft in which the north-western grid reaches 1/20 into its eastern neighbour. */
    private DraftSession damaged() throws InterruptedException {
        desk.office.outline(FourGrids.NORTH_WEST, GEOMETRY.toGeometry(new Envelope(0, 0.0105, 0.01, 0.02)));
        desk.begin();
        desk.waitFor(() -> live.findingsProperty().get() != null);
        return desk.draft.sessionProperty().get();
    }

    private void assertSameAsTheWhole(DraftSession session) {
        assertEquals(sizes(coverage.space(session.cells(), Bounds.NONE, () -> false)), sizes(live.findingsProperty().get()));
    }

    private static List<String> sizes(List<FindingLine> lines) {
        return lines.stream().map(line -> line.kind() + line.grids() + Math.round(line.area())).sorted().toList();
    }

    @Test
    void aSoundDraftStaysWithoutDefects() throws InterruptedException {
        desk.begin();
        desk.waitFor(() -> live.findingsProperty().get() != null);
        assertEquals("Live check: no defect in this draft.", live.summaryProperty().get());
        desk.draft.consider(desk.draft.sessionProperty().get().borders().moveVertex(FourGrids.MIDDLE, new Coordinate(0.011, 0.0112), true));
        assertEquals(new LiveDefects.Touched(0, 0, null), live.touchedProperty().get());
        assertEquals("Live check: no defect in these grids.", live.summaryProperty().get());
        desk.draft.clearPreview();
        assertEquals("Live check: no defect in this draft.", live.summaryProperty().get());
    }

    @Test
    void everyStepAndItsUndoKeepTheListAsTheWholeCheckHasIt() throws InterruptedException {
        DraftSession session = damaged();
        assertSameAsTheWhole(session);
        desk.draft.toolProperty().set(PlanTool.SPLIT);
        LineString across = GEOMETRY.createLineString(new Coordinate[] {new Coordinate(0.004, 0.009), new Coordinate(0.004, 0.021)});
        desk.draft.drawn(across);
        assertEquals(1, session.steps());
        assertSameAsTheWhole(session);
        desk.draft.toolProperty().set(PlanTool.DELETE);
        desk.draft.clicked(new Coordinate(0.015, 0.005));
        assertEquals(2, session.steps());
        assertSameAsTheWhole(session);
        desk.draft.undo();
        desk.draft.undo();
        assertSameAsTheWhole(session);
        desk.draft.redo();
        assertSameAsTheWhole(session);
        assertTrue(live.findingsProperty().get().stream().anyMatch(line -> line.kind().equals("overlap")));
    }

    @Test
    void aGestureUnderWayShowsHowDefectsChangeAndLeavesNothingBehind() throws InterruptedException {
        DraftSession session = damaged();
        List<FindingLine> before = live.findingsProperty().get();
        desk.draft.consider(session.borders().moveVertex(new Coordinate(0.0105, 0.02), new Coordinate(0.0103, 0.02), true));
        LiveDefects.Touched touched = live.touchedProperty().get();
        assertTrue(touched.before() > 0);
        assertTrue(touched.worst().area() < before.getFirst().area(), "the overlap gets smaller with the gesture");
        assertTrue(live.summaryProperty().get().startsWith("Live check of these grids: " + touched.before() + " → " + touched.after()));
        assertEquals(before, live.findingsProperty().get(), "the list is about the draft as it stands");
        desk.draft.clearPreview();
        assertNull(live.touchedProperty().get());
        desk.draft.undo();
        desk.draft.toolProperty().set(PlanTool.DELETE);
        desk.draft.clicked(new Coordinate(0.005, 0.005));
        assertSameAsTheWhole(session);
    }

    @Test
    void aRepairOfManyGridsIsFollowedToo() throws InterruptedException {
        DraftSession session = damaged();
        desk.draft.perform(session.repairing(desk.office.repair(session.cells(), ALL, () -> false).proposal()), null);
        desk.waitFor(() -> live.findingsProperty().get() != null && live.findingsProperty().get().isEmpty());
        assertSameAsTheWhole(session);
        desk.draft.undo();
        assertSameAsTheWhole(session);
    }

    @Test
    void theListOfFindingsIsRightWithTheStep() throws InterruptedException {
        PlanningViewModel list = new PlanningViewModel(coverage, desk.desktop.wording, desk.notices, desk.work);
        list.follow(desk.draft, live);
        DraftSession session = damaged();
        assertEquals(List.of(), list.findings(), "nobody has asked yet");
        list.check();
        desk.waitFor(() -> !list.runningProperty().get() && !list.findings().isEmpty());
        int[] runs = {0};
        list.runningProperty().addListener((_, _, running) -> runs[0] += running ? 1 : 0);
        desk.draft.perform(session.repairing(desk.office.repair(session.cells(), ALL, () -> false).proposal()), null);
        assertEquals(List.of(), list.findings(), "at once");
        desk.draft.undo();
        assertEquals(sizes(coverage.space(session.cells(), Bounds.NONE, () -> false)), sizes(list.findings()));
        assertEquals(0, runs[0], "without a check of the whole");
    }
}
