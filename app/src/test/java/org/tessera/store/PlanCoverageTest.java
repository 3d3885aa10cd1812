package org.tessera.store;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CasePlacement;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.console.i18n.Language;
import org.tessera.console.i18n.Messages;
import org.tessera.grid.Grid;
import org.tessera.grid.coverage.FindingKind;
import org.tessera.grid.plan.CodePattern;
import org.tessera.grid.plan.GapDesk;
import org.tessera.grid.plan.Plan;
import org.tessera.grid.plan.PlanDesk;
import org.tessera.grid.plan.PlanRules;
import org.tessera.grid.plan.PlanStatus;
import org.tessera.grid.plan.PlannedGrid;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Only a plan under which the grids still tile the ground is handed in. */
class PlanCoverageTest {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final LocalDate DAY = LocalDate.parse("2015-06-03");

    @TempDir
    private Path directory;
    private EmbeddedWorkspace workspace;
    private PlanDesk desk;
    private GapDesk gaps;

    @BeforeEach
    void open() {
        workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE);
        SmallDistrict.fill(workspace, 0, 0);
        ReplayClock clock = new ReplayClock(new ClockSetting(SmallDistrict.NOON, 0));
        desk = new PlanDesk(workspace.journal(), workspace.plans(), workspace.grids(), new CasePlacement(workspace.cases()),
                new PlanRules(CodePattern.ANY, ZoneOffset.UTC), clock, Actor.OPERATOR);
        gaps = new GapDesk(workspace.journal(), workspace.plans(), workspace.grids(), clock, Actor.OPERATOR);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static PlannedGrid planned(Plan plan, String id, double west, double east) {
        return new PlannedGrid(plan.id(), id, id, id.equals("G1") ? "K1" : "K2", box(west, east));
    }

    private static Geometry box(double west, double east) {
        return SHAPES.toGeometry(new Envelope(west, east, 0, 1));
    }

    @Test
    void aPlanThatLeavesDefectsIsNotHandedIn() {
        Plan plan = desk.create("Two claims", "");
        desk.edit(plan.id(), "too far", List.of(planned(plan, "G1", 0, 1.2)));
        Refusal refusal = assertThrows(Refusal.class, () -> desk.propose(plan.id(), DAY, ""));
        assertEquals("refusal.plan-not-a-coverage", refusal.code());
        assertEquals(List.of("Two claims", 1, FindingKind.OVERLAP.ordinal(), "G1, G2"), List.of(refusal.arguments()));
        assertTrue(refusal.getMessage().contains("Grids G1, G2 both claim"), refusal.getMessage());
        assertEquals("Two claims brings one defect that the grids in force do not have, first: overlap (G1, G2).",
                new Messages(Language.EN).text(refusal.code(), refusal.arguments()));
        assertEquals("Two claims 会新增 1 处现行网格没有的缺陷，首先是重叠（G1, G2）。",
                new Messages(Language.ZH).text(refusal.code(), refusal.arguments()));
        assertEquals(PlanStatus.DRAFT, now(plan).status());
        desk.edit(plan.id(), "as far as agreed", List.of(planned(plan, "G2", 1.2, 2)));
        assertEquals("", desk.propose(plan.id(), DAY, "").reason());
    }

    @Test
    void aGapIsADefectOfThePlanUntilItIsPermitted() {
        Plan plan = desk.create("Lake", "");
        desk.edit(plan.id(), "hole", List.of(new PlannedGrid(plan.id(), "G1", "G1", "K1",
                box(0, 1).difference(SHAPES.toGeometry(new Envelope(0.4, 0.6, 0.4, 0.6))))));
        assertRefused(() -> desk.propose(plan.id(), DAY, ""));
        gaps.allow(SHAPES.toGeometry(new Envelope(0.3, 0.7, 0.3, 0.7)), "lake", "water authority");
        desk.propose(plan.id(), DAY, "");
        assertEquals(PlanStatus.PROPOSED, now(plan).status());
    }

    @Test
    void defectsOfBeforeAreNoObstacleAndAreNamed() {
        workspace.journal().merge(SmallDistrict.DRAFT,
                List.of(new Grid("G5", Tier.GRID, "G5", "K2", box(1.8, 2.5), Map.of())).iterator());
        Plan plan = desk.create("Split", "");
        desk.edit(plan.id(), "split one that overlaps", List.of(planned(plan, "G2", 1, 1.5), planned(plan, "G3", 1.5, 2)));
        JournalEntry entry = desk.propose(plan.id(), DAY, "smaller grids");
        assertEquals("smaller grids (defects of before: 1 overlap)", entry.reason());
        assertEquals("smaller grids", now(plan).note());
        desk.withdraw(plan.id(), "");
        desk.restore(plan.id(), "");
        desk.edit(plan.id(), "a third claim", List.of(planned(plan, "G1", 0, 1), planned(plan, "G4", 1.8, 2)));
        assertRefused(() -> desk.propose(plan.id(), DAY, ""));
    }

    private Plan now(Plan plan) {
        return workspace.plans().find(Scope.WHOLE_DISTRICT, plan.id()).orElseThrow();
    }

    private static void assertRefused(Runnable act) {
        assertEquals("refusal.plan-not-a-coverage", assertThrows(Refusal.class, act::run).code());
    }
}
