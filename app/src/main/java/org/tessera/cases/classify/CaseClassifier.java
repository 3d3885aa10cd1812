package org.tessera.cases.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Suggests a label for a text: one logistic regression a label over tf–idf of words and pairs of words. Immutable; safe for use by any
 * thread. {@link Training} makes one.
 */
public final class CaseClassifier implements AutoCloseable {

    private static final int REASONS = 3;

    private final List<String> labels;
    private final Vocabulary vocabulary;
    /** Weight of each term for each label, {@code [label][term]}, the last one standing for no term at all. */
    private final float[][] weights;
    private final Terms terms = new Terms();

    /**
     * @throws IllegalArgumentException when the parts do not fit each other
     */
    public CaseClassifier(ClassifierModel model) {
        this.labels = model.labels();
        this.vocabulary = new Vocabulary(model.terms(), model.rarity());
        this.weights = model.weights();
    }

    /** Labels that it can suggest, sorted. */
    public List<String> labels() {
        return labels;
    }

    /** What the text seems to be. */
    public Suggestion suggest(String text) {
        return suggest(terms.of(text));
    }

    Suggestion suggest(List<String> text) {
        Map<Integer, Double> vector = vocabulary.vector(text);
        int best = 0;
        double[] odds = new double[labels.size()];
        double all = 0;
        for (int label = 0; label < odds.length; label++) {
            double score = weights[label][vocabulary.size()];
            for (Map.Entry<Integer, Double> entry : vector.entrySet()) {
                score += weights[label][entry.getKey()] * entry.getValue();
            }
            odds[label] = 1 / (1 + Math.exp(-score));
            all += odds[label];
            best = odds[label] > odds[best] ? label : best;
        }
        return new Suggestion(labels.get(best), odds[best] / all, because(best, vector));
    }

    private List<String> because(int label, Map<Integer, Double> vector) {
        return new ArrayList<>(vector.entrySet()).stream()
                .filter(entry -> weights[label][entry.getKey()] > 0)
                .sorted(Comparator.comparingDouble(entry -> -weights[label][entry.getKey()] * entry.getValue()))
                .limit(REASONS).map(entry -> vocabulary.term(entry.getKey())).toList();
    }

    @Override
    public void close() {
        terms.close();
    }
}
