package org.tessera.cases.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The terms that a classifier knows. A text becomes the vector of its terms' frequencies, damped by the logarithm and weighted by
 * rarity (tf–idf), of length 1.
 */
final class Vocabulary {

    private static final int RAREST = 2;
    private static final int LARGEST = 200_000;

    private final List<String> terms;
    private final double[] rarity;
    private final Map<String, Integer> index = new HashMap<>();

    Vocabulary(List<String> terms, double[] rarity) {
        this.terms = List.copyOf(terms);
        this.rarity = rarity.clone();
        for (int i = 0; i < terms.size(); i++) {
            index.put(terms.get(i), i);
        }
    }

    /** Terms that occur in two texts at least; the most frequent ones when there are too many. */
    static Vocabulary of(List<List<String>> texts) {
        Map<String, Integer> frequency = new HashMap<>();
        texts.forEach(text -> new HashSet<>(text).forEach(term -> frequency.merge(term, 1, Integer::sum)));
        List<String> kept = frequency.entrySet().stream().filter(entry -> entry.getValue() >= RAREST)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
                .limit(LARGEST).map(Map.Entry::getKey).sorted().toList();
        double[] rarity = kept.stream().mapToDouble(term -> Math.log((1.0 + texts.size()) / (1.0 + frequency.get(term))) + 1).toArray();
        return new Vocabulary(kept, rarity);
    }

    int size() {
        return terms.size();
    }

    String term(int number) {
        return terms.get(number);
    }

    List<String> terms() {
        return terms;
    }

    double[] rarity() {
        return rarity.clone();
    }

    /** Term numbers, ascending, to their weights; empty when no term is known. */
    TreeMap<Integer, Double> vector(List<String> text) {
        TreeMap<Integer, Double> vector = new TreeMap<>();
        List<Integer> known = new ArrayList<>();
        for (String term : text) {
            Integer number = index.get(term);
            if (number != null) {
                known.add(number);
            }
        }
        known.forEach(number -> vector.merge(number, 1.0, Double::sum));
        vector.replaceAll((number, count) -> (1 + Math.log(count)) * rarity[number]);
        double length = Math.sqrt(vector.values().stream().mapToDouble(value -> value * value).sum());
        vector.replaceAll((_, value) -> value / length);
        return vector;
    }
}
