package org.tessera.cases.classify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far suggestions agree with what people said.
 *
 * @param rows     texts that people had sorted
 * @param accuracy share of them with the same label, 0…1
 * @param macroF1  mean over all labels, said or suggested, of the harmonic mean of precision and recall: a rare label counts as much as
 *                 a frequent one
 */
public record Agreement(long rows, double accuracy, double macroF1) {

    /**
     * @param said      labels of people
     * @param suggested labels of the classifier, in the same order
     */
    public static Agreement of(List<String> said, List<String> suggested) {
        Map<String, Integer> right = new HashMap<>();
        Map<String, Integer> truth = new HashMap<>();
        Map<String, Integer> guess = new HashMap<>();
        for (int i = 0; i < said.size(); i++) {
            truth.merge(said.get(i), 1, Integer::sum);
            guess.merge(suggested.get(i), 1, Integer::sum);
            if (said.get(i).equals(suggested.get(i))) {
                right.merge(said.get(i), 1, Integer::sum);
            }
        }
        Set<String> labels = new TreeSet<>(truth.keySet());
        labels.addAll(guess.keySet());
        // 2 TP / (2 TP + FP + FN) is the harmonic mean of precision and recall.
        double f1 = labels.stream().mapToDouble(label -> 2.0 * right.getOrDefault(label, 0)
                / (truth.getOrDefault(label, 0) + guess.getOrDefault(label, 0))).average().orElse(0);
        double hits = right.values().stream().mapToInt(Integer::intValue).sum();
        return new Agreement(said.size(), said.isEmpty() ? 0 : hits / said.size(), f1);
    }
}
