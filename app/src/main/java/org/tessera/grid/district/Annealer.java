package org.tessera.grid.district;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Simulated annealing on single moves across a border: cheap cuts, connected districts, balance as a penalty.
 *
 * <p>The tolerance is tightened on a schedule: a plan that may be some per cent off finds its shape first, and is then brought into
 * balance. The best plan within the true bounds is kept. One thread.
 */
final class Annealer {

    private static final double HOTTEST = 1.2;
    /** Where today's plan is the start it is not to be melted down. */
    private static final double WARM = 0.8;
    private static final double COLDEST = 0.12;
    /** How far outside its bounds a district may be at first, as a fraction of the target, and when nothing is left of that. */
    private static final double LOOSE = 0.06;
    private static final double TIGHT_AT = 0.85;
    /** And at least by so many mean units. */
    private static final double LOOSE_UNITS = 3;
    /** What a mean district's weight outside its bounds costs, at first and at last. */
    private static final double MILD = 60;
    /** Where units are coarser than this part of the target, the penalty is at first milder: one unit too much must be bearable. */
    private static final double FINE = 0.02;
    private static final double STRICT = 500;
    /** Towards the end that much stricter, so that the last district comes inside. */
    private static final double LAST = 5;
    private static final double LAST_FROM = 0.9;
    /** Aims inside the bounds by this part of the tolerance, and of the target at most, for a penalty lets a little through. */
    private static final double INSIDE = 0.6;
    private static final double INSIDE_MOST = 0.006;
    private static final int TOLD = 64;
    private static final int DOUBTED = 16;
    private static final int BLOCK = 4096;
    /** Beyond so many temperatures nothing is accepted in the age of a machine. */
    private static final double HOPELESS = 16;

    private final AnnealingTask task;
    private final LocalContiguity contiguity;
    private final DistrictWalk walk;
    private final SplittableRandom random;
    private final FlipState state;
    private double away;
    private int outside;
    private double loose;
    private double slack;
    private double temperature;
    private double penalty;
    private int[] best;
    private double bestCost = Double.POSITIVE_INFINITY;
    private double bestExcess = Double.POSITIVE_INFINITY;

    Annealer(AnnealingTask task, LocalContiguity contiguity, SplittableRandom random) {
        this.task = task;
        this.contiguity = contiguity;
        this.random = random;
        walk = new DistrictWalk(task.graph());
        state = new FlipState(task.graph(), task.weight(), task.start(), task.districts());
        best = task.start().clone();
        recount();
    }

    /**
     * Anneals until the pace says it is over.
     *
     * @param progress told now and then
     * @return the best assignment found
     */
    int[] run(Pace pace, Consumer<SearchProgress> progress) {
        keepBetter();
        double done = pace.after(0);
        double told = 0;
        double dearness = task.dearness();
        double hottest = task.home() == null ? HOTTEST : WARM;
        double coarse = Math.min(1, FINE / task.grain());
        loose = Math.max(LOOSE, LOOSE_UNITS * task.grain());
        while (done < 1 && state.cuts() > 0) {
            temperature = dearness * hottest * Math.pow(COLDEST / hottest, done);
            penalty = dearness * coarse * MILD * Math.pow(STRICT / (coarse * MILD), done)
                    * Math.pow(LAST, Math.max(0, done - LAST_FROM) / (1 - LAST_FROM));
            slack = slack(Math.min(1, done / TIGHT_AT));
            for (int i = 0; i < BLOCK; i++) {
                propose();
            }
            recount();
            keepBetter();
            done = pace.after(BLOCK);
            if (done - told > 1.0 / TOLD) {
                told = done;
                progress.accept(new SearchProgress(Math.min(1, done), bestCost, bestExcess));
            }
        }
        return best;
    }

    private double slack(double tight) {
        Bounds bounds = task.bounds();
        double narrow = Math.min(bounds.high() - bounds.target(), bounds.target() - bounds.low());
        return bounds.target() * loose * (1 - tight) - Math.clamp(narrow * INSIDE, 0, INSIDE_MOST * bounds.target()) * tight;
    }

    /** Cost of the best plan, and how far its districts are outside their bounds in all, in units of the target. */
    double bestCost() {
        return bestCost;
    }

    double bestExcess() {
        return bestExcess;
    }

    private void propose() {
        int half = state.cut(random.nextInt(state.cuts()));
        int unit = task.graph().owner(half);
        int to = state.district()[task.graph().neighbour(half)];
        int from = state.district()[unit];
        if (state.size(from) == 1) {
            return;
        }
        double change = balanceChange(unit, from, to);
        change += task.away(unit, to) - task.away(unit, from);
        change += state.cutChange(unit, to);
        if (accepted(change) && mayLeave(unit)) {
            move(unit, from, to);
        }
    }

    /** A local no is mostly true, so it is only looked into now and then. */
    private boolean mayLeave(int unit) {
        return contiguity.mayLeave(unit, state.district()) || random.nextInt(DOUBTED) == 0 && walk.mayLeave(unit, state.district());
    }

    private boolean accepted(double change) {
        return change <= 0 || change < HOPELESS * temperature && random.nextDouble() < Math.exp(-change / temperature);
    }

    private double balanceChange(int unit, int from, int to) {
        Bounds bounds = task.bounds();
        double weight = task.weight()[unit];
        double source = state.load(from);
        double target = state.load(to);
        return penalty * (bounds.excess(source - weight, slack) + bounds.excess(target + weight, slack)
                - bounds.excess(source, slack) - bounds.excess(target, slack));
    }

    private void move(int unit, int from, int to) {
        Bounds bounds = task.bounds();
        int before = (bounds.contains(state.load(from)) ? 0 : 1) + (bounds.contains(state.load(to)) ? 0 : 1);
        away += task.away(unit, to) - task.away(unit, from);
        state.flip(unit, to);
        outside += (bounds.contains(state.load(from)) ? 0 : 1) + (bounds.contains(state.load(to)) ? 0 : 1) - before;
        if (outside == 0 && (bestExcess > 0 || cost() < bestCost - 1e-9)) {
            keep(0);
        }
    }

    private double cost() {
        return state.cutCost() + away;
    }

    /** Sums anew what rounding may have worn. */
    private void recount() {
        state.settle();
        outside = 0;
        away = 0;
        for (int i = 0; i < state.districts(); i++) {
            outside += task.bounds().contains(state.load(i)) ? 0 : 1;
        }
        for (int unit = 0; unit < task.weight().length; unit++) {
            away += task.away(unit, state.district()[unit]);
        }
    }

    private void keepBetter() {
        double excess = 0;
        for (int i = 0; i < state.districts(); i++) {
            excess += task.bounds().excess(state.load(i), 0);
        }
        if (excess < bestExcess - 1e-12 || excess <= bestExcess && cost() < bestCost - 1e-9) {
            keep(excess);
        }
    }

    private void keep(double excess) {
        System.arraycopy(state.district(), 0, best, 0, best.length);
        bestCost = cost();
        bestExcess = excess;
    }
}
