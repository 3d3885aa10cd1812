package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How much weight must move for how much balance: proposals from today's plan, each allowed less imbalance than the one before.
 *
 * @param today  as it is
 * @param points proposals, the least balanced and least moved first; none is both worse balanced and moved more than another
 */
public record TradeOff(DistrictPlan today, List<DistrictPlan> points) {

    /** Parts of today's largest deviation that the points may have. */
    private static final double[] LADDER = {0.9, 0.75, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1};
    /** Dear enough that a border more or less matters only between plans that move alike. */
    private static final double DEAR = 30;

    public TradeOff {
        points = List.copyOf(points);
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
        DistrictSettings plain = new DistrictSettings(0, 0, 0, 1, settings.seed(), settings.seconds() / LADDER.length,
                Math.max(1, settings.steps() / LADDER.length), settings.threads(), DEAR);
        DistrictPlan today = DistrictSearch.today(problem, plain);
        List<DistrictPlan> found = new ArrayList<>();
        for (int i = 0; i < LADDER.length && !cancelled.getAsBoolean(); i++) {
            double before = i;
            found.add(DistrictSearch.run(problem, plain.withTolerance(today.maxDeviation() * LADDER[i]),
                    state -> progress.accept(new SearchProgress((before + state.done()) / LADDER.length, state.cost(), state.excess())),
                    cancelled));
        }
        return new TradeOff(today, undominated(found));
    }

    private static List<DistrictPlan> undominated(List<DistrictPlan> found) {
        List<DistrictPlan> kept = new ArrayList<>();
        for (DistrictPlan plan : found) {
            boolean beaten = found.stream().anyMatch(other -> other != plan && other.maxDeviation() <= plan.maxDeviation()
                    && other.moved() <= plan.moved()
                    && (other.maxDeviation() < plan.maxDeviation() || other.moved() < plan.moved()
                            || found.indexOf(other) < found.indexOf(plan)));
            if (!beaten) {
                kept.add(plan);
            }
        }
        kept.sort((p, q) -> Double.compare(p.moved(), q.moved()));
        return kept;
    }

    /** The proposal that moves least among those with at most this part of today's largest deviation; empty when none has. */
    public Optional<DistrictPlan> reaching(double part) {
        return points.stream().filter(plan -> plan.maxDeviation() <= today.maxDeviation() * part).findFirst();
    }
}
