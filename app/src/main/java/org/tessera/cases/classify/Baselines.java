package org.tessera.cases.classify;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Two simple ways that a classifier must beat to be worth having: always the most frequent label, and the label of the surest word. */
public final class Baselines {

    private static final int SEEN_ENOUGH = 3;

    private final String majority;
    private final Map<String, Clue> clues = new HashMap<>();

    /** What one word says. */
    private record Clue(String label, double sureness) {
    }

    public Baselines(List<LabelledText> sorted) {
        Map<String, Integer> labels = new HashMap<>();
        Map<String, Map<String, Integer>> words = new HashMap<>();
        try (Terms terms = new Terms()) {
            for (LabelledText text : sorted) {
                labels.merge(text.label(), 1, Integer::sum);
                new HashSet<>(terms.of(text.text())).forEach(term -> words.computeIfAbsent(term, _ -> new HashMap<>())
                        .merge(text.label(), 1, Integer::sum));
            }
        }
        majority = most(labels);
        words.forEach((word, counts) -> {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            if (all >= SEEN_ENOUGH) {
                String label = most(counts);
                clues.put(word, new Clue(label, counts.get(label) / (all + 1.0)));
            }
        });
    }

    private static String most(Map<String, Integer> counts) {
        return counts.entrySet().stream().max(Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()))).map(Map.Entry::getKey).orElse("");
    }

    /** The most frequent label. */
    public String majority() {
        return majority;
    }

    /** The label of the text's surest word; the most frequent one when no word has been seen often enough. */
    public List<String> byKeyword(List<String> texts) {
        try (Terms terms = new Terms()) {
            return texts.stream().map(text -> terms.of(text).stream().map(clues::get).filter(java.util.Objects::nonNull)
                    .max(Comparator.comparingDouble(Clue::sureness)).map(Clue::label).orElse(majority)).toList();
        }
    }
}
