package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DistrictSearchTest {

    /** Whatever the graph: what the plan says of itself is what a slow count says, and its districts are connected. */
    @Property(tries = 60)
    void aPlanSaysTheTruthAboutItself(@ForAll @IntRange(min = 0, max = 1 << 20) int seed, @ForAll @IntRange(min = 3, max = 25) int n,
            @ForAll @IntRange(min = 1, max = 5) int wanted) {
        Random random = new Random(seed);
        int k = Math.min(wanted, n);
        UnitGraph graph = Mosaics.randomGraph(random, n, n);
        double[] weight = random.doubles(n, 0.1, 3).toArray();
        DistrictPlan plan = Mosaics.search(problem(graph, weight), DistrictSettings.number(k, 0.2));

        int[] district = plan.assignment().stream().mapToInt(Integer::intValue).toArray();
        double[] load = new double[k];
        for (int i = 0; i < n; i++) {
            load[district[i]] += weight[i];
        }
        double mean = Arrays.stream(weight).sum() / k;
        assertEquals(Arrays.stream(load).map(one -> Math.abs(one / mean - 1)).max().orElseThrow(), plan.maxDeviation(), 1e-9);
        assertEquals(graph.edges().stream().filter(edge -> district[edge.a()] != district[edge.b()]).count(), plan.cutEdges());
        boolean all = true;
        for (int i = 0; i < k; i++) {
            all &= Mosaics.connected(graph, district, i, -1);
        }
        assertEquals(all, plan.contiguous());
        assertTrue(all, "a connected graph can be divided into connected districts");
    }

    /** Against all divisions there are: as balanced as possible within the tolerance, and as few cuts. */
    @Test
    void onSmallMosaicsTheBestOfAllDivisionsIsFound() {
        for (int seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            double[] weights = random.ints(9, 1, 6).asDoubleStream().toArray();
            DistrictProblem problem = DistrictProblem.of(Mosaics.squares(3, weights));
            UnitGraph graph = new UnitGraph(9, problem.neighbours().stream()
                    .map(pair -> new UnitGraph.Edge(pair.border().a(), pair.border().b(), 1)).toList());
            int best = fewestCuts(graph, weights, 3, 0.15);
            DistrictPlan plan = Mosaics.search(problem, DistrictSettings.number(3, 0.15));
            assertEquals(best < Integer.MAX_VALUE, plan.balanced(), "seed " + seed);
            if (plan.balanced()) {
                assertEquals(best, plan.cutEdges(), "seed " + seed);
            }
        }
    }

    private static int fewestCuts(UnitGraph graph, double[] weight, int k, double tolerance) {
        Bounds bounds = Bounds.around(Arrays.stream(weight).sum() / k, tolerance);
        int best = Integer.MAX_VALUE;
        int all = (int) Math.pow(k, weight.length);
        for (int code = 0; code < all; code++) {
            int[] district = new int[weight.length];
            double[] load = new double[k];
            int rest = code;
            for (int i = 0; i < weight.length; i++) {
                district[i] = rest % k;
                load[rest % k] += weight[i];
                rest /= k;
            }
            if (!Arrays.stream(load).allMatch(bounds::contains)) {
                continue;
            }
            boolean connected = true;
            for (int i = 0; i < k && connected; i++) {
                connected = Mosaics.connected(graph, district, i, -1);
            }
            int cuts = (int) graph.edges().stream().filter(edge -> district[edge.a()] != district[edge.b()]).count();
            best = connected ? Math.min(best, cuts) : best;
        }
        return best;
    }

    @Test
    void theSameSeedAndStepsGiveTheSamePlan() throws InterruptedException {
        DistrictProblem problem = DistrictProblem.of(Mosaics.squares(10, Mosaics.same(100)));
        DistrictSettings settings = DistrictSettings.number(7, 0.05).withSteps(100_000, 2).withSeed(5);
        DistrictPlan first = DistrictSearch.run(problem, settings);
        DistrictPlan second = DistrictSearch.run(problem, settings);

        assertEquals(first.assignment(), second.assignment());
        assertTrue(first.run().repeatable());
        assertTrue(first.contiguous() && first.balanced());
        assertFalse(first.assignment().equals(DistrictSearch.run(problem, settings.withSeed(7)).assignment()));
    }

    @Test
    void aCancelledSearchStillAnswers() throws InterruptedException {
        DistrictProblem problem = DistrictProblem.of(Mosaics.squares(10, Mosaics.same(100)));
        DistrictPlan plan = DistrictSearch.run(problem, DistrictSettings.number(7, 0.05), _ -> { }, () -> true);

        assertTrue(plan.contiguous());
        assertFalse(plan.run().repeatable());
        assertEquals(0, plan.run().steps());
    }

    @Test
    void extremeNumbersOfDistrictsWorkOrAreRefused() {
        List<DistrictUnit> units = Mosaics.squares(4, Mosaics.same(12));
        DistrictPlan one = Mosaics.search(units, DistrictSettings.number(1, 0));
        assertEquals(0, one.cutEdges());
        assertTrue(one.contiguous() && one.balanced());
        assertEquals(12, Mosaics.search(units, DistrictSettings.number(12, 0.01)).districts().size());
        assertEquals(1, Mosaics.search(Mosaics.squares(1, 5), DistrictSettings.number(1, 0)).districts().size());
        String none = assertThrows(Undistrictable.class, () -> Mosaics.search(units, DistrictSettings.number(13, 0.01))).getMessage();
        assertTrue(none.contains("13") && none.contains("12"), none);
        assertThrows(Undistrictable.class, () -> Mosaics.search(List.of(), DistrictSettings.number(1, 0)));
        assertThrows(Undistrictable.class, () -> Mosaics.search(Mosaics.squares(2, 0, 0), DistrictSettings.number(1, 0)));
        assertThrows(IllegalArgumentException.class, () -> Mosaics.squares(1, -1));
        assertThrows(IllegalArgumentException.class, () -> Mosaics.squares(1, Double.NaN));
    }

    @Test
    void unitsWithoutWeightBelongSomewhereToo() {
        DistrictPlan plan = Mosaics.search(Mosaics.squares(4, 0, 0, 0, 0, 3, 3, 3, 3, 0, 0, 0, 0), DistrictSettings.number(2, 0.01));

        assertTrue(plan.contiguous() && plan.balanced());
        assertEquals(12, plan.assignment().size());
    }

    @Test
    void anIslandThatIsTooLightIsLinkedNamedAndNeverCalledContiguous() {
        List<DistrictUnit> units = new ArrayList<>(Mosaics.squares(4, Mosaics.same(12)));
        units.add(DistrictUnit.of("island", Mosaics.square(8, 0), 1));
        DistrictPlan plan = Mosaics.search(units, DistrictSettings.number(3, 0.35));

        assertFalse(plan.contiguous());
        assertTrue(plan.balanced());
        Note link = note(plan, Note.Kind.LINK);
        assertEquals(List.of("island", "r0c3"), link.units());
        assertEquals(4 * 111.3, link.value(), 1);
        assertEquals(2, plan.of(12).pieces());
    }

    @Test
    void anIslandThatIsHeavyEnoughIsDividedByItself() {
        List<DistrictUnit> units = new ArrayList<>(Mosaics.squares(4, Mosaics.same(12)));
        units.add(DistrictUnit.of("island", Mosaics.square(8, 0), 4));
        DistrictPlan plan = Mosaics.search(units, DistrictSettings.number(4, 0.01));

        assertTrue(plan.contiguous() && plan.balanced());
        assertEquals(1, plan.of(12).units());
        assertEquals(List.of(), plan.notes());
    }

    @Test
    void aRangeSaysHowManyAndAUnitAboveItStandsAlone() {
        double[] weights = Mosaics.same(30);
        Arrays.fill(weights, 40);
        weights[7] = 900;
        DistrictPlan plan = Mosaics.search(Mosaics.squares(6, weights), DistrictSettings.range(300, 500));

        assertEquals(4, plan.districts().size(), "29 units of 40 make three districts");
        assertEquals(List.of("r1c1"), note(plan, Note.Kind.OVERSIZE).units());
        assertEquals(1, plan.of(7).units());
        assertFalse(plan.balanced());
        assertTrue(plan.contiguous());
        assertTrue(plan.districts().stream().filter(d -> d.weight() != 900).allMatch(d -> d.weight() >= 300 && d.weight() <= 500));
    }

    @Test
    void aRangeThatCannotBeReachedIsNamed() {
        DistrictPlan plan = Mosaics.search(Mosaics.squares(2, 100, 100), DistrictSettings.range(300, 500));

        assertFalse(plan.balanced());
        assertEquals(200, note(plan, Note.Kind.INDIVISIBLE).value());
    }

    @Test
    void districtsStayWithinTheirCommunity() {
        List<DistrictUnit> units = new ArrayList<>();
        for (DistrictUnit unit : Mosaics.squares(6, Mosaics.same(24))) {
            String community = unit.id().matches("r.c[01]") ? "west" : "east";
            units.add(new DistrictUnit(unit.id(), unit.shape(), 1, null, community, null));
        }
        DistrictPlan plan = Mosaics.search(units, DistrictSettings.number(6, 0.01));

        assertTrue(plan.contiguous() && plan.balanced());
        for (District district : plan.districts()) {
            assertEquals(1, IntStream.range(0, 24).filter(i -> plan.of(i) == district)
                    .mapToObj(i -> units.get(i).community()).distinct().count());
        }
    }

    @Test
    void whatBelongsTogetherIsNotSplit() {
        List<DistrictUnit> units = new ArrayList<>();
        for (DistrictUnit unit : Mosaics.squares(6, Mosaics.same(24))) {
            boolean estate = unit.id().matches("r[012]c[23]");
            units.add(new DistrictUnit(unit.id(), unit.shape(), 1, null, null, estate ? "estate" : null));
        }
        DistrictPlan plan = Mosaics.search(units, DistrictSettings.number(3, 0.01));

        assertTrue(plan.contiguous() && plan.balanced());
        assertEquals(1, IntStream.range(0, 24).filter(i -> units.get(i).together() != null)
                .mapToObj(plan::of).distinct().count());
    }

    @Test
    void noDistrictReachesAcrossABarrierAndPreferredLinesAttractBorders() throws ParseException {
        // A river in the middle of the second row of squares: no border lies along it, yet it parts north from south.
        Geometry river = new WKTReader().read("LINESTRING (-1 0.002, 1 0.002)");
        List<DistrictUnit> units = Mosaics.squares(4, Mosaics.same(16));
        DistrictProblem barred = DistrictProblem.of(units, List.of(river), List.of());
        assertEquals(4, barred.barred());
        DistrictPlan plan = Mosaics.search(barred, DistrictSettings.number(2, 0.01));
        assertTrue(plan.contiguous() && plan.balanced());
        for (int i = 0; i < 16; i++) {
            assertEquals(plan.of(i < 8 ? 0 : 8), plan.of(i), "unit " + i);
        }
        Geometry road = new WKTReader().read("LINESTRING (0.002 -1, 0.002 1)");
        DistrictPlan along = Mosaics.search(DistrictProblem.of(units, List.of(), List.of(road)), DistrictSettings.number(2, 0.01));
        for (int i = 0; i < 16; i++) {
            assertEquals(along.of(i % 4 < 2 ? 0 : 3), along.of(i), "unit " + i);
        }
    }

    @Test
    void compactnessAndLengthsAreThoseOfTheAreas() {
        DistrictPlan plan = Mosaics.search(Mosaics.squares(2, Mosaics.same(4)), DistrictSettings.number(2, 0.01));

        double wide = 111.319;
        double high = 110.574;
        assertEquals(2, plan.cutEdges());
        assertEquals(2 * wide, plan.cutLength(), 1.6);
        District half = plan.districts().getFirst();
        assertEquals(2 * wide * high, half.area(), 60);
        assertEquals(4 * Math.PI * half.area() / (half.perimeter() * half.perimeter()), half.compactness(), 1e-12);
        assertEquals(2 * Math.PI / 9, plan.meanCompactness(), 0.01);
    }

    private static Note note(DistrictPlan plan, Note.Kind kind) {
        return plan.notes().stream().filter(note -> note.kind() == kind).findFirst().orElseThrow(() ->
                new AssertionError(kind + " is not among " + plan.notes()));
    }

    private static DistrictProblem problem(UnitGraph graph, double[] weight) {
        List<DistrictUnit> units = new ArrayList<>();
        for (double one : weight) {
            units.add(DistrictUnit.of("u" + units.size(), null, one));
        }
        return DistrictProblem.ofGraph(units, graph.edges().stream().map(edge -> new int[] {edge.a(), edge.b()}).toList());
    }
}
