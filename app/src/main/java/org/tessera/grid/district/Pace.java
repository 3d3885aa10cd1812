package org.tessera.grid.district;

import java.util.function.BooleanSupplier;

/**
 * How far one annealer has come on its way from hot to cold: by the number of its steps, or by the clock where that runs ahead.
 * As long as the clock does not, the same seed gives the same plan. One thread.
 */
final class Pace {

    private final long steps;
    private final long nanos;
    private final long start = System.nanoTime();
    private final BooleanSupplier cancelled;
    private long made;
    private boolean hurried;
    private boolean stopped;

    /**
     * @param steps     proposals to be made
     * @param nanos     time there is, {@link Long#MAX_VALUE} for any
     * @param cancelled asked now and then
     */
    Pace(long steps, long nanos, BooleanSupplier cancelled) {
        this.steps = steps;
        this.nanos = nanos;
        this.cancelled = cancelled;
    }

    /** As the settings have it. */
    static Pace of(DistrictSettings settings, BooleanSupplier cancelled) {
        return new Pace(settings.steps(), settings.seconds() == 0 ? Long.MAX_VALUE : (long) (settings.seconds() * 1e9), cancelled);
    }

    /** Adds steps; answers how much is done, 1 or more when all is. */
    double after(int more) {
        made += more;
        stopped |= cancelled.getAsBoolean() || Thread.currentThread().isInterrupted();
        if (stopped) {
            return 1;
        }
        double bySteps = (double) made / steps;
        double byClock = nanos == Long.MAX_VALUE ? 0 : (double) (System.nanoTime() - start) / nanos;
        hurried |= byClock > bySteps;
        return Math.max(bySteps, byClock);
    }

    long made() {
        return made;
    }

    /** Whether the steps alone decided: neither the clock nor somebody who cancelled. */
    boolean repeatable() {
        return !hurried && !stopped;
    }
}
