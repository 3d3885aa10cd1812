package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FlipStateTest {

    /** After any moves every sum is what a fresh count gives. */
    @Property(tries = 200)
    void sumsFollowEveryMove(@ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int n, @ForAll @IntRange(min = 2, max = 6) int k) {
        Random random = new Random(seed);
        UnitGraph graph = Mosaics.randomGraph(random, n, n);
        double[] weight = random.doubles(n, 0, 10).toArray();
        int[] start = random.ints(n, 0, k).toArray();
        FlipState state = new FlipState(graph, weight, start, k);
        for (int move = 0; move < 50; move++) {
            int unit = random.nextInt(n);
            int to = random.nextInt(k);
            if (to == state.district()[unit]) {
                continue;
            }
            double expected = state.cutCost() + state.cutChange(unit, to);
            state.flip(unit, to);
            FlipState fresh = new FlipState(graph, weight, state.district(), k);
            assertEquals(expected, state.cutCost(), 1e-9);
            assertEquals(fresh.cutCost(), state.cutCost(), 1e-9);
            assertEquals(fresh.cuts(), state.cuts());
            for (int i = 0; i < k; i++) {
                assertEquals(fresh.load(i), state.load(i), 1e-9);
                assertEquals(fresh.size(i), state.size(i));
            }
            int[] cut = new int[state.cuts()];
            Arrays.setAll(cut, state::cut);
            assertEquals(cut.length, Arrays.stream(cut).distinct().count());
            assertTrue(Arrays.stream(cut).allMatch(half -> state.district()[graph.owner(half)] != state.district()[graph.neighbour(half)]));
        }
    }

    /** A yes of the local test is always true: a search of all that remains finds it connected. */
    @Property(tries = 500)
    void aUnitThatMayLeaveTearsNothing(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int n,
            @ForAll @IntRange(min = 0, max = 60) int more) {
        Random random = new Random(seed);
        UnitGraph graph = Mosaics.randomGraph(random, n, more);
        int[] district = connectedHalves(graph, random);
        LocalContiguity local = new LocalContiguity(graph);
        DistrictWalk walk = new DistrictWalk(graph);
        for (int unit = 0; unit < n; unit++) {
            assertEquals(Mosaics.connected(graph, district, district[unit], unit), walk.mayLeave(unit, district));
            if (local.mayLeave(unit, district)) {
                assertTrue(Mosaics.connected(graph, district, district[unit], unit), "unit " + unit);
            }
        }
    }

    /** Whoever leaves with its followers leaves a connected district, and joins the other in one piece. */
    @Property(tries = 300)
    void aUnitWithItsFollowersTearsNothing(@ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int n,
            @ForAll @IntRange(min = 0, max = 40) int more) {
        Random random = new Random(seed);
        UnitGraph graph = Mosaics.randomGraph(random, n, more);
        double[] weight = random.doubles(n, 0, 10).toArray();
        int[] district = connectedHalves(graph, random);
        Followers followers = new Followers(graph, weight);
        for (int unit = 0; unit < n; unit++) {
            int[] after = district.clone();
            int count = followers.of(unit, district);
            double gone = 0;
            for (int i = 0; i < count; i++) {
                after[followers.get(i)] = 2;
                gone += i == 0 ? 0 : weight[followers.get(i)];
            }
            if (count > 0) {
                assertEquals(unit, followers.get(0));
                assertTrue(Mosaics.connected(graph, after, district[unit], -1) && Mosaics.connected(graph, after, 2, -1), "unit " + unit);
                assertEquals(count == 1, Mosaics.connected(graph, district, district[unit], unit));
            } else {
                assertFalse(Mosaics.connected(graph, district, district[unit], unit), "unit " + unit);
            }
        }
    }

    /** On squares, where districts are without holes, a no is true as well. */
    @Property(tries = 300)
    void onAMosaicWithoutHolesTheLocalAnswerIsExact(@ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int columns,
            @ForAll @IntRange(min = 2, max = 7) int rows) {
        UnitGraph graph = kingless(columns, rows);
        Random random = new Random(seed);
        int[] district = connectedHalves(graph, random);
        LocalContiguity local = new LocalContiguity(graph);
        boolean holes = !Mosaics.connected(graph, district, 0, -1) || !Mosaics.connected(graph, district, 1, -1);
        if (holes || !touchesOutside(district, columns, rows)) {
            return;
        }
        for (int unit = 0; unit < district.length; unit++) {
            assertEquals(Mosaics.connected(graph, district, district[unit], unit), local.mayLeave(unit, district), "unit " + unit);
        }
    }

    @Test
    void aCornerOfFourUnitsIsBridgedByTheFourth() {
        UnitGraph graph = kingless(2, 2);
        LocalContiguity local = new LocalContiguity(graph);

        assertTrue(local.mayLeave(0, new int[] {0, 0, 0, 0}), "1 and 2 still meet in 3");
        assertFalse(local.mayLeave(0, new int[] {0, 0, 0, 1}), "1 and 2 touch in a point");
        assertFalse(local.mayLeave(0, new int[] {0, 1, 1, 1}), "nothing would be left");
    }

    /** Both districts reach the outer edge, so neither encloses the other. */
    private static boolean touchesOutside(int[] district, int columns, int rows) {
        boolean[] touches = new boolean[2];
        for (int i = 0; i < district.length; i++) {
            boolean outer = i % columns == 0 || i % columns == columns - 1 || i / columns == 0 || i / columns == rows - 1;
            touches[district[i]] |= outer;
        }
        return touches[0] && touches[1];
    }

    private static UnitGraph kingless(int columns, int rows) {
        List<UnitGraph.Edge> edges = new ArrayList<>();
        for (int i = 0; i < columns * rows; i++) {
            if (i % columns < columns - 1) {
                edges.add(new UnitGraph.Edge(i, i + 1, 1));
            }
            if (i + columns < columns * rows) {
                edges.add(new UnitGraph.Edge(i, i + columns, 1));
            }
        }
        return new UnitGraph(columns * rows, edges);
    }

    /** District 0 grows from a unit; what it cuts off joins it, so that both are connected. */
    private static int[] connectedHalves(UnitGraph graph, Random random) {
        int n = graph.units();
        int[] district = new int[n];
        Arrays.fill(district, 1);
        district[random.nextInt(n)] = 0;
        for (int i = random.nextInt(n); i > 0; i--) {
            int unit = random.nextInt(n);
            boolean beside = false;
            for (int half = graph.first(unit); half < graph.end(unit); half++) {
                beside |= district[graph.neighbour(half)] == 0;
            }
            if (beside && Mosaics.connected(graph, district, 1, unit)) {
                district[unit] = 0;
            }
        }
        int[] piece = graph.pieces(district);
        int kept = -1;
        for (int i = 0; i < n; i++) {
            kept = district[i] == 1 && kept < 0 ? piece[i] : kept;
            district[i] = district[i] == 1 && piece[i] != kept ? 0 : district[i];
        }
        return district;
    }
}
