package org.tessera.console.planning;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

import org.tessera.access.Actor;
import org.tessera.access.Tier;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.grid.Grid;
import org.tessera.grid.Household;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.plan.Balance;
import org.tessera.grid.plan.Located;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.Recorded;
import org.tessera.store.AccessMode;
import org.tessera.store.EmbeddedWorkspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Mission table, row 36: balance before and after, unique codes, lineage for any date, exact undo; through the planner's own services. */
class MissionRow36Test {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    @TempDir
    private Path directory;

    @Test
    void missionRow36ARedrawIsBalancedNumberedDatedAndUndone() {
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            fill(workspace);
            ReplayClock clock = new ReplayClock(new ClockSetting(DAY.minusDays(20).atStartOfDay(ZoneOffset.UTC).toInstant(), 0));
            DeskPlanOffice office = new DeskPlanOffice(workspace, clock, ZoneOffset.UTC);
            DraftSession draft = office.open(office.create("even out").id());
            List<String> start = bits(draft.cells());

            DraftGestures gestures = new DraftGestures(draft);
            DraftGestures.Meant meant = gestures.split(SHAPES.createLineString(new Coordinate[] {
                new Coordinate(0.005, -0.001), new Coordinate(0.005, 0.011)}));
            office.record(draft.plan().id(), draft.apply(meant.outcome().doable().orElseThrow(), meant.parentOf()));
            Set<String> codes = new HashSet<>();
            draft.cells().forEach(cell -> assertTrue(codes.add(cell.id()), cell.id() + " twice"));
            assertEquals(4, codes.size());

            Compared compared = office.compare(draft, draft.cells(), new OtherPlan.InForce());
            assertEquals(oracle(draft.base(), draft.things()), compared.had().get(Located.Kind.HOUSEHOLD));
            assertEquals(oracle(draft.cells(), draft.things()), compared.has().get(Located.Kind.HOUSEHOLD));
            assertTrue(compared.has().get(Located.Kind.HOUSEHOLD).variation() < compared.had().get(Located.Kind.HOUSEHOLD).variation());

            List<String> end = bits(draft.cells());
            office.record(draft.plan().id(), draft.undo());
            assertEquals(start, bits(draft.cells()), "undone to the bit");
            assertEquals(start, bits(office.open(draft.plan().id()).cells()), "after opening anew too");
            office.record(draft.plan().id(), draft.redo());
            assertEquals(end, bits(draft.cells()), "and done again");

            office.act(PlanAct.PROPOSE, draft.plan().id(), DAY, "");
            office.act(PlanAct.APPROVE, draft.plan().id(), DAY, "");
            clock.setNow(Instant.parse("2026-03-01T06:00:00Z"));
            office.act(PlanAct.EFFECT, draft.plan().id(), DAY, "");

            DraftSession next = office.open(office.create("next").id());
            assertEquals(end, bits(next.cells()));
            Compared then = office.compare(next, next.cells(), new OtherPlan.OnDay(DAY.minusDays(1)));
            assertEquals(start, bits(then.before()), "the day before is as it was");
            assertEquals(compared.changes().areaMoved(), then.changes().areaMoved(), 1e-6);
            assertEquals(end, bits(office.compare(next, next.cells(), new OtherPlan.OnDay(DAY)).before()));
            OtherPlan effective = new OtherPlan.Drawn(office.plans().stream().filter(plan -> plan.id().equals(draft.plan().id()))
                    .findFirst().orElseThrow());
            assertEquals(end, bits(office.compare(next, next.cells(), effective).before()));
            String fresh = next.newCodes(next.cells().getFirst().id(), 1).getFirst();
            assertTrue(!codes.contains(fresh), "no code is given twice");
        }
    }

    /** Three grids in a row, the first with most of the households. */
    private static void fill(EmbeddedWorkspace workspace) {
        List<Recorded> all = new ArrayList<>();
        all.add(new Grid("370100001001", Tier.COMMUNITY, "Community", null, box(0, 0.03), Map.of()));
        for (int i = 0; i < 3; i++) {
            all.add(new Grid("37010000100100" + (i + 1), Tier.GRID, "Grid " + (i + 1), "370100001001", box(i * 0.01, i * 0.01 + 0.01),
                    Map.of()));
        }
        int[] households = {40, 12, 8};
        for (int i = 0; i < households.length; i++) {
            for (int k = 0; k < households[i]; k++) {
                all.add(household(i + "-" + k, i * 0.01 + 0.01 * (k + 0.5) / households[i]));
            }
        }
        workspace.journal().merge(new JournalDraft(Actor.COMMAND_LINE, "import.grids", Instant.parse("2026-01-01T00:00:00Z"), ""),
                all.iterator());
    }

    private static Household household(String id, double lon) {
        return new Household(id, SHAPES.createPoint(new Coordinate(lon, 0.004)), 3, "flat");
    }

    private static Geometry box(double west, double east) {
        return SHAPES.toGeometry(new Envelope(west, east, 0, 0.01));
    }

    /** Counted one by one, without any index. */
    private static Balance oracle(List<Cell> cells, List<Located> things) {
        Map<String, Long> counts = new TreeMap<>();
        cells.forEach(cell -> counts.put(cell.id(), things.stream().filter(thing -> thing.kind() == Located.Kind.HOUSEHOLD)
                .filter(thing -> cell.shape().contains(SHAPES.createPoint(thing.point()))).count()));
        return Balance.of(counts.values());
    }

    private static List<String> bits(List<Cell> cells) {
        return cells.stream().map(cell -> cell.id() + " " + WKBWriter.toHex(new WKBWriter().write(cell.shape()))).sorted().toList();
    }
}
