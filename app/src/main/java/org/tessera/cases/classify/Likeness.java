package org.tessera.cases.classify;

import java.util.HashMap;
import java.util.Map;

/** How like two texts are: the cosine between the counts of their words and pairs of words. Safe for use by any thread. */
public final class Likeness implements AutoCloseable {

    private final Terms terms = new Terms();

    /** 0 for texts that share no word, 1 for texts with the same words as often; 0 when one has none. */
    public double of(String one, String other) {
        Map<String, Integer> left = counts(one);
        Map<String, Integer> right = counts(other);
        double common = 0;
        for (Map.Entry<String, Integer> each : left.entrySet()) {
            common += each.getValue() * right.getOrDefault(each.getKey(), 0);
        }
        double lengths = length(left) * length(right);
        return lengths == 0 ? 0 : Math.min(1, common / lengths);
    }

    private Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        terms.of(text).forEach(term -> counts.merge(term, 1, Integer::sum));
        return counts;
    }

    private static double length(Map<String, Integer> counts) {
        return Math.sqrt(counts.values().stream().mapToDouble(count -> (double) count * count).sum());
    }

    @Override
    public void close() {
        terms.close();
    }
}
