package org.tessera.grid.district;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.tessera.exchange.SourceRecord;
import org.tessera.exchange.read.LayerReader;
import org.tessera.grid.GridLocator;
import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.Reprojection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The curve of moved weight against balance: against all divisions of small mosaics, and against what Boston cannot do without. */
class TradeOffTest {

    private static final double[] PARTS = {0.9, 0.75, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1};

    @Test
    void onSmallMosaicsNoDivisionMovesLess() throws InterruptedException {
        for (int seed = 1; seed <= 8; seed++) {
            DistrictProblem problem = columns(new Random(seed));
            TradeOff curve = TradeOff.curve(problem, DistrictSettings.today(1).withSteps(600_000, 1), _ -> { }, () -> false);
            double[] least = leastMoved(problem, curve.today().maxDeviation());
            for (int i = 0; i < PARTS.length; i++) {
                double found = curve.reaching(PARTS[i]).map(DistrictPlan::moved).orElse(Double.POSITIVE_INFINITY);
                assertEquals(least[i], found, "seed " + seed + ", " + PARTS[i] + " of today");
            }
            assertFalling(curve);
        }
    }

    /** Three columns of a mosaic are today's districts. */
    private static DistrictProblem columns(Random random) {
        List<DistrictUnit> units = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            units.add(new DistrictUnit("u" + i, Mosaics.square(i % 3, i / 3), 1 + random.nextInt(9), "column " + i % 3, null, null));
        }
        return DistrictProblem.of(units);
    }

    /** Of all connected divisions, for each part of today's deviation. */
    private static double[] leastMoved(DistrictProblem problem, double today) {
        UnitGraph graph = new UnitGraph(9, problem.neighbours().stream()
                .map(pair -> new UnitGraph.Edge(pair.border().a(), pair.border().b(), 1)).toList());
        double[] least = new double[PARTS.length];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        for (int code = 0; code < 19_683; code++) {
            int[] district = new int[9];
            double[] load = new double[3];
            double moved = 0;
            for (int i = 0, rest = code; i < 9; i++, rest /= 3) {
                district[i] = rest % 3;
                load[rest % 3] += problem.units().get(i).weight();
                moved += rest % 3 == i % 3 ? 0 : problem.units().get(i).weight();
            }
            double deviation = Arrays.stream(load).map(one -> Math.abs(one * 3 / problem.weight() - 1)).max().orElseThrow();
            boolean connected = Mosaics.connected(graph, district, 0, -1) && Mosaics.connected(graph, district, 1, -1)
                    && Mosaics.connected(graph, district, 2, -1);
            for (int i = 0; i < PARTS.length && connected; i++) {
                least[i] = deviation <= PARTS[i] * today + 1e-9 ? Math.min(least[i], moved) : least[i];
            }
        }
        return least;
    }

    private static void assertFalling(TradeOff curve) {
        for (int i = 1; i < curve.points().size(); i++) {
            assertTrue(curve.points().get(i).maxDeviation() < curve.points().get(i - 1).maxDeviation());
            assertTrue(curve.points().get(i).moved() > curve.points().get(i - 1).moved());
        }
    }

    @Test
    void theSameSeedAndStepsGiveTheSameCurve() throws InterruptedException {
        DistrictProblem problem = columns(new Random(3));
        DistrictSettings settings = DistrictSettings.today(0.05).withSteps(100_000, 2).withSeed(5);
        TradeOff first = TradeOff.curve(problem, settings, _ -> { }, () -> false);
        TradeOff second = TradeOff.curve(problem, settings, _ -> { }, () -> false);

        assertEquals(assignments(first), assignments(second));
        assertTrue(first.points().stream().allMatch(plan -> plan.run().repeatable() && plan.contiguous()));
    }

    @Test
    void searchingAgainOnlyAdds() throws InterruptedException {
        DistrictProblem problem = columns(new Random(4));
        TradeOff hasty = TradeOff.curve(problem, DistrictSettings.today(1).withSteps(2_000, 1), _ -> { }, () -> false);
        TradeOff both = hasty.with(TradeOff.curve(problem, DistrictSettings.today(1).withSteps(100_000, 1), _ -> { }, () -> false));

        assertFalling(both);
        for (DistrictPlan plan : hasty.points()) {
            assertTrue(both.points().stream().anyMatch(one -> one.moved() <= plan.moved() && one.maxDeviation() <= plan.maxDeviation()));
        }
    }

    @Test
    void aCancelledCurveStillAnswersAndProgressIsTold() throws InterruptedException {
        DistrictProblem torn = DistrictProblem.of(TodayTest.named("wewe", "eewe"));
        TradeOff curve = TradeOff.curve(torn, DistrictSettings.today(1), _ -> { }, () -> true);
        assertFalse(curve.today().contiguous());
        assertTrue(curve.points().stream().allMatch(DistrictPlan::contiguous));
        assertFalse(curve.points().stream().anyMatch(plan -> plan.run().repeatable()));

        AtomicInteger told = new AtomicInteger();
        TradeOff.curve(torn, DistrictSettings.today(1).withSteps(200_000, 1), state -> told.addAndGet(state.done() <= 1 ? 1 : 1000),
                () -> false);
        assertTrue(told.get() > 10 && told.get() < 1000);
    }

    /** Boston's block groups weighted by half a year of cases; today is the 68 neighbourhoods they are filed under. */
    @Test
    @Timeout(300)
    void halfTheImbalanceOfBostonMovesHardlyMoreThanItMust() throws InterruptedException {
        DistrictProblem problem = DistrictProblem.of(blockGroups());
        TradeOff curve = TradeOff.curve(problem, DistrictSettings.today(1).withSteps(8_000_000, 1), _ -> { }, () -> false);

        assertEquals(68, curve.today().districts().size());
        assertFalse(curve.today().contiguous(), "one neighbourhood is in pieces today");
        assertFalling(curve);
        assertTrue(curve.points().size() >= 7);
        DistrictPlan half = curve.reaching(0.5).orElseThrow();
        double bound = mustMove(problem, curve.today(), 0.5);
        assertTrue(half.contiguous() && half.balanced());
        assertTrue(half.moved() >= bound && half.moved() <= 1.2 * bound, half.moved() + " moved, at least " + bound);
        assertTrue(curve.reaching(0.3).orElseThrow().moved() <= 1.5 * mustMove(problem, curve.today(), 0.3));

        DistrictPlan draft = DistrictSearch.run(problem, DistrictSettings.today(curve.today().maxDeviation() / 2).withSteps(1_000_000, 1));
        assertTrue(draft.balanced() && draft.contiguous(), "a single draft of the same balance, at most " + draft.maxDeviation());
        assertTrue(draft.moved() <= 1.6 * bound, draft.moved() + " moved by a single draft");
    }

    /**
     * No plan with at most this part of today's deviation moves less, connected or not: units must leave every district that is too
     * heavy, and whole ones only; weight must come to every one that is too light; and a unit moves once.
     */
    private static double mustMove(DistrictProblem problem, DistrictPlan today, double part) {
        double mean = problem.weight() / today.districts().size();
        double leaves = 0;
        double comes = 0;
        for (int k = 0; k < today.districts().size(); k++) {
            double load = today.districts().get(k).weight();
            leaves += leastSum(problem, today, k, load - mean * (1 + today.maxDeviation() * part));
            comes += Math.max(0, mean * (1 - today.maxDeviation() * part) - load);
        }
        return Math.max(leaves, comes);
    }

    /** The least sum of weights of some units of a district that is not below a number; weights are whole. */
    private static int leastSum(DistrictProblem problem, DistrictPlan plan, int district, double atLeast) {
        boolean[] reached = new boolean[(int) plan.districts().get(district).weight() + 1];
        reached[0] = true;
        for (int unit = 0; unit < plan.assignment().size(); unit++) {
            int weight = (int) problem.units().get(unit).weight();
            for (int sum = reached.length - 1; plan.assignment().get(unit) == district && sum >= weight; sum--) {
                reached[sum] |= reached[sum - weight];
            }
        }
        int sum = (int) Math.max(0, Math.ceil(atLeast - 1e-6));
        while (!reached[sum]) {
            sum++;
        }
        return sum;
    }

    private static List<List<Integer>> assignments(TradeOff curve) {
        return curve.points().stream().map(DistrictPlan::assignment).toList();
    }

    private static List<DistrictUnit> blockGroups() {
        Path sample = Path.of("..", "sample-data");
        var layer = LayerReader.read(sample.resolve("boundaries/boston_block_groups_26986.shp"), Optional.empty());
        Reprojection toLonLat = Reprojection.toLonLat(layer.crs());
        List<GridLocator.Area> areas = new ArrayList<>();
        for (SourceRecord record : layer.records()) {
            areas.add(new GridLocator.Area(record.fields().get("BG_ID"), toLonLat.apply(record.geometry())));
        }
        Map<String, Integer> cases = cases(sample.resolve("cases"), new GridLocator(areas));
        List<DistrictUnit> units = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            units.add(new DistrictUnit(areas.get(i).id(), areas.get(i).shape(), cases.getOrDefault(areas.get(i).id(), 0),
                    layer.records().get(i).fields().get("NSA_NAME"), null, null));
        }
        return units;
    }

    /** Cases at City Hall, the stand-in for an unknown place, count nowhere. */
    private static Map<String, Integer> cases(Path folder, GridLocator locator) {
        Map<String, Integer> cases = new HashMap<>();
        for (int month = 1; month <= 6; month++) {
            var layer = LayerReader.read(folder.resolve("boston_311_2015-0" + month + ".csv.gz"), Optional.of(CrsCatalog.lonLat()));
            for (SourceRecord record : layer.records()) {
                boolean known = record.geometry() != null && !record.geometry().isEmpty()
                        && !(record.fields().get("LATITUDE").startsWith("42.3594")
                        && record.fields().get("LONGITUDE").startsWith("-71.0587"));
                if (known) {
                    locator.locate(record.geometry().getCoordinate()).ifPresent(id -> cases.merge(id, 1, Integer::sum));
                }
            }
        }
        return cases;
    }
}
