package org.tessera.grid.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.Measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two plans of the same town, block by block and by pairwise overlay, against the comparison. */
class PlanDiffTest {

    private static final Measure METRES = Measure.planar();

    @Property(tries = 150, seed = "20261124")
    void transfersAreTheBlocksThatMoved(@ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 0, max = 12) int moves) {
        Random random = new Random(seed);
        BlockPlan before = BlockPlan.town(random, 8, 6);
        BlockPlan after = before.redrawn(random, moves);
        List<Located> households = new ArrayList<>();
        Map<String, Long> expectedHouseholds = new TreeMap<>();
        for (int i = 0; i < before.size(); i++) {
            long count = 1 + random.nextInt(9);
            households.add(new Located(Located.Kind.HOUSEHOLD, before.block(i).getCentroid().getCoordinate(), count));
            if (!Objects.equals(before.gridOf(i), after.gridOf(i))) {
                expectedHouseholds.merge(before.gridOf(i) + " > " + after.gridOf(i), count, Long::sum);
            }
        }

        PlanComparison comparison = PlanDiff.of(before.cells(), after.cells(), METRES, households);

        Map<String, Double> expected = before.movedTo(after);
        Map<String, Transfer> found = comparison.transfers().stream().collect(Collectors.toMap(PlanDiffTest::route, each -> each));
        assertEquals(expected.keySet(), found.keySet());
        expected.forEach((route, area) -> {
            assertEquals(area, found.get(route).area(), area * 1e-6, route);
            assertEquals(area, found.get(route).shape().getArea(), area * 1e-6, route);
            assertEquals(expectedHouseholds.get(route), found.get(route).moved(Located.Kind.HOUSEHOLD), route);
        });
        assertEquals(!expected.isEmpty(), comparison.differs());
        assertSumsHold(before.cells(), after.cells(), comparison);
        assertSameAsOverlay(before.cells(), after.cells(), comparison);
    }

    /** What a grid gains less what it loses is the change of its area, and its lineage accounts for all of its ground. */
    private static void assertSumsHold(List<Cell> before, List<Cell> after, PlanComparison comparison) {
        Map<String, Double> change = new TreeMap<>();
        before.forEach(cell -> change.merge(cell.id(), -cell.shape().getArea(), Double::sum));
        after.forEach(cell -> change.merge(cell.id(), cell.shape().getArea(), Double::sum));
        comparison.transfers().forEach(each -> {
            if (each.from() != null) {
                change.merge(each.from(), each.area(), Double::sum);
            }
            if (each.to() != null) {
                change.merge(each.to(), -each.area(), Double::sum);
            }
        });
        change.forEach((id, rest) -> assertEquals(0, rest, 0.02, id));
        for (Lineage lineage : comparison.lineage()) {
            if (!lineage.to().isEmpty()) {
                assertEquals(1, lineage.to().stream().mapToDouble(Lineage.Share::share).sum(), 1e-6, lineage.grid());
            }
            if (!lineage.from().isEmpty()) {
                assertEquals(1, lineage.from().stream().mapToDouble(Lineage.Share::share).sum(), 1e-6, lineage.grid());
            }
        }
    }

    /** The slow way: every grid of before with every other of after. */
    private static void assertSameAsOverlay(List<Cell> before, List<Cell> after, PlanComparison comparison) {
        Map<String, Double> found = comparison.transfers().stream().filter(each -> each.from() != null && each.to() != null)
                .collect(Collectors.toMap(PlanDiffTest::route, Transfer::area));
        for (Cell a : before) {
            for (Cell b : after) {
                double common = a.id().equals(b.id()) ? 0 : a.shape().intersection(b.shape()).getArea();
                assertEquals(common, found.getOrDefault(a.id() + " > " + b.id(), 0.0), common * 1e-6 + Shapes.DUST_AREA);
            }
        }
    }

    @Property(tries = 30, seed = "20261124")
    void anotherIdForTheSameGroundIsARenaming(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        BlockPlan before = BlockPlan.town(new Random(seed), 6, 4);
        BlockPlan after = before.renamed("G02", "X1").renamed("G04", "X2").with(0, "G01");

        Located house = Located.one(Located.Kind.HOUSEHOLD, before.cells().get(2).shape().getInteriorPoint().getCoordinate());
        PlanComparison comparison = PlanDiff.of(before.cells(), after.cells(), METRES, List.of(house));

        assertEquals(List.of("G00 > G01"), comparison.transfers().stream().map(PlanDiffTest::route).toList());
        assertEquals(0, comparison.moved(Located.Kind.HOUSEHOLD));
        Map<String, Lineage> lineage = byGrid(comparison);
        assertEquals(Lineage.Kind.RENAMED, lineage.get("G02").kind());
        assertEquals("X2", lineage.get("G04").to().getFirst().grid());
        assertEquals(Lineage.Kind.CHANGED, lineage.get("G00").kind());
        assertEquals(Lineage.Kind.UNCHANGED, lineage.get("G05").kind());
        assertFalse(lineage.containsKey("X1"));
    }

    @Test
    void lineageNamesSplitMergeEndAndBeginning() throws ParseException {
        List<Cell> before = cells("A", box(0, 0, 100, 100), "B", box(100, 0, 200, 100), "C", box(200, 0, 300, 100), "D",
                box(300, 0, 400, 100), "E", box(400, 0, 500, 100));
        List<Cell> after = cells("A1", box(0, 0, 50, 100), "A2", box(50, 0, 100, 100), "B", box(100, 0, 300, 100), "E",
                box(400, 0, 460, 100), "E2", box(460, 0, 500, 100), "F", box(500, 0, 600, 100));

        Map<String, Lineage> lineage = byGrid(PlanDiff.of(before, after, METRES));

        assertEquals(Lineage.Kind.SPLIT, lineage.get("A").kind());
        assertEquals(List.of(0.5, 0.5), lineage.get("A").to().stream().map(Lineage.Share::share).toList());
        assertEquals(Lineage.Kind.CHANGED, lineage.get("B").kind());
        assertEquals(List.of("B", "C"), lineage.get("B").from().stream().map(Lineage.Share::grid).sorted().toList());
        assertEquals(Lineage.Kind.MERGED, lineage.get("C").kind());
        assertEquals(new Lineage.Share("B", 10_000, 1), lineage.get("C").to().getFirst());
        assertEquals(Lineage.Kind.RETIRED, lineage.get("D").kind());
        assertNull(lineage.get("D").to().getFirst().grid());
        assertEquals(Lineage.Kind.SPLIT, lineage.get("E").kind());
        assertEquals(Lineage.Kind.NEW, lineage.get("F").kind());
        assertEquals("E", lineage.get("E2").from().getFirst().grid());
    }

    @Test
    void whatRoundingLeavesOfABorderIsNoTransfer() throws ParseException {
        List<Cell> before = cells("A", box(0, 0, 100, 100), "B", box(100, 0, 200, 100));
        List<Cell> hair = cells("A", box(0, 0, 100.009, 100), "B", box(100.009, 0, 200, 100));
        List<Cell> strip = cells("A", box(0, 0, 100.02, 100), "B", box(100.02, 0, 200, 100));

        assertFalse(PlanDiff.of(before, hair, METRES).differs(), "9 mm by 100 m");
        assertEquals(2, PlanDiff.of(before, strip, METRES).areaMoved(), 1e-6, "2 cm by 100 m");
        List<Located> onTheHair = List.of(Located.one(Located.Kind.CASE, new Coordinate(100.004, 50)));
        Transfer transfer = PlanDiff.of(before, hair, METRES, onTheHair).transfers().getFirst();
        assertEquals(1, transfer.moved(Located.Kind.CASE), "a case that changes its grid is told even so");
        assertEquals(0, transfer.area());
    }

    @Test
    void anExtraNodeOrAnotherStartOfTheRingIsNoDifference() throws ParseException {
        List<Cell> before = cells("A", box(0, 0, 100, 100));
        List<Cell> after = cells("A", "POLYGON ((100 0, 100 33, 100 100, 0 100, 0 0, 100 0))");
        assertFalse(PlanDiff.of(before, after, METRES).differs());
        assertFalse(PlanDiff.of(before, before, METRES).differs());
    }

    @Test
    void groundOfAnOverlapGoesToNobodyWhenItsOtherOwnerKeepsIt() throws ParseException {
        List<Cell> before = cells("A", box(0, 0, 110, 100), "B", box(100, 0, 200, 100));
        List<Cell> after = cells("A", box(0, 0, 100, 100), "B", box(100, 0, 200, 100));

        Transfer transfer = PlanDiff.of(before, after, METRES).transfers().getFirst();
        assertEquals("A > null", route(transfer));
        assertEquals(1_000, transfer.area(), 1e-6);
    }

    @Test
    void brokenAndEmptyShapesAreComparedAsFarAsTheyGo() throws ParseException {
        List<Cell> before = new ArrayList<>(cells("A", "POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))"));
        before.add(new Cell("N", null));
        List<Cell> after = cells("A", box(0, 0, 10, 10), "N", box(20, 0, 30, 10));

        PlanComparison comparison = PlanDiff.of(before, after, METRES);
        assertEquals(List.of("null > A", "null > N"), comparison.transfers().stream().map(PlanDiffTest::route).toList());
        assertTrue(comparison.differs());
    }

    private static Map<String, Lineage> byGrid(PlanComparison comparison) {
        return comparison.lineage().stream().collect(Collectors.toMap(Lineage::grid, Function.identity()));
    }

    private static String route(Transfer transfer) {
        return transfer.from() + " > " + transfer.to();
    }

    private static String box(double x1, double y1, double x2, double y2) {
        return "POLYGON ((%s %s, %s %s, %s %s, %s %s, %s %s))".formatted(x1, y1, x2, y1, x2, y2, x1, y2, x1, y1);
    }

    private static List<Cell> cells(String... idsAndShapes) throws ParseException {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < idsAndShapes.length; i += 2) {
            Geometry shape = new WKTReader().read(idsAndShapes[i + 1]);
            cells.add(new Cell(idsAndShapes[i], shape));
        }
        return cells;
    }
}
