package org.tessera.bench;

import java.util.Arrays;
import java.util.Collection;

/** Repeated measurements of one thing, in one unit. Immutable. */
public final class Samples {

    private final double[] sorted;

    private Samples(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * @throws IllegalArgumentException when there is none
     */
    public static Samples of(Collection<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Samples(sorted);
    }

    /** How many. */
    public int count() {
        return sorted.length;
    }

    /** The middle one, or the mean of the two middle ones. */
    public double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The smallest value that so many hundredths of all are not above (nearest rank). */
    public double percentile(double hundredths) {
        int rank = (int) Math.ceil(hundredths / 100 * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
    }

    /** The largest. */
    public double max() {
        return sorted[sorted.length - 1];
    }
}
