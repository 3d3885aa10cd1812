package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * How much must be paid for how much balance: proposals of which each was allowed less imbalance than the one before. The price is the
 * weight that moves, or, where nothing is there today, the borders between districts.
 *
 * @param today  as it is; null when proposals are drawn from scratch
 * @param points proposals, the cheapest and least balanced first; none is both worse balanced and dearer than another
 */
public record TradeOff(DistrictPlan today, List<DistrictPlan> points) {

    /** Parts of today's largest deviation that the points may have; 1 is today with every district made connected. */
    private static final double[] LADDER = {1, 0.9, 0.75, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1};
    private static final double ROUNDING = 1e-9;

    public TradeOff {
        points = List.copyOf(points);
    }

    /**
     * Works the curve out, with as many districts as today. Blocking, for as long as the settings say in all. The whole curve is gone
     * through several times, so one that is cancelled has all its points if the first time was over.
     *
     * @param problem  whose units say what district they are in today
     * @param settings seed, time or steps, and threads; a tolerance tighter than a tenth of today's imbalance is the last point's;
     *                 number, range and cost of moves do not matter
     * @param progress told how much is done; the cost is the weight that the most balanced proposal so far moves, the excess its
     *                 largest deviation
     * @throws Undistrictable       when units belong to no district today
     * @throws InterruptedException when interrupted
     */
    public static TradeOff curve(DistrictProblem problem, DistrictSettings settings, Consumer<SearchProgress> progress,
            BooleanSupplier cancelled) throws InterruptedException {
        long start = System.nanoTime();
        DistrictSettings plain = new DistrictSettings(0, 0, 0, settings.tolerance(), settings.seed(), settings.seconds(), settings.steps(),
                settings.threads(), settings.moveCost());
        DistrictPlan today = DistrictSearch.today(problem, plain);
        Draft draft = Draft.of(problem, plain);
        double[] rungs = rungs(today.maxDeviation(), settings.tolerance());
        DistrictSettings left = plain.seconds() == 0 ? plain : plain.after((System.nanoTime() - start) / 1e9);
        LocalContiguity contiguity = new LocalContiguity(draft.graph());
        SplittableRandom seeds = new SplittableRandom(settings.seed());
        List<Callable<Found>> searches = new ArrayList<>();
        for (int i = 0; i < settings.threads(); i++) {
            SplittableRandom random = seeds.split();
            searches.add(() -> search(draft, rungs, left, contiguity, random, progress, cancelled));
        }
        List<Found> found = SideBySide.run(searches);
        Front front = new Front(draft.bounds().target(), rungs);
        found.forEach(one -> front.take(one.front));
        DistrictPlan.Run run = new DistrictPlan.Run(settings.seed(), (System.nanoTime() - start) / 1e9,
                found.stream().mapToLong(Found::steps).sum(), found.stream().allMatch(Found::repeatable));
        return new TradeOff(today, moving(plans(problem, draft, front, run)));
    }

    /** What one thread found. */
    private record Found(Front front, long steps, boolean repeatable) {
    }

    private static Found search(Draft draft, double[] rungs, DistrictSettings settings, LocalContiguity contiguity,
            SplittableRandom random, Consumer<SearchProgress> progress, BooleanSupplier cancelled) {
        Front front = new Front(draft.bounds().target(), rungs);
        Pace pace = Pace.of(settings, cancelled);
        new LeastMoves(draft.task(settings, random), contiguity, random, front).run(pace, progress);
        return new Found(front, pace.made(), pace.repeatable());
    }

    private static double[] rungs(double today, double tolerance) {
        DoubleStream ladder = Arrays.stream(LADDER).map(part -> part * today);
        boolean tighter = tolerance < LADDER[LADDER.length - 1] * today;
        return (tighter ? DoubleStream.concat(ladder, DoubleStream.of(tolerance)) : ladder).toArray();
    }

    /** A plan for every rung that one keeps, judged by the tightest rung it keeps; and the most balanced one if it keeps none so tight. */
    private static List<DistrictPlan> plans(DistrictProblem problem, Draft draft, Front front, DistrictPlan.Run run) {
        List<DistrictPlan> plans = new ArrayList<>();
        Front.Entry before = null;
        for (int rung = front.rungs() - 1; rung >= 0; rung--) {
            Front.Entry entry = front.best(rung).orElse(plans.isEmpty() && before == null ? front.closest() : before);
            if (entry != before) {
                plans.add(PlanFacts.plan(problem, draft.blocks().expand(entry.assignment()), draft.names(), draft.districts(),
                        front.bounds(rung), draft.notes(), run));
                before = entry;
            }
        }
        return plans.reversed();
    }

    /** Nothing moved is no proposal. */
    private static List<DistrictPlan> moving(List<DistrictPlan> found) {
        return undominated(found.stream().filter(plan -> plan.moved() > 0).toList(), DistrictPlan::moved);
    }

    /** Plans that no other beats in balance and price, the cheapest first. */
    static List<DistrictPlan> undominated(List<DistrictPlan> found, ToDoubleFunction<DistrictPlan> price) {
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

    /** What a proposal costs: the weight it moves, or the length of its borders in m (their number where they have no length). */
    public double price(DistrictPlan plan) {
        return today == null ? border(plan) : plan.moved();
    }

    static double border(DistrictPlan plan) {
        return Double.isNaN(plan.cutLength()) ? plan.cutEdges() : plan.cutLength();
    }

    /** The best of two curves of the same problem: searching again, from another seed or for longer, can only add. */
    public TradeOff with(TradeOff other) {
        return new TradeOff(today, moving(Stream.concat(points.stream(), other.points.stream()).toList()));
    }

    /** The proposal that moves least among those with at most this part of today's largest deviation; empty when none has. */
    public Optional<DistrictPlan> reaching(double part) {
        return points.stream().filter(plan -> plan.maxDeviation() <= today.maxDeviation() * part + ROUNDING).findFirst();
    }
}
