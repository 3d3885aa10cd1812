package org.tessera.map.style;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ClassesTest {

    @Property(tries = 400)
    void naturalBreaksAreAsGoodAsTheBestOfAllPartitions(@ForAll @Size(min = 1, max = 9) List<@IntRange(min = -6, max = 12) Integer> drawn,
            @ForAll @IntRange(min = 1, max = 5) int classes) {
        double[] values = drawn.stream().mapToDouble(Integer::doubleValue).toArray();
        Classes found = Classes.naturalBreaks(values, classes);
        double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        int wanted = Math.min(classes, distinct.length);
        assertEquals(wanted, found.count());
        assertEquals(best(values, distinct, 0, wanted), spread(values, found), 1e-9);
    }

    /** Every way to cut the distinct values from an index on into so many runs. */
    private static double best(double[] values, double[] distinct, int from, int classes) {
        if (classes == 1) {
            return spread(values, distinct[from], distinct[distinct.length - 1]);
        }
        double best = Double.POSITIVE_INFINITY;
        for (int cut = from + 1; cut <= distinct.length - classes + 1; cut++) {
            best = Math.min(best, spread(values, distinct[from], distinct[cut - 1]) + best(values, distinct, cut, classes - 1));
        }
        return best;
    }

    private static double spread(double[] values, double low, double high) {
        double[] in = Arrays.stream(values).filter(v -> v >= low && v <= high).toArray();
        double mean = Arrays.stream(in).average().orElse(0);
        return Arrays.stream(in).map(v -> (v - mean) * (v - mean)).sum();
    }

    private static double spread(double[] values, Classes classes) {
        double sum = 0;
        for (int i = 0; i < classes.count(); i++) {
            int index = i;
            double[] in = Arrays.stream(values).filter(v -> classes.of(v) == index).toArray();
            double mean = Arrays.stream(in).average().orElse(0);
            sum += Arrays.stream(in).map(v -> (v - mean) * (v - mean)).sum();
        }
        return sum;
    }

    @Property(tries = 300)
    void everyFiniteValueHasAClassAndEqualValuesShareIt(@ForAll @Size(min = 1, max = 30) List<Double> drawn,
            @ForAll @IntRange(min = 1, max = 7) int classes) {
        double[] values = drawn.stream().mapToDouble(v -> Math.abs(v) < 1e12 ? v : v % 1e6).toArray();
        for (Classes cut : List.of(Classes.equalInterval(values, classes), Classes.quantile(values, classes),
                Classes.naturalBreaks(values, classes), Classes.standardDeviation(values), Classes.pretty(values, classes))) {
            for (double value : values) {
                int index = cut.of(value);
                assertTrue(index >= 0 && index < cut.count(), value + " in " + cut);
                assertTrue(cut.lower(index) <= value && value <= cut.upper(index), value + " in " + cut);
            }
        }
    }

    @Test
    void naturalBreaksOfManyValuesAreExactAndQuick() {
        Random random = new Random(4);
        double[] values = random.doubles(2000).map(v -> v * v * 1000).toArray();
        double ours = spread(values, Classes.naturalBreaks(values, 5));
        assertEquals(slow(values, 5), ours, 1e-6 * ours);
        assertEquals(7, Classes.naturalBreaks(random.doubles(200_000).toArray(), 7).count());
    }

    /** The plain dynamic programme, O(k n²). */
    private static double slow(double[] drawn, int classes) {
        double[] v = Arrays.stream(drawn).sorted().toArray();
        double[] cost = new double[v.length + 1];
        Arrays.fill(cost, Double.POSITIVE_INFINITY);
        cost[0] = 0;
        for (int k = 0; k < classes; k++) {
            double[] next = new double[v.length + 1];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            for (int end = 1; end <= v.length; end++) {
                double mean = 0;
                double sum = 0;
                for (int s = end - 1; s >= 0; s--) {
                    int count = end - s;
                    double shift = v[s] - mean;
                    mean += shift / count;
                    sum += shift * (v[s] - mean);
                    next[end] = Math.min(next[end], cost[s] + sum);
                }
            }
            cost = next;
        }
        return cost[v.length];
    }

    @Test
    void tiesConstantsAndNothing() {
        assertEquals(List.of(5.0, 5.0), Classes.quantile(new double[] {5, 5, 5}, 4).bounds());
        assertEquals(0, Classes.quantile(new double[] {5, 5}, 4).of(5));
        assertEquals(List.of(0.0, 7.0), Classes.quantile(new double[] {0, 0, 0, 0, 0, 0, 7}, 3).bounds());
        assertEquals(0, Classes.naturalBreaks(new double[] {Double.NaN, Double.POSITIVE_INFINITY}, 3).count());
        assertEquals(-1, Classes.naturalBreaks(new double[0], 3).of(1));
        assertEquals(-1, Classes.manual(0, 10).of(Double.NaN));
        assertEquals(0, Classes.equalInterval(new double[] {-0.0, 0.0}, 2).of(0));
    }

    @Test
    void lastClassHoldsItsUpperBoundTheOthersDoNot() {
        Classes classes = Classes.manual(10, 0, 20);
        assertEquals(1, classes.of(10));
        assertEquals(1, classes.of(20));
        assertEquals(-1, classes.of(20.1));
    }

    @Test
    void prettyBoundsAreRound() {
        assertEquals(List.of(0.0, 0.2, 0.4, 0.6, 0.8), Classes.pretty(new double[] {0.03, 0.71}, 4).bounds());
        assertEquals(List.of(-200.0, 0.0, 200.0, 400.0), Classes.pretty(new double[] {-120, 380}, 3).bounds());
    }

    @Test
    void deviationsStandAboutTheMean() {
        double[] values = new Random(1).doubles(500).map(v -> 10 + 4 * v).toArray();
        Classes classes = Classes.standardDeviation(values);
        double mean = Arrays.stream(values).average().orElseThrow();
        int middle = classes.of(mean);
        assertEquals(mean, (classes.lower(middle) + classes.upper(middle)) / 2, 1e-9);
    }

    @Test
    void wordsAreTheCallers() {
        assertEquals("0 – 10", Classes.manual(0, 10).label(0, value -> String.format("%.0f", value)));
        assertEquals("5", Classes.manual(5.0001, 5.0002).label(0, value -> String.format("%.0f", value)));
        assertThrows(IllegalArgumentException.class, () -> new Classes(List.of(2.0, 1.0)));
        assertThrows(IllegalArgumentException.class, () -> Classes.quantile(new double[] {1}, 0));
    }
}
