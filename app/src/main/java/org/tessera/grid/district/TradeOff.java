package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * How much must be paid for how much balance: proposals of which each was allowed less imbalance than the one before. The price is the
 * weight that moves, or, where nothing is there today, the borders between districts.
 *
 * @param today  as it is; null when proposals are drawn from scratch
 * @param points proposals, the cheapest and least balanced first; none is both worse balanced and dearer than another
 */
public record TradeOff(DistrictPlan today, List<DistrictPlan> points) {

    /** Parts of today's largest deviation that the points may have. */
    private static final double[] LADDER = {0.9, 0.75, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1};
    /** Dear enough that a border more or less matters only between plans that move alike. */
    private static final double DEAR = 30;
    /** Proposals on the way from today's plan, or from a loose draft, to what is wanted. */
    private static final int RUNGS = 6;
    /** A draft from scratch begins so many times looser than is wanted, */
    private static final double LOOSE = 6;
    /** but no looser than this. */
    private static final double LOOSEST = 0.9;

    public TradeOff {
        points = List.copyOf(points);
    }

    /** Told how a search goes; by any thread. */
    public interface Watch {

        /** How much of all is done, and how the best plan of the search under way stands. */
        void progress(SearchProgress state);

        /** A proposal is ready; a later one may beat it. */
        void found(DistrictPlan plan);
    }

    /**
     * Works the curve out, with as many districts as today. Blocking, for as long as the settings say in all.
     *
     * @param problem  whose units say what district they are in today
     * @param settings seed, time or steps, and threads; number, range and tolerance do not matter
     * @param progress told how much of the curve is done
     * @throws Undistrictable       when units belong to no district today
     * @throws InterruptedException when interrupted
     */
    public static TradeOff curve(DistrictProblem problem, DistrictSettings settings, Consumer<SearchProgress> progress,
            BooleanSupplier cancelled) throws InterruptedException {
        DistrictSettings plain = new DistrictSettings(0, 0, 0, 1, settings.seed(), settings.seconds(), settings.steps(),
                settings.threads(), DEAR);
        DistrictPlan today = DistrictSearch.today(problem, plain);
        List<DistrictSettings> rungs = Arrays.stream(LADDER).mapToObj(part -> plain.withTolerance(today.maxDeviation() * part)).toList();
        return climb(problem, today, rungs, new Watch() {
            @Override
            public void progress(SearchProgress state) {
                progress.accept(state);
            }

            @Override
            public void found(DistrictPlan plan) {
                // The curve is looked at as a whole.
            }
        }, cancelled);
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
        return new TradeOff(today, undominated(found, price));
    }

    /** What a proposal costs: the weight it moves, or the length of its borders in m (their number where they have no length). */
    public double price(DistrictPlan plan) {
        return today == null ? border(plan) : plan.moved();
    }

    private static double border(DistrictPlan plan) {
        return Double.isNaN(plan.cutLength()) ? plan.cutEdges() : plan.cutLength();
    }

    private static List<DistrictPlan> undominated(List<DistrictPlan> found, ToDoubleFunction<DistrictPlan> price) {
        List<DistrictPlan> kept = new ArrayList<>();
        for (DistrictPlan plan : found) {
            boolean beaten = found.stream().anyMatch(other -> other != plan && other.maxDeviation() <= plan.maxDeviation()
                    && price.applyAsDouble(other) <= price.applyAsDouble(plan)
                    && (other.maxDeviation() < plan.maxDeviation() || price.applyAsDouble(other) < price.applyAsDouble(plan)
                            || found.indexOf(other) < found.indexOf(plan)));
            if (!beaten) {
                kept.add(plan);
            }
        }
        kept.sort(Comparator.comparingDouble(price));
        return kept;
    }

    /** The proposal that moves least among those with at most this part of today's largest deviation; empty when none has. */
    public Optional<DistrictPlan> reaching(double part) {
        return points.stream().filter(plan -> plan.maxDeviation() <= today.maxDeviation() * part).findFirst();
    }
}
