package org.tessera.console.planning;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.console.i18n.Language;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageCheck;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.Measure;
import org.tessera.grid.district.UnitWeight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DraftingViewModelTest {

    private final PlanDesktop desk = new PlanDesktop();
    private final DraftingViewModel drafting = new DraftingViewModel(desk.office, desk.draft, new DraftingWords(desk.desktop.wording),
            desk.notices, desk.work);

    @BeforeEach
    void open() throws InterruptedException {
        drafting.open();
        desk.waitFor(() -> drafting.statusProperty().get().startsWith("4 grids with 4 cases in all"));
        drafting.form().secondsProperty().set("0.2");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void search() throws InterruptedException {
        desk.until(drafting.sketchProperty(), drafting::start);
    }

    private static List<Cell> cells(DraftSession session) {
        return session.cells();
    }

    @Test
    void theGroundDecidesWhatIsOffered() {
        DraftingForm form = drafting.form();
        assertEquals(List.of(UnitWeight.CASES, UnitWeight.AREA, UnitWeight.EQUAL), List.copyOf(form.weights()));
        assertEquals(UnitWeight.CASES, form.weightProperty().get());
        assertEquals(List.of(DraftingForm.Start.SCRATCH), List.copyOf(form.starts()), "one community is nothing to start from");
        assertEquals("2", form.numberProperty().get());
        assertFalse(form.byRangeProperty().get());
        assertFalse(form.roadsProperty().get());
    }

    @Test
    void aProposalBecomesOneStepThatIsTakenBackToTheBit() throws InterruptedException {
        search();
        assertEquals(1, drafting.proposals().size());
        assertEquals(0, drafting.proposals().getFirst().maxDeviation(), 1e-12);
        assertTrue(drafting.statusProperty().get().startsWith("1 proposals. "), drafting.statusProperty().get());
        assertEquals("4 grids become 2, with 2 cases each on average.", drafting.explanation().getFirst());
        assertEquals(0, desk.office.written.size(), "nothing changes until it is taken");

        desk.until(desk.draft.waitingProperty(), drafting::take);
        DraftSession session = desk.draft.sessionProperty().get();
        assertEquals(2, session.cells().size());
        assertEquals(1, desk.office.plans().size());
        assertNull(drafting.chosenProperty().get(), "the map shows the draft now");
        List<Cell> taken = cells(session);
        assertEquals(List.of(), CoverageCheck.run(CoverageInput.of(taken, Measure.ellipsoidal(shape -> shape))).findings());

        desk.draft.undo();
        for (Cell cell : desk.office.inForce()) {
            assertTrue(session.cell(cell.id()).orElseThrow().shape().equalsExact(cell.shape()));
        }
        assertEquals(desk.office.inForce().stream().map(Cell::id).toList(),
                session.cells().stream().map(Cell::id).sorted().toList());
        desk.draft.redo();
        assertEquals(taken.stream().map(cell -> cell.id() + cell.shape()).sorted().toList(),
                session.cells().stream().map(cell -> cell.id() + cell.shape()).sorted().toList());
    }

    @Test
    void aProposalIsGoodAgainOnceItsStepIsTakenBack() throws InterruptedException {
        search();
        desk.until(desk.draft.waitingProperty(), drafting::take);
        desk.until(drafting.sketchProperty(), () -> drafting.chosenProperty().set(drafting.proposals().getFirst()));
        drafting.take();
        assertEquals("The grids have changed since this search. Search again.", desk.notices.notices().getLast().text());
        desk.draft.undo();
        desk.until(drafting.sketchProperty(), () -> drafting.chosenProperty().set(drafting.proposals().getFirst()));
        drafting.take();
        assertEquals(2, desk.draft.sessionProperty().get().cells().size());
    }

    @Test
    void whatIsTypedWronglyIsSaidAndNothingRuns() {
        desk.desktop.messages.speak(Language.ZH);
        assertEquals("现有 4 个网格，共 4 件案件，可归并为较大的网格。", drafting.statusProperty().get());
        desk.desktop.messages.speak(Language.EN);
        drafting.form().numberProperty().set("two");
        drafting.start();
        assertTrue(drafting.faultyProperty().get());
        assertFalse(drafting.runningProperty().get());
        assertEquals("How many grids? A whole number, 1 or more.", drafting.statusProperty().get());
        desk.desktop.messages.speak(Language.ZH);
        assertEquals("请填网格个数：不小于 1 的整数。", drafting.statusProperty().get());

        drafting.form().byRangeProperty().set(true);
        drafting.form().leastProperty().set("5");
        drafting.form().mostProperty().set("3");
        assertEquals("drafting.fault.range", drafting.form().fault());
        drafting.form().mostProperty().set("6");
        assertEquals("", drafting.form().fault());
    }

    @Test
    void moreGridsThanThereAreIsRefused() throws InterruptedException {
        drafting.form().numberProperty().set("5");
        desk.until(drafting.faultyProperty(), drafting::start);
        assertTrue(drafting.statusProperty().get().startsWith("So many grids cannot be made of these"), drafting.statusProperty().get());
        desk.waitFor(() -> !drafting.runningProperty().get());
        assertFalse(drafting.runningProperty().get());
    }

    @Test
    void gridsThatOverlapAreNotPutTogether() throws InterruptedException {
        desk.office.outline(FourGrids.NORTH_WEST, new GeometryFactory().toGeometry(new Envelope(0, 0.0104, 0.0096, 0.02)));
        drafting.form().numberProperty().set("1");
        desk.until(desk.notices.notices(), drafting::start);
        assertEquals("Grids of this proposal overlap or do not meet corner to corner. Repair them first (F7, Shift+A).",
                desk.notices.notices().getLast().text());
        assertNull(drafting.sketchProperty().get());
        drafting.take();
        assertEquals(0, desk.office.written.size());
    }

    /** Reads the ground anew, now that there is a road along the middle from south to north. */
    private void build() throws InterruptedException {
        desk.office.mainRoad(new Coordinate(0.01, -0.01), new Coordinate(0.01, 0.03));
        drafting.leave();
        drafting.open();
        desk.waitFor(() -> drafting.form().barrierSources().contains(DraftingForm.Barriers.KNOWN)
                && drafting.statusProperty().get().startsWith("4 grids with 4 cases"));
    }

    @Test
    void gridsAreNotJoinedAcrossAMainRoad() throws InterruptedException {
        assertEquals(List.of(DraftingForm.Barriers.NONE, DraftingForm.Barriers.FILE), List.copyOf(drafting.form().barrierSources()),
                "what the workspace does not know is not offered");
        build();
        assertEquals(DraftingForm.Barriers.NONE, drafting.form().barriersProperty().get());
        drafting.form().barriersProperty().set(DraftingForm.Barriers.KNOWN);
        search();
        assertSaid("2 common borders lie at barriers; nothing is joined across them.");
        List<Integer> of = drafting.proposals().getFirst().assignment();
        assertEquals(of.get(0), of.get(2), "north-west and south-west");
        assertEquals(of.get(1), of.get(3));

        drafting.form().numberProperty().set("1");
        drafting.start();
        desk.waitFor(() -> !drafting.explanation().isEmpty());
        assertSaid("2 common borders lie at barriers; 1 times parts are joined across one, as there are more parts than grids.");
        desk.desktop.messages.speak(Language.ZH);
        assertSaid("有 2 处公共边界位于阻隔处；因片数多于网格个数，有 1 次跨阻隔归并。");
    }

    private void assertSaid(String line) {
        assertTrue(drafting.explanation().contains(line), drafting.explanation()::toString);
    }

    @Test
    void barriersOfAFileAreReadAndWhatIsWrongWithItIsSaid(@TempDir Path directory) throws Exception {
        drafting.form().barriersProperty().set(DraftingForm.Barriers.FILE);
        drafting.start();
        assertEquals("Which file are the barriers in?", drafting.statusProperty().get());

        drafting.form().barrierFileProperty().set(directory.resolve("none.geojson").toString());
        drafting.start();
        desk.waitFor(() -> !drafting.runningProperty().get());
        assertEquals("The barriers cannot be read. none.geojson: does not exist", drafting.statusProperty().get());
        assertTrue(drafting.faultyProperty().get());
        desk.desktop.messages.speak(Language.ZH);
        assertEquals("无法读取阻隔文件。none.geojson: does not exist", drafting.statusProperty().get());
        desk.desktop.messages.speak(Language.EN);

        Path points = Files.writeString(directory.resolve("points.geojson"), feature("Point", "[0.01, 0.01]"));
        drafting.form().barrierFileProperty().set(points.toString());
        drafting.start();
        desk.waitFor(() -> !drafting.runningProperty().get());
        assertEquals("The barriers cannot be read. points.geojson: holds no line", drafting.statusProperty().get());

        Path river = Files.writeString(directory.resolve("river.geojson"), feature("LineString", "[[-0.01, 0.01], [0.03, 0.01]]"));
        drafting.form().barrierFileProperty().set(" " + river + " ");
        search();
        List<Integer> of = drafting.proposals().getFirst().assignment();
        assertEquals(of.get(0), of.get(1), "north-west and north-east");
        assertEquals(of.get(2), of.get(3));
        assertFalse(of.get(0).equals(of.get(2)));
    }

    private static String feature(String type, String coordinates) {
        return """
                {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {},
                  "geometry": {"type": "%s", "coordinates": %s}}]}""".formatted(type, coordinates);
    }

    @Test
    void aStoppedSearchShowsWhatItHas() throws InterruptedException {
        drafting.form().secondsProperty().set("600");
        drafting.start();
        assertTrue(drafting.runningProperty().get());
        desk.until(drafting.runningProperty(), drafting::startOrStop);
        assertFalse(drafting.runningProperty().get());
        assertNotNull(drafting.resultProperty().get());
        drafting.leave();
        assertFalse(drafting.openProperty().get());
    }
}
