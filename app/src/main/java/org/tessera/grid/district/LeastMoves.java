package org.tessera.grid.district;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Brings today's plan into balance with as little weight moved as possible, for all rungs of a {@link Front} in turn.
 *
 * <p>Annealing in several rounds, each warmer at its start than the one before, until the next cycle: cold ones find what one or two
 * units must do, warm ones what whole neighbourhoods must. A round begins at the best plan of its rung or of the looser one. Besides
 * single moves across a border a unit may leave with all that it would tear off, and a move that is refused may be made together
 * with a second one that makes room for it: where units are coarse, nothing else gets by. Every unit that comes home is a gain, so
 * needless moves do not last. One thread.
 */
final class LeastMoves {

    /** Heat at the start of each round of a cycle and at the end of all, in mean units of moved weight. */
    private static final double[] WARM = {0.2, 0.5, 1, 2};
    private static final double COLD = 0.02;
    private static final int ROUNDS = 16;
    /** What weight outside the bounds costs against weight moved, first and last, and being outside at all, in mean units. */
    private static final double MILD = 2;
    private static final double STRICT = 10;
    private static final double OUTSIDE = 0.7;
    /** What a mean border costs, in mean units of moved weight: matters only between plans that move alike. */
    private static final double BORDER = 1 / 30.0;
    /** Beyond so many temperatures nothing is accepted in the age of a machine. */
    private static final double HOPELESS = 16;
    /** One in so many units that cannot leave alone is asked who would follow, and one refused move in so many is tried as a pair. */
    private static final int FOLLOWED = 8;
    private static final int PAIRED = 4;
    private static final int LOOKS = 24;
    private static final int BLOCK = 1024;
    private static final int TOLD = 64;

    private final AnnealingTask task;
    private final Front front;
    private final LocalContiguity contiguity;
    private final Followers followers;
    private final SplittableRandom random;
    private final FlipState state;
    private final double mean;
    private Bounds bounds;
    private int rung;
    private double moved;
    private int outside;
    private double temperature;
    private double strictness;

    /** @param front filled by the run; no other thread may look at it meanwhile */
    LeastMoves(AnnealingTask task, LocalContiguity contiguity, SplittableRandom random, Front front) {
        this.task = task;
        this.contiguity = contiguity;
        this.random = random;
        this.front = front;
        followers = new Followers(task.graph(), task.weight());
        state = new FlipState(task.graph(), task.weight(), task.start(), task.districts());
        mean = task.bounds().target() * task.districts() / task.weight().length;
        bounds = front.bounds(0);
        recount();
        front.offer(state, moved);
    }

    /** Works until the pace says it is over. */
    void run(Pace pace, Consumer<SearchProgress> progress) {
        int legs = ROUNDS * front.rungs();
        int leg = -1;
        double done = pace.after(0);
        double told = 0;
        while (done < 1 && state.cuts() > 0) {
            if ((int) (done * legs) > leg) {
                leg = (int) (done * legs);
                begin(leg / front.rungs(), leg % front.rungs());
            }
            double along = done * legs - leg;
            double warm = WARM[leg / front.rungs() % WARM.length];
            temperature = mean * warm * Math.pow(COLD / warm, along);
            strictness = MILD * Math.pow(STRICT / MILD, along);
            for (int i = 0; i < BLOCK; i++) {
                propose();
            }
            recount();
            front.offer(state, moved);
            done = pace.after(BLOCK);
            if (done - told > 1.0 / TOLD) {
                told = done;
                progress.accept(new SearchProgress(Math.min(1, done), front.closest().moved(), front.closest().deviation()));
            }
        }
    }

    /** Every other round goes on from the best plan of its own rung, the others from that of the looser one. */
    private void begin(int round, int at) {
        rung = at;
        bounds = front.bounds(at);
        int looser = Math.max(0, at - 1);
        Front.Entry first = front.best(looser).orElse(null);
        if (round % 2 == 1 || first == null) {
            first = front.best(at).orElse(first);
        }
        int[] from = first == null ? task.start() : first.assignment();
        for (int unit = 0; unit < from.length; unit++) {
            if (state.district()[unit] != from[unit]) {
                state.flip(unit, from[unit]);
            }
        }
        recount();
    }

    private void propose() {
        int half = state.cut(random.nextInt(state.cuts()));
        int unit = task.graph().owner(half);
        int from = state.district()[unit];
        int to = state.district()[task.graph().neighbour(half)];
        if (contiguity.mayLeave(unit, state.district())) {
            double change = change(unit, to);
            if (accepted(change)) {
                move(unit, to);
                keep();
            } else if (random.nextInt(PAIRED) == 0) {
                pair(unit, from, to, change);
            }
        } else if (random.nextInt(FOLLOWED) == 0) {
            together(followers.of(unit, state.district()), from, to);
        }
    }

    /** The unit goes over, and another leaves the same district for any other: one of both alone was refused. */
    private void pair(int unit, int from, int to, double change) {
        move(unit, to);
        for (int look = 0; look < LOOKS; look++) {
            int half = state.cut(random.nextInt(state.cuts()));
            int second = task.graph().owner(half);
            if (state.district()[second] == to && second != unit) {
                int there = state.district()[task.graph().neighbour(half)];
                if (contiguity.mayLeave(second, state.district()) && accepted(change + change(second, there))) {
                    move(second, there);
                    keep();
                    return;
                }
                break;
            }
        }
        move(unit, from);
    }

    /** The first so many followers go over, all or none. */
    private void together(int count, int from, int to) {
        double weight = 0;
        double change = 0;
        for (int i = 0; i < count; i++) {
            int unit = followers.get(i);
            weight += task.weight()[unit];
            change += away(unit, to) - away(unit, from);
        }
        change += balanceChange(from, to, weight);
        if (count == 0 || change > HOPELESS * temperature) {
            return;
        }
        double cut = state.cutCost();
        for (int i = 0; i < count; i++) {
            move(followers.get(i), to);
        }
        if (accepted(change + (state.cutCost() - cut) * BORDER * mean)) {
            keep();
        } else {
            for (int i = 0; i < count; i++) {
                move(followers.get(i), from);
            }
        }
    }

    private double change(int unit, int to) {
        int from = state.district()[unit];
        return away(unit, to) - away(unit, from) + balanceChange(from, to, task.weight()[unit])
                + state.cutChange(unit, to) * BORDER * mean;
    }

    private double balanceChange(int from, int to, double weight) {
        double source = state.load(from);
        double target = state.load(to);
        return strictness * (excess(source - weight) + excess(target + weight) - excess(source) - excess(target));
    }

    private double excess(double load) {
        return bounds.contains(load) ? 0 : OUTSIDE * mean + Math.max(load - bounds.high(), bounds.low() - load);
    }

    private boolean accepted(double change) {
        return change <= 0 || change < HOPELESS * temperature && random.nextDouble() < Math.exp(-change / temperature);
    }

    private double away(int unit, int district) {
        int home = task.home()[unit];
        return home < 0 || home == district ? 0 : task.weight()[unit];
    }

    private void move(int unit, int to) {
        int from = state.district()[unit];
        outside -= outside(from) + outside(to);
        moved += away(unit, to) - away(unit, from);
        state.flip(unit, to);
        outside += outside(from) + outside(to);
    }

    private int outside(int district) {
        return bounds.contains(state.load(district)) ? 0 : 1;
    }

    private void keep() {
        if (outside == 0 && front.wants(rung, moved, state.cutCost())) {
            front.offer(state, moved);
        }
    }

    /** Sums anew what rounding may have worn. */
    private void recount() {
        state.settle();
        outside = 0;
        moved = 0;
        for (int i = 0; i < state.districts(); i++) {
            outside += outside(i);
        }
        for (int unit = 0; unit < task.weight().length; unit++) {
            moved += away(unit, state.district()[unit]);
        }
    }
}
