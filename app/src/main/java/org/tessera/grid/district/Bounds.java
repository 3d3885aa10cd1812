package org.tessera.grid.district;

/**
 * What a district may weigh.
 *
 * @param low    at least
 * @param target wanted; deviations are measured against it
 * @param high   at most
 */
public record Bounds(double low, double target, double high) {

    private static final double STEEP = 8;

    /** A target and how far off it one may be, as a fraction of it. */
    public static Bounds around(double target, double tolerance) {
        // The last bits of a sum depend on its order; a bound must not.
        double reach = target * tolerance + Math.ulp(target) * 16;
        return new Bounds(target - reach, target, target + reach);
    }

    /** How far from the target a district may be on the nearer side, as a fraction of it; 0 where the target itself is outside. */
    double reach() {
        return target > 0 ? Math.max(0, Math.min(high / target - 1, 1 - low / target)) : 0;
    }

    /** Whether a district of this weight is as wanted. */
    public boolean contains(double load) {
        return load >= low && load <= high;
    }

    /** How far outside, in units of the target; far outside counts more than in proportion, so that no district takes it all. */
    double excess(double load, double slack) {
        double over = load - high - slack;
        double under = low - slack - load;
        double worse = Math.max(over, under) / target;
        return worse > 0 ? worse * (1 + STEEP * worse) : 0;
    }
}
