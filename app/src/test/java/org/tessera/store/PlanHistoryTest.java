package org.tessera.store;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.union.UnaryUnionOp;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CasePlacement;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.grid.Grid;
import org.tessera.grid.plan.CodePattern;
import org.tessera.grid.plan.GridHistory;
import org.tessera.grid.plan.Plan;
import org.tessera.grid.plan.PlanComparison;
import org.tessera.grid.plan.PlanDesk;
import org.tessera.grid.plan.PlanRules;
import org.tessera.grid.plan.PlannedGrid;
import org.tessera.journal.Recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class PlanHistoryTest {

    private static final int SIDE = 6;
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final Actor CHIEF = new Actor("chief", Scope.WHOLE_DISTRICT);
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");

    @TempDir
    private Path directory;

    private final Random random = new Random(36);
    /** By day, which grid each block was in: what somebody with pencil and paper would have kept. */
    private final Map<LocalDate, String[]> truth = new TreeMap<>();
    private int lastCode = 9;

    /** Mission table, row 36: lineage reconstructs any date. */
    @Test
    void missionRow36AnyDateIsReconstructed() {
        String[] grids = new String[SIDE * SIDE];
        for (int i = 0; i < grids.length; i++) {
            grids[i] = "G%03d".formatted(i / SIDE / 2 * 3 + i % SIDE / 2 + 1);
        }
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.WRITE)) {
            List<Recorded> first = new ArrayList<>();
            shapes(grids).forEach((id, shape) -> first.add(new Grid(id, Tier.GRID, id, null, shape, Map.of("from", "file"))));
            workspace.journal().merge(SmallDistrict.DRAFT, first.iterator());
            truth.put(FIRST, grids);
            for (int month = 1; month <= 8; month++) {
                LocalDate day = FIRST.plusMonths(month);
                String[] next = redrawn(truth.get(day.minusMonths(1)));
                truth.put(day, next);
                apply(workspace, day, truth.get(day.minusMonths(1)), next);
            }
        }
        try (EmbeddedWorkspace workspace = EmbeddedWorkspace.open(directory, AccessMode.READ)) {
            assertEveryDay(new GridHistory(workspace.plans().versions(Scope.WHOLE_DISTRICT)));
            ChainedJournal journal = (ChainedJournal) workspace.journal();
            assertEquals(journal.tables().digest(), journal.replay(Instant.parse("2999-01-01T00:00:00Z")).digest());
        }
    }

    private void assertEveryDay(GridHistory history) {
        assertEquals(8, history.turns().size());
        String[] today = truth.get(FIRST);
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusMonths(9)); day = day.plusDays(1)) {
            String[] yesterday = today;
            today = truth.getOrDefault(day, today);
            Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            Map<String, Geometry> expected = shapes(today);
            List<Grid> found = history.asOf(start);
            assertEquals(List.copyOf(expected.keySet()), found.stream().map(Grid::id).toList(), day.toString());
            found.forEach(grid -> assertEquals(expected.get(grid.id()), grid.shape()));
            for (int i = 0; i < today.length; i++) {
                assertEquals(today[i], history.at(centre(i), start).map(Grid::id).orElse(null), day + " block " + i);
                assertEquals(yesterday[i], history.at(centre(i), start.minusMillis(1)).map(Grid::id).orElse(null), day + " block " + i);
            }
            if (today != yesterday) {
                PlanComparison turn = history.turn(start);
                assertFalse(turn.transfers().isEmpty());
                Map<String, Geometry> before = shapes(yesterday);
                turn.transfers().forEach(each -> {
                    assertEquals(each.shape().getArea(), each.shape().intersection(before.get(each.from())).getArea(), 1e-12);
                    assertEquals(each.shape().getArea(), each.shape().intersection(expected.get(each.to())).getArea(), 1e-12);
                });
            }
        }
    }

    /** Draws until every grid is in one piece, as the desk asks. */
    private String[] redrawn(String[] grids) {
        String fresh = "G%03d".formatted(++lastCode);
        String[] next;
        do {
            next = exchanged(grids, fresh);
        } while (shapes(next).values().stream().anyMatch(shape -> shape.getNumGeometries() > 1));
        return next;
    }

    private String[] exchanged(String[] grids, String fresh) {
        String[] next = grids.clone();
        for (int i = 0; i < 5; i++) {
            int block = random.nextInt(next.length);
            next[block] = i == 0 ? fresh : next[neighbour(block)];
        }
        // One grid ends: its blocks go to one beside it.
        int ending = random.nextInt(next.length);
        String ends = next[ending];
        String heir = next[neighbour(ending)];
        for (int i = 0; i < next.length && !ends.equals(fresh); i++) {
            next[i] = next[i].equals(ends) ? heir : next[i];
        }
        return next;
    }

    private int neighbour(int block) {
        int column = Math.clamp(block % SIDE + random.nextInt(3) - 1L, 0, SIDE - 1);
        int row = Math.clamp(block / SIDE + random.nextInt(3) - 1L, 0, SIDE - 1);
        return row * SIDE + column;
    }

    private static void apply(EmbeddedWorkspace workspace, LocalDate day, String[] before, String[] after) {
        ReplayClock clock = new ReplayClock(new ClockSetting(day.minusDays(3).atStartOfDay(ZoneOffset.UTC).toInstant(), 0));
        PlanDesk desk = new PlanDesk(workspace.journal(), workspace.plans(), workspace.grids(), new CasePlacement(workspace.cases()),
                new PlanRules(CodePattern.ANY, ZoneOffset.UTC), clock, Actor.OPERATOR);
        Plan plan = desk.create("Plan of " + day, "");
        Map<String, Geometry> was = shapes(before);
        Map<String, Geometry> is = shapes(after);
        List<PlannedGrid> changed = new ArrayList<>();
        is.forEach((id, shape) -> changed.add(new PlannedGrid(plan.id(), id, id, null, shape)));
        was.keySet().stream().filter(id -> !is.containsKey(id)).forEach(id ->
                changed.add(new PlannedGrid(plan.id(), id, id, null, null)));
        desk.edit(plan.id(), "{}", changed);
        desk.propose(plan.id(), day, "");
        desk.actingAs(CHIEF).approve(plan.id(), "");
        clock.setNow(day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(3_600));
        desk.putIntoEffect(plan.id());
    }

    private static Map<String, Geometry> shapes(String[] grids) {
        Map<String, List<Geometry>> blocks = new TreeMap<>();
        for (int i = 0; i < grids.length; i++) {
            blocks.computeIfAbsent(grids[i], _ -> new ArrayList<>()).add(block(i));
        }
        Map<String, Geometry> shapes = new TreeMap<>();
        blocks.forEach((id, parts) -> shapes.put(id, UnaryUnionOp.union(parts)));
        return shapes;
    }

    private static Geometry block(int number) {
        double x = 120 + number % SIDE * 0.001;
        double y = 30 + number / SIDE * 0.001;
        return SHAPES.toGeometry(new Envelope(x, 120 + (number % SIDE + 1) * 0.001, y, 30 + (number / SIDE + 1) * 0.001));
    }

    private static Coordinate centre(int block) {
        return block(block).getCentroid().getCoordinate();
    }
}
