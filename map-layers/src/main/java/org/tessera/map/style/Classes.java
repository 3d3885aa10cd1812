package org.tessera.map.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A range of numbers cut into classes. Class i holds what is at least bound i and below bound i + 1; the last class holds its
 * upper bound too. Values that are not finite are no data and never counted. Equal values always fall into one class, so a
 * method may answer fewer classes than asked for; of constant values there is one class, of none there is no class.
 *
 * @param bounds ascending, one more than classes; empty when there are none
 */
public record Classes(List<Double> bounds) {

    /** Checks the order. */
    public Classes {
        bounds = List.copyOf(bounds);
        for (int i = 1; i < bounds.size(); i++) {
            if (!(bounds.get(i) > bounds.get(i - 1) || bounds.size() == 2 && bounds.get(1).equals(bounds.getFirst()))) {
                throw new IllegalArgumentException("Class bounds must rise: " + bounds);
            }
        }
        if (bounds.size() == 1 || bounds.stream().anyMatch(bound -> !Double.isFinite(bound))) {
            throw new IllegalArgumentException("Class bounds must be two or more finite numbers: " + bounds);
        }
    }

    /** Bounds given by hand, in any order. */
    public static Classes manual(double... bounds) {
        return ofSorted(Arrays.stream(bounds).sorted().distinct().toArray());
    }

    /** Classes of equal width. */
    public static Classes equalInterval(double[] values, int classes) {
        double[] sorted = sorted(values, classes);
        double[] bounds = new double[sorted.length == 0 ? 0 : classes + 1];
        for (int i = 0; i < bounds.length; i++) {
            double share = (double) i / classes;
            bounds[i] = sorted[0] * (1 - share) + sorted[sorted.length - 1] * share;
        }
        return ofSorted(bounds);
    }

    /** Classes of about equally many values. */
    public static Classes quantile(double[] values, int classes) {
        double[] sorted = sorted(values, classes);
        double[] bounds = new double[sorted.length == 0 ? 0 : classes + 1];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = sorted[(int) Math.min(sorted.length - 1L, Math.round((double) i * sorted.length / classes))];
        }
        return ofSorted(bounds);
    }

    /** Natural breaks: least sum of squared distances from the classes' means. Exact. */
    public static Classes naturalBreaks(double[] values, int classes) {
        return ofSorted(NaturalBreaks.bounds(sorted(values, classes), classes));
    }

    /** Classes one standard deviation wide, the middle one about the mean; at most nine. */
    public static Classes standardDeviation(double[] values) {
        double[] sorted = sorted(values, 1);
        double mean = Arrays.stream(sorted).average().orElse(0);
        double deviation = Math.sqrt(Arrays.stream(sorted).map(value -> (value - mean) * (value - mean)).average().orElse(0));
        List<Double> bounds = new ArrayList<>();
        if (sorted.length > 0) {
            bounds.add(sorted[0]);
            for (double step = -3.5; deviation > 0 && step <= 3.5; step++) {
                double bound = mean + step * deviation;
                if (bound > sorted[0] && bound < sorted[sorted.length - 1]) {
                    bounds.add(bound);
                }
            }
            bounds.add(sorted[sorted.length - 1]);
        }
        return ofSorted(bounds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Classes with round bounds: 1, 2 or 5 times a power of ten apart; about as many as asked for. */
    public static Classes pretty(double[] values, int classes) {
        double[] sorted = sorted(values, classes);
        if (sorted.length == 0 || sorted[0] == sorted[sorted.length - 1]) {
            return ofSorted(sorted);
        }
        double least = sorted[0];
        double most = sorted[sorted.length - 1];
        double step = RoundNumber.atLeast((most - least) / classes);
        long first = (long) Math.floor(least / step);
        long last = Math.max(first + 1, (long) Math.ceil(most / step));
        double[] bounds = new double[(int) (last - first) + 1];
        for (int i = 0; i < bounds.length; i++) {
            // A quotient of whole numbers prints as round as it is; a product of 0.1 does not.
            bounds[i] = step >= 1 ? (first + i) * step : (first + i) / (double) Math.round(1 / step);
        }
        return ofSorted(bounds);
    }

    private static double[] sorted(double[] values, int classes) {
        if (classes < 1) {
            throw new IllegalArgumentException("There must be at least one class, not " + classes);
        }
        // Minus zero would sort as a value of its own.
        return Arrays.stream(values).filter(Double::isFinite).map(value -> value + 0.0).sorted().toArray();
    }

    /** Drops bounds that stand twice; a single one becomes the class of one value. */
    private static Classes ofSorted(double[] bounds) {
        List<Double> kept = new ArrayList<>();
        for (double bound : bounds) {
            if (kept.isEmpty() || bound > kept.getLast()) {
                kept.add(bound);
            }
        }
        if (kept.size() == 1) {
            kept.add(kept.getFirst());
        }
        return new Classes(kept);
    }

    /** How many classes. */
    public int count() {
        return Math.max(0, bounds.size() - 1);
    }

    /** Lower bound of a class, inclusive. */
    public double lower(int index) {
        return bounds.get(index);
    }

    /** Upper bound of a class; inclusive for the last one only. */
    public double upper(int index) {
        return bounds.get(index + 1);
    }

    /** The class of a value; -1 for what is not finite or lies outside. */
    public int of(double value) {
        if (count() == 0 || !(value >= bounds.getFirst() && value <= bounds.getLast())) {
            return -1;
        }
        for (int i = count() - 1; i > 0; i--) {
            if (value >= bounds.get(i)) {
                return i;
            }
        }
        return 0;
    }

    /** Words for a class, with an en dash between its bounds as the caller writes numbers. */
    public String label(int index, DoubleFunction<String> number) {
        String low = number.apply(lower(index));
        String high = number.apply(upper(index));
        return low.equals(high) ? low : low + " – " + high;
    }
}
