package org.tessera.grid.district;

/**
 * What is wanted of a search.
 *
 * @param districts how many; 0 leaves it to the range, or to the number of today's districts
 * @param lightest  least weight of a district; only with a range
 * @param heaviest  most weight of a district; 0 for no range
 * @param tolerance how far from the mean weight a district may be, as a fraction; only without a range
 * @param seed      of the random numbers
 * @param seconds   at most so long, 0 for as long as the steps take
 * @param steps     moves to try on each thread
 * @param threads   annealers side by side; the best result counts
 * @param moveCost  with today's districts: what moving a unit of average weight costs, in average borders
 */
public record DistrictSettings(int districts, double lightest, double heaviest, double tolerance, long seed, double seconds,
        long steps, int threads, double moveCost) {

    /** Within so much of the mean unless said otherwise. */
    public static final double TOLERANCE = 0.01;
    /** Steps a second and thread that a slow, half busy machine reaches; so the clock seldom decides, and results repeat. */
    public static final long STEPS_PER_SECOND = 4_000_000;
    private static final double SECONDS = 10;
    private static final int MOST_THREADS = 8;

    public DistrictSettings {
        if (districts < 0 || !(tolerance >= 0) || !(seconds >= 0) || steps < 1 || threads < 1 || !(moveCost >= 0)) {
            throw new IllegalArgumentException("districts, tolerance, seconds and cost are 0 or more, steps and threads 1 or more");
        }
        if (!(lightest >= 0 && lightest <= heaviest) || Double.isInfinite(heaviest)) {
            throw new IllegalArgumentException("a range is two numbers, the first at least 0 and at most the second");
        }
    }

    /** So many districts of equal weight. */
    public static DistrictSettings number(int districts, double tolerance) {
        return new DistrictSettings(districts, 0, 0, tolerance, 1, SECONDS, (long) (SECONDS * STEPS_PER_SECOND), cores(), 3);
    }

    /** As many districts as it takes for each to lie in a range. */
    public static DistrictSettings range(double lightest, double heaviest) {
        return new DistrictSettings(0, lightest, heaviest, TOLERANCE, 1, SECONDS, (long) (SECONDS * STEPS_PER_SECOND), cores(), 3);
    }

    /** As many districts as today. */
    public static DistrictSettings today(double tolerance) {
        return number(0, tolerance);
    }

    private static int cores() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_THREADS);
    }

    /** Whether a range is wanted, not a number. */
    public boolean hasRange() {
        return heaviest > 0;
    }

    public DistrictSettings withSeed(long other) {
        return new DistrictSettings(districts, lightest, heaviest, tolerance, other, seconds, steps, threads, moveCost);
    }

    /** At most so many seconds, and as many steps as a slow machine makes in them. */
    public DistrictSettings withSeconds(double limit) {
        return new DistrictSettings(districts, lightest, heaviest, tolerance, seed, limit,
                Math.max(1, (long) (limit * STEPS_PER_SECOND)), threads, moveCost);
    }

    /** So many steps on so many threads, however long it takes: the same result on any machine. */
    public DistrictSettings withSteps(long number, int annealers) {
        return new DistrictSettings(districts, lightest, heaviest, tolerance, seed, 0, number, annealers, moveCost);
    }

    public DistrictSettings withThreads(int annealers) {
        return new DistrictSettings(districts, lightest, heaviest, tolerance, seed, seconds, steps, annealers, moveCost);
    }

    /** Another number of districts; 0 for as many as today. */
    public DistrictSettings withDistricts(int number) {
        return new DistrictSettings(number, lightest, heaviest, tolerance, seed, seconds, steps, threads, moveCost);
    }

    /** One of several equal shares of time and steps. */
    DistrictSettings share(int of) {
        return new DistrictSettings(districts, lightest, heaviest, tolerance, seed, seconds / of, Math.max(1, steps / of), threads,
                moveCost);
    }

    /** What is left of the time once so much is spent; a thousandth of a second at least. */
    DistrictSettings after(double spent) {
        return new DistrictSettings(districts, lightest, heaviest, tolerance, seed, Math.max(1e-3, seconds - spent), steps, threads,
                moveCost);
    }

    /** For some of the work: that part of the time and of the steps. */
    DistrictSettings part(double part) {
        return new DistrictSettings(districts, lightest, heaviest, tolerance, seed, seconds * part, Math.max(1, Math.round(steps * part)),
                threads, moveCost);
    }

    public DistrictSettings withTolerance(double other) {
        return new DistrictSettings(districts, lightest, heaviest, other, seed, seconds, steps, threads, moveCost);
    }

    public DistrictSettings withMoveCost(double cost) {
        return new DistrictSettings(districts, lightest, heaviest, tolerance, seed, seconds, steps, threads, cost);
    }
}
