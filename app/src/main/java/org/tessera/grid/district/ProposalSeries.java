package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;

/** Works out the proposals that a planner chooses between. */
public final class ProposalSeries {

    /** Dear enough that a border more or less matters only between plans that move alike. */
    private static final double DEAR = 30;
    /** Proposals on the way from today's plan, or from a loose draft, to what is wanted. */
    private static final int RUNGS = 6;
    /** A draft from scratch begins so many times looser than is wanted, */
    private static final double LOOSE = 6;
    /** but no looser than this. */
    private static final double LOOSEST = 0.9;

    private ProposalSeries() {
    }

    /** Told how a search goes; by any thread. */
    public interface Watch {

        /** How much of all is done, and how the best plan of the search under way stands. */
        void progress(SearchProgress state);

        /** A proposal is ready; a later one may beat it. */
        void found(DistrictPlan plan);
    }

    /**
     * Works out proposals whose imbalance comes down step by step to what is wanted: from today's plan where units say what district
     * they are in, else from a loose draft. Blocking, for as long as the settings say in all.
     *
     * @param wanted    number or range, tolerance, seed, time or steps, and threads; without a number as many as today
     * @param cancelled once true, what was found so far is the answer
     * @throws Undistrictable       when no plan of the kind exists
     * @throws InterruptedException when interrupted
     */
    public static TradeOff towards(DistrictProblem problem, DistrictSettings wanted, Watch watch, BooleanSupplier cancelled)
            throws InterruptedException {
        DistrictPlan today = problem.hasToday() ? DistrictSearch.today(problem, DistrictSettings.today(wanted.tolerance())) : null;
        Draft ready = Draft.of(problem, wanted);
        double end = ready.bounds().reach();
        if (today != null && ready.districts() == today.districts().size() && !wanted.hasRange()) {
            TradeOff curve = leastMoved(problem, wanted, watch, cancelled);
            if (!curve.points().isEmpty()) {
                return curve;
            }
        }
        double start = today == null ? Math.min(LOOSEST, end * LOOSE) : today.maxDeviation();
        DistrictSettings number = new DistrictSettings(ready.districts(), 0, 0, end, wanted.seed(), wanted.seconds(), wanted.steps(),
                wanted.threads(), DEAR);
        List<DistrictSettings> rungs = new ArrayList<>();
        for (int i = 1; start > end && end > 0 && i < RUNGS; i++) {
            rungs.add(number.withTolerance(start * Math.pow(end / start, (double) i / RUNGS)));
        }
        rungs.add(wanted.withMoveCost(DEAR));
        return climb(problem, today, rungs, watch, cancelled);
    }

    /** With as many districts as today there is a search of its own for the least moved weight. */
    private static TradeOff leastMoved(DistrictProblem problem, DistrictSettings wanted, Watch watch, BooleanSupplier cancelled)
            throws InterruptedException {
        TradeOff curve = TradeOff.curve(problem, wanted, watch::progress, cancelled);
        curve.points().forEach(watch::found);
        return curve;
    }

    /** One search a rung, each with its share of time and steps. */
    private static TradeOff climb(DistrictProblem problem, DistrictPlan today, List<DistrictSettings> rungs, Watch watch,
            BooleanSupplier cancelled) throws InterruptedException {
        int all = rungs.size();
        List<DistrictPlan> found = new ArrayList<>();
        for (int i = 0; i < all && !cancelled.getAsBoolean(); i++) {
            double before = i;
            DistrictPlan plan = DistrictSearch.run(problem, rungs.get(i).share(all),
                    state -> watch.progress(new SearchProgress((before + state.done()) / all, state.cost(), state.excess())), cancelled);
            found.add(plan);
            watch.found(plan);
        }
        ToDoubleFunction<DistrictPlan> price = today == null ? TradeOff::border : DistrictPlan::moved;
        return new TradeOff(today, TradeOff.undominated(found, price));
    }
}
