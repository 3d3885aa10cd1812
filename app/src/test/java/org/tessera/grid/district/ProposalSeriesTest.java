package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProposalSeriesTest {

    private final List<Double> done = new ArrayList<>();
    private final List<DistrictPlan> told = new ArrayList<>();

    private TradeOff towards(DistrictProblem problem, DistrictSettings wanted) throws InterruptedException {
        return ProposalSeries.towards(problem, wanted.withSteps(600_000, 1), new ProposalSeries.Watch() {
            @Override
            public void progress(SearchProgress state) {
                done.add(state.done());
            }

            @Override
            public void found(DistrictPlan plan) {
                told.add(plan);
            }
        }, () -> false);
    }

    /** A strip of squares, the first of the west, the others of the east. */
    private static DistrictProblem strip(int west, int all) {
        List<DistrictUnit> units = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            units.add(new DistrictUnit("u" + i, Mosaics.square(i, 0), 1, i < west ? "w" : "e", null, null));
        }
        return DistrictProblem.of(units);
    }

    @Test
    void eachProposalIsBetterBalancedAndMovesMore() throws InterruptedException {
        TradeOff curve = towards(strip(2, 20), DistrictSettings.today(0.01));
        assertEquals(0.8, curve.today().maxDeviation(), 1e-12);
        assertTrue(curve.points().size() >= 3, curve.points().size() + " proposals");
        for (DistrictPlan plan : curve.points()) {
            // On a strip there is one way only: what moves is what balance asks for.
            assertEquals((0.8 - plan.maxDeviation()) * 10, plan.moved(), 1e-9);
            assertEquals(plan.maxDeviation(), plan.variation(), 1e-12);
            assertEquals(plan.moved(), curve.price(plan));
        }
        assertEquals(0, curve.points().getLast().maxDeviation(), 1e-12);
        assertTrue(told.containsAll(curve.points()));
        assertTrue(done.stream().allMatch(part -> part >= 0 && part <= 1));
    }

    @Test
    void whereTodayIsBalancedNothingMoves() throws InterruptedException {
        TradeOff curve = towards(strip(10, 20), DistrictSettings.today(0.01));
        assertEquals(1, curve.points().size());
        assertEquals(0, curve.points().getFirst().moved());
    }

    @Test
    void fromScratchShorterBordersAreThePrice() throws InterruptedException {
        TradeOff curve = towards(DistrictProblem.of(Mosaics.squares(6, Mosaics.same(36))), DistrictSettings.number(4, 0.05));
        assertNull(curve.today());
        DistrictPlan last = curve.points().getLast();
        assertTrue(last.balanced() && last.contiguous());
        for (int i = 1; i < curve.points().size(); i++) {
            assertTrue(curve.price(curve.points().get(i)) >= curve.price(curve.points().get(i - 1)));
            assertTrue(curve.points().get(i).maxDeviation() < curve.points().get(i - 1).maxDeviation());
        }
    }

    @Test
    void aRangeEndsWithinTheRange() throws InterruptedException {
        TradeOff curve = towards(strip(4, 24), DistrictSettings.range(11, 13));
        DistrictPlan last = curve.points().getLast();
        assertTrue(last.districts().stream().allMatch(district -> district.weight() >= 11 && district.weight() <= 13));
    }
}
