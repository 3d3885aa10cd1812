package org.tessera.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CasePlacement;
import org.tessera.cases.CaseQuery;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.PlaceQuality;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.duty.Member;
import org.tessera.exchange.profile.ImportKind;
import org.tessera.exchange.profile.ImportProgress;
import org.tessera.exchange.profile.ImportRequest;
import org.tessera.exchange.profile.Importer;
import org.tessera.grid.Grid;
import org.tessera.grid.Household;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.Measure;
import org.tessera.grid.plan.CodePattern;
import org.tessera.grid.plan.EditDepth;
import org.tessera.grid.plan.GapDesk;
import org.tessera.grid.plan.GapPermit;
import org.tessera.grid.plan.GridHistory;
import org.tessera.grid.plan.Lineage;
import org.tessera.grid.plan.Located;
import org.tessera.grid.plan.Plan;
import org.tessera.grid.plan.PlanComment;
import org.tessera.grid.plan.PlanComparison;
import org.tessera.grid.plan.PlanDesk;
import org.tessera.grid.plan.PlanDiff;
import org.tessera.grid.plan.PlanRules;
import org.tessera.grid.plan.PlanStatus;
import org.tessera.grid.plan.PlannedGrid;
import org.tessera.journal.Change;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.Refusal;
import org.tessera.sensing.Sensor;
import org.tessera.workspace.PlacedThings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlanDeskTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Actor AUTHOR = new Actor("li", Scope.WHOLE_DISTRICT);
    private static final Actor CHIEF = new Actor("wang", Scope.WHOLE_DISTRICT);
    private static final LocalDate DAY = LocalDate.parse("2015-06-03");
    private static final Instant START = Instant.parse("2015-06-03T00:00:00Z");

    @TempDir
    private Path directory;
    private EmbeddedWorkspace workspace;
    private ReplayClock clock;
    private PlanDesk desk;

    @BeforeEach
    void open() {
        workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE);
        SmallDistrict.fill(workspace, 4, 2);
        clock = new ReplayClock(new ClockSetting(SmallDistrict.NOON, 0));
        desk = new PlanDesk(workspace.journal(), workspace.plans(), workspace.grids(), new CasePlacement(workspace.cases()),
                new PlanRules(CodePattern.ANY, ZoneOffset.UTC), clock, AUTHOR);
    }

    @AfterEach
    void replayedAsStored() {
        ChainedJournal journal = (ChainedJournal) workspace.journal();
        assertTrue(journal.verify().intact());
        assertEquals(journal.tables().digest(), journal.replay(Instant.parse("2999-01-01T00:00:00Z")).digest());
        workspace.close();
    }

    /** G1 gives its east half to G3, which is new; G2 ends and G1 takes its ground. */
    private Plan drawn() {
        Plan plan = desk.create("Redraw", "");
        desk.edit(plan.id(), "split G1", List.of(planned(plan, "G1", 0, 0.5), planned(plan, "G3", 0.5, 1)));
        desk.edit(plan.id(), "G2 to G3", List.of(planned(plan, "G3", 0.5, 2), ended(plan, "G2")));
        return plan;
    }

    private static PlannedGrid planned(Plan plan, String id, double west, double east) {
        return new PlannedGrid(plan.id(), id, id, id.equals("G2") ? "K2" : "K1", box(west, east));
    }

    private static PlannedGrid ended(Plan plan, String id) {
        return new PlannedGrid(plan.id(), id, id, "K2", null);
    }

    private static Geometry box(double west, double east) {
        return SHAPES.toGeometry(new Envelope(west, east, 0, 1));
    }

    private void inEffect(Plan plan) {
        desk.propose(plan.id(), DAY, "balance");
        desk.actingAs(CHIEF).approve(plan.id(), "agreed");
        clock.setNow(START.plusSeconds(60));
        desk.actingAs(CHIEF).putIntoEffect(plan.id());
    }

    /** Mission table, row 37, for grids. */
    @Test
    void missionRow37ANewVersionAffectsOnlyLaterDates() {
        Plan plan = drawn();
        CaseFile late = opened("C9", START.plusSeconds(30), 1.5);
        workspace.journal().merge(SmallDistrict.DRAFT, List.of(late).iterator());
        inEffect(plan);

        assertEquals(List.of("G1", "G3"), ids(workspace.grids().areas(Scope.WHOLE_DISTRICT, Tier.GRID)));
        assertEquals("G2", workspace.cases().find(Scope.WHOLE_DISTRICT, "C2").orElseThrow().place().gridId(), "older case");
        assertEquals("G3", workspace.cases().find(Scope.WHOLE_DISTRICT, "C9").orElseThrow().place().gridId(), "case of the new day");
        GridHistory history = new GridHistory(workspace.plans().versions(Scope.WHOLE_DISTRICT));
        assertEquals(List.of("G1", "G2"), ids(history.asOf(START.minusSeconds(1))));
        assertEquals(List.of("G1", "G3"), ids(history.asOf(START)));
        Coordinate place = new Coordinate(0.7, 0.5);
        assertEquals("G1", history.at(place, START.minusSeconds(1)).orElseThrow().id());
        assertEquals("G3", history.at(place, START).orElseThrow().id());
        assertEquals(box(0, 1), history.version("G1", SmallDistrict.NOON).orElseThrow().shape());
        assertEquals(box(0, 0.5), history.version("G1", START).orElseThrow().shape());
        assertTrue(history.version("G2", START).isEmpty());
        assertEquals(Lineage.Kind.MERGED, history.turn(START).lineage().get(1).kind());
        List<Lineage.Share> before = history.groundAt(history.version("G3", START).orElseThrow(), SmallDistrict.NOON);
        assertEquals(List.of("G2", "G1"), before.stream().map(Lineage.Share::grid).toList());
        assertEquals(1.0 / 3, before.getLast().share(), 1e-4);
    }

    @Test
    void importingAgainBringsNoRetiredGridBackAndMovesNoOldCase() {
        inEffect(drawn());
        SmallDistrict.fill(workspace, 4, 2);
        assertEquals(List.of("G1", "G3"), ids(workspace.grids().areas(Scope.WHOLE_DISTRICT, Tier.GRID)));
        Grid renamed = new Grid("G2", Tier.GRID, "Second", "K2", box(1, 2), Map.of());
        workspace.journal().merge(SmallDistrict.DRAFT, List.of(renamed).iterator());
        assertEquals(List.of("G1", "G3"), ids(workspace.grids().areas(Scope.WHOLE_DISTRICT, Tier.GRID)), "not by other words either");
        assertEquals("Second", workspace.grids().find(Tier.GRID, "G2").orElseThrow().name());
    }

    @Test
    void newAreasFromAFilePlaceEachCaseByTheGridsOfItsOwnDay() throws IOException {
        CaseFile late = opened("C9", START.plusSeconds(30), 1.5);
        workspace.journal().merge(SmallDistrict.DRAFT, List.of(late).iterator());
        inEffect(drawn());
        Path file = Files.writeString(directory.resolve("more.csv"), "id,wkt\nG8,\"POLYGON ((5 0, 6 0, 6 1, 5 1, 5 0))\"\n");
        new Importer(ImportRequest.of(ImportKind.GRIDS, List.of(file)), ImportProgress.SILENT)
                .merge(workspace, SmallDistrict.DRAFT);
        assertEquals("G2", workspace.cases().find(Scope.WHOLE_DISTRICT, "C2").orElseThrow().place().gridId());
        assertEquals("G3", workspace.cases().find(Scope.WHOLE_DISTRICT, "C9").orElseThrow().place().gridId());
        assertEquals(List.of("G1", "G3", "G8"), ids(workspace.grids().areas(Scope.WHOLE_DISTRICT, Tier.GRID)));
    }

    @Test
    void theAuthorDoesNotDecideAndOthersDoNotDraw() {
        Plan plan = drawn();
        assertRefused("refusal.not-the-author", () -> desk.actingAs(CHIEF).edit(plan.id(), "x", List.of()));
        assertRefused("refusal.plan-status", () -> desk.actingAs(CHIEF).approve(plan.id(), ""));
        desk.propose(plan.id(), DAY, "");
        assertRefused("refusal.plan-not-draft", () -> desk.edit(plan.id(), "x", List.of()));
        assertRefused("refusal.own-plan", () -> desk.approve(plan.id(), ""));
        assertRefused("refusal.own-plan", () -> desk.reject(plan.id(), "no"));
        assertRefused("refusal.no-words", () -> desk.actingAs(CHIEF).reject(plan.id(), " "));
        JournalEntry approval = desk.actingAs(CHIEF).approve(plan.id(), "agreed");
        assertEquals("wang", plan(plan).decidedBy());
        assertRefused("refusal.plan-before-its-day", () -> desk.putIntoEffect(plan.id()));
        assertRefused("refusal.not-yours-to-undo", () -> desk.undo(approval));
        desk.actingAs(CHIEF).undo(approval);
        assertEquals(PlanStatus.PROPOSED, plan(plan).status());
    }

    @Test
    void withdrawingIsTakenBackByUndoAndByRestoring() {
        Plan plan = drawn();
        JournalEntry withdrawal = desk.withdraw(plan.id(), "not now");
        assertEquals(PlanStatus.WITHDRAWN, plan(plan).status());
        desk.undo(withdrawal);
        assertEquals(plan, plan(plan));
        desk.withdraw(plan.id(), "not now");
        assertRefused("refusal.changed-since", () -> desk.undo(withdrawal));
        desk.restore(plan.id(), "after all");
        assertEquals(PlanStatus.DRAFT, plan(plan).status());
        assertEquals(List.of("split G1", "G2 to G3"), workspace.plans().edits(Scope.WHOLE_DISTRICT, plan.id()).done());
    }

    @Test
    void gesturesAreUndoneAndRedoneWithoutLimitAndLeaveNothingBehind() {
        Plan plan = desk.create("Redraw", "");
        for (int i = 1; i <= 20; i++) {
            desk.edit(plan.id(), "to " + i, List.of(planned(plan, "G1", 0, 1 - i / 100.0), planned(plan, "G2", 1 - i / 100.0, 2)));
        }
        for (int i = 19; i >= 0; i--) {
            desk.undoEdit(plan.id(), List.of(planned(plan, "G1", 0, 1 - i / 100.0), planned(plan, "G2", 1 - i / 100.0, 2)));
        }
        assertEquals(List.of(), workspace.plans().grids(Scope.WHOLE_DISTRICT, plan.id()), "as in force again, bit for bit");
        assertRefused("refusal.nothing-to-undo", () -> desk.undoEdit(plan.id(), List.of()));
        assertRefused("refusal.plan-empty", () -> desk.propose(plan.id(), DAY, ""));
        desk.redoEdit(plan.id(), List.of(planned(plan, "G1", 0, 0.99), planned(plan, "G2", 0.99, 2)));
        assertEquals(List.of("to 1"), workspace.plans().edits(Scope.WHOLE_DISTRICT, plan.id()).done());
        assertEquals(new EditDepth(41, 1, 19), workspace.plans().depth(Scope.WHOLE_DISTRICT, plan.id()));
        assertEquals("to 2", workspace.plans().edits(Scope.WHOLE_DISTRICT, plan.id()).undone().getFirst());
        desk.edit(plan.id(), "else", List.of());
        assertRefused("refusal.nothing-to-undo", () -> desk.redoEdit(plan.id(), List.of()));
    }

    @Test
    void aPlannerOfOneCommunityStaysInIt() {
        PlanDesk west = desk.actingAs(new Actor("zhao", new Scope(Tier.COMMUNITY, "K1")));
        Plan plan = west.create("West", "");
        west.edit(plan.id(), "inside", List.of(planned(plan, "G1", 0, 0.9)));
        assertRefused("refusal.grid-outside-area", () -> west.edit(plan.id(), "outside", List.of(planned(plan, "G2", 0.9, 2))));
        assertRefused("refusal.grid-outside-area", () -> west.edit(plan.id(), "one of two",
                List.of(planned(plan, "G1", 0, 0.8), planned(plan, "G2", 0.8, 2))));
        assertRefused("refusal.grid-outside-area", () -> west.edit(plan.id(), "new outside",
                List.of(new PlannedGrid(plan.id(), "G7", "G7", "K2", box(0.9, 1)))));
        Scope east = new Scope(Tier.COMMUNITY, "K2");
        assertEquals(List.of(), workspace.plans().plans(east));
        assertEquals(1, workspace.plans().plans(new Scope(Tier.TOWNSHIP, "T1")).size());
        assertRefused("refusal.unknown-plan", () -> desk.actingAs(new Actor("sun", east)).withdraw(plan.id(), ""));
        assertEquals(List.of("G2"), ids(workspace.plans().versions(east)));
        assertEquals(1, workspace.plans().grids(Scope.WHOLE_DISTRICT, plan.id()).size());
        assertEquals(List.of(), workspace.plans().grids(east, plan.id()));
        assertEquals(0, workspace.plans().depth(east, plan.id()).last());
        PlanComment comment = west.comment(plan.id(), SmallDistrict.point(0.5, 0.5), "ours");
        assertEquals(List.of(), workspace.plans().comments(east, plan.id()));
        assertRefused("refusal.unknown-comment", () -> desk.actingAs(new Actor("sun", east)).resolve(comment.id()));
    }

    @Test
    void codesOfRetiredGridsAndOfOtherPlansAreNotUsedAgain() {
        Plan plan = drawn();
        Plan rival = desk.create("Rival", "");
        desk.edit(rival.id(), "also G3", List.of(planned(rival, "G3", 0.5, 1), planned(rival, "G1", 0, 0.5)));
        assertRefused("refusal.grid-code", () -> desk.propose(rival.id(), DAY, ""));
        desk.withdraw(rival.id(), "");
        inEffect(plan);
        Plan next = desk.create("Next", "");
        assertRefused("refusal.code-taken", () -> desk.edit(next.id(), "G2 again", List.of(planned(next, "G2", 1, 2))));
        JournalEntry effect = workspace.journal().entries(workspace.journal().head() - 2, 1).getFirst();
        assertEquals("plan.effect", effect.action());
        desk.actingAs(CHIEF).undo(effect);
        assertEquals(List.of("G1", "G2"), ids(workspace.grids().areas(Scope.WHOLE_DISTRICT, Tier.GRID)), "undo is exact");
        assertEquals(box(0, 1), workspace.grids().find(Tier.GRID, "G1").orElseThrow().shape());
        assertNull(workspace.grids().find(Tier.GRID, "G1").orElseThrow().validFrom());
        assertTrue(workspace.plans().takenCodes(null).contains("G3"), "once in use, always taken");
    }

    @Test
    void aPlanDoesNotOverwriteWhatChangedSinceItWasBegun() {
        Plan plan = drawn();
        Grid g2 = workspace.grids().find(Tier.GRID, "G2").orElseThrow();
        workspace.journal().commit(SmallDistrict.DRAFT, () -> List.of(Change.updated(g2, g2.within("K1"))));
        desk.propose(plan.id(), DAY, "");
        assertRefused("refusal.plan-overtaken", () -> desk.actingAs(CHIEF).approve(plan.id(), ""));
        desk.withdraw(plan.id(), "");
        desk.restore(plan.id(), "");
        desk.rebase(plan.id());
        inEffect(plan);
        assertEquals(PlanStatus.EFFECTIVE, plan(plan).status());
        assertRefused("refusal.plan-day-past", () -> desk.propose(drawnLater().id(), DAY.minusDays(1), ""));
    }

    private Plan drawnLater() {
        Plan plan = desk.create("Later", "");
        desk.edit(plan.id(), "less", List.of(planned(plan, "G1", 0, 0.4), planned(plan, "G3", 0.4, 2)));
        return plan;
    }

    @Test
    void whatIsDueComesIntoEffectInOrderAndARefusalStopsNoOther() {
        Plan plan = drawn();
        Plan clash = desk.create("Clash", "");
        desk.edit(clash.id(), "less of G1", List.of(planned(clash, "G1", 0, 0.8)));
        for (Plan each : List.of(plan, clash)) {
            desk.propose(each.id(), each == plan ? DAY : DAY.plusDays(1), "");
            desk.actingAs(CHIEF).approve(each.id(), "");
        }
        assertEquals(0, desk.putDueIntoEffect().entries().size());
        clock.setNow(START.plusSeconds(200_000));
        var due = desk.actingAs(Actor.rule("plans")).putDueIntoEffect();
        assertEquals(List.of("plan.effect"), due.entries().stream().map(JournalEntry::action).toList());
        assertEquals("refusal.plan-overtaken", due.refusals().getFirst().code());
        assertEquals(START, workspace.grids().find(Tier.GRID, "G1").orElseThrow().validFrom(), "from its day, not from the act");
    }

    @Test
    void whatARedrawMovesIsCountedByKind() {
        workspace.journal().merge(SmallDistrict.DRAFT, List.of(
                new Household("H1", SmallDistrict.point(0.7, 0.5), 3, ""), new Household("H2", SmallDistrict.point(0.2, 0.5), 3, ""),
                new Sensor("S1", "Gauge", "river-gauge", SmallDistrict.point(1.5, 0.5), "", ""),
                new Member("M1", "M1", "grid-member", "G2", Set.of(), true), new Member("M2", "M2", "grid-member", "K1", Set.of(), true))
                .iterator());
        List<Cell> now = List.of(new Cell("G1", box(0, 1)), new Cell("G2", box(1, 2)));
        List<Cell> then = List.of(new Cell("G1", box(0, 0.6)), new Cell("G3", box(0.6, 2)));
        PlanComparison comparison = PlanDiff.of(now, then, Measure.ellipsoidal(UnaryOperator.identity()),
                PlacedThings.of(workspace, Scope.WHOLE_DISTRICT, workspace.cases()
                        .list(new CaseQuery(Scope.WHOLE_DISTRICT, null, "", Integer.MAX_VALUE)).stream()
                        .filter(file -> file.place().quality() == PlaceQuality.EXACT)
                        .map(file -> file.place().point().getCoordinate()).toList()));
        assertEquals(List.of(1L, 2L, 1L, 1L), Stream.of(Located.Kind.values()).map(comparison::moved).toList());
    }

    @Test
    void commentsStandOnAPlaceUntilSettled() {
        Plan plan = drawn();
        PlanComment comment = desk.actingAs(CHIEF).comment(plan.id(), SmallDistrict.point(0.5, 0.5), "Why through the school?");
        desk.resolve(comment.id());
        assertEquals("li", workspace.plans().comments(Scope.WHOLE_DISTRICT, plan.id()).getFirst().resolvedBy());
        assertNull(desk.resolve(comment.id()));
        assertRefused("refusal.no-words", () -> desk.comment(plan.id(), SmallDistrict.point(0, 0), ""));
    }

    @Test
    void gapsArePermittedWithReasonAndOwnerAndOnlyInOnesOwnArea() {
        GapDesk gaps = new GapDesk(workspace.journal(), workspace.plans(), workspace.grids(), clock, AUTHOR);
        GapDesk east = new GapDesk(workspace.journal(), workspace.plans(), workspace.grids(), clock,
                new Actor("zhao", new Scope(Tier.COMMUNITY, "K2")));
        assertRefused("refusal.gap-unexplained", () -> gaps.allow(box(0.2, 0.3), "lake", ""));
        assertRefused("refusal.gap-outside-area", () -> east.allow(box(0.2, 0.3), "lake", "water authority"));
        GapPermit lake = gaps.allow(box(0.2, 0.3), "lake", "water authority");
        assertEquals("K1", lake.areaId());
        assertEquals(List.of(), workspace.plans().gaps(new Scope(Tier.COMMUNITY, "K2")));
        assertRefused("refusal.unknown-gap", () -> east.withdraw(lake.id(), ""));
        JournalEntry end = gaps.withdraw(lake.id(), "filled in");
        assertEquals(List.of(), workspace.plans().gaps(Scope.WHOLE_DISTRICT));
        gaps.undo(end);
        assertEquals(List.of(lake), workspace.plans().gaps(Scope.WHOLE_DISTRICT));
    }

    private static CaseFile opened(String id, Instant at, double lon) {
        CaseFile file = SmallDistrict.openCase(id, lon < 1 ? "G1" : "G2");
        return new CaseFile(id, file.subject(), file.place(), new CaseTimes(at, null, null), "", Map.of());
    }

    private Plan plan(Plan plan) {
        return workspace.plans().find(Scope.WHOLE_DISTRICT, plan.id()).orElseThrow();
    }

    private static List<String> ids(List<Grid> grids) {
        return grids.stream().map(Grid::id).toList();
    }

    private static void assertRefused(String code, Runnable act) {
        assertEquals(code, assertThrows(Refusal.class, act::run).code());
    }
}
