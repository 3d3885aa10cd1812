package org.tessera.grid.district;

import java.util.Optional;

/**
 * The best plans met on a ladder of allowed deviations: for each rung the one that moves least, and of those the one that cuts
 * least. A plan that keeps a tighter rung counts for all looser ones too, so moved weight never falls from rung to rung. One thread.
 */
final class Front {

    private static final double EQUAL = 1e-9;

    private final double target;
    private final double[] rungs;
    private final Entry[] best;
    private Entry closest;

    /**
     * A plan on it.
     *
     * @param assignment district of each block
     * @param moved      weight away from home
     * @param cut        cost of the borders between districts
     * @param deviation  largest, as a fraction of the mean
     */
    record Entry(int[] assignment, double moved, double cut, double deviation) {

        private boolean beats(Entry other) {
            return other == null || moved < other.moved - EQUAL || moved <= other.moved + EQUAL && cut < other.cut - EQUAL;
        }
    }

    /**
     * @param target mean weight of a district
     * @param rungs  allowed deviations, each tighter than the one before
     */
    Front(double target, double[] rungs) {
        this.target = target;
        this.rungs = rungs;
        best = new Entry[rungs.length];
    }

    int rungs() {
        return rungs.length;
    }

    Bounds bounds(int rung) {
        return Bounds.around(target, rungs[rung]);
    }

    /** The best plan for a rung, if any keeps it. */
    Optional<Entry> best(int rung) {
        return Optional.ofNullable(best[rung]);
    }

    /** The best balanced plan of all that were shown. */
    Entry closest() {
        return closest;
    }

    /** Whether a plan within the bounds of the rung would be better than what is there. */
    boolean wants(int rung, double moved, double cut) {
        return new Entry(null, moved, cut, 0).beats(best[rung]);
    }

    /** Shows a plan, which is copied if it is better than another. */
    void offer(FlipState state, double moved) {
        double deviation = 0;
        for (int i = 0; i < state.districts(); i++) {
            deviation = Math.max(deviation, Math.abs(state.load(i) / target - 1));
        }
        offer(new Entry(state.district(), moved, state.cutCost(), deviation));
    }

    /** All that another front has. */
    void take(Front other) {
        for (Entry one : other.best) {
            if (one != null) {
                offer(one);
            }
        }
        offer(other.closest);
    }

    private void offer(Entry shown) {
        Entry copy = null;
        for (int rung = 0; rung < rungs.length; rung++) {
            if (shown.deviation <= rungs[rung] + EQUAL && shown.beats(best[rung])) {
                copy = copy == null ? copy(shown) : copy;
                best[rung] = copy;
            }
        }
        boolean closer = closest == null || shown.deviation < closest.deviation - EQUAL
                || shown.deviation <= closest.deviation + EQUAL && shown.beats(closest);
        if (closer) {
            closest = copy == null ? copy(shown) : copy;
        }
    }

    private static Entry copy(Entry shown) {
        return new Entry(shown.assignment.clone(), shown.moved, shown.cut, shown.deviation);
    }
}
