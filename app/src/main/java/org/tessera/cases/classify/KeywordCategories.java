package org.tessera.cases.classify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.tessera.duty.list.CategoryVersion;

/**
 * Says what a text seems to be by the words of the responsibility list alone: names, classes and filing conditions. For a workspace that
 * has too few cases to learn from. Safe for use by any thread.
 */
public final class KeywordCategories implements AutoCloseable {

    private static final int REASONS = 3;

    private final Terms terms = new Terms();
    private final Map<String, Set<String>> words = new TreeMap<>();
    private final Map<String, Integer> spread = new HashMap<>();

    public KeywordCategories(Collection<CategoryVersion> list) {
        for (CategoryVersion version : list) {
            List<String> texts = new ArrayList<>(List.of(version.category().name(), version.category().subclass()));
            version.category().standards().forEach(standard -> texts.add(standard.filing()));
            Set<String> own = words.computeIfAbsent(version.category().id(), _ -> new HashSet<>());
            texts.forEach(text -> own.addAll(terms.of(text)));
        }
        words.values().forEach(own -> own.forEach(term -> spread.merge(term, 1, Integer::sum)));
    }

    /** The category whose words speak most for it, a word that few categories have counting more; empty when no word is known. */
    public Optional<Suggestion> suggest(String text) {
        Set<String> said = new HashSet<>(terms.of(text));
        Map<String, Double> scores = new TreeMap<>();
        words.forEach((category, own) -> {
            double score = own.stream().filter(said::contains).mapToDouble(this::rarity).sum();
            if (score > 0) {
                scores.put(category, score);
            }
        });
        double all = scores.values().stream().mapToDouble(Double::doubleValue).sum();
        return scores.entrySet().stream().max(Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(best -> new Suggestion(best.getKey(), best.getValue() / all, words.get(best.getKey()).stream()
                        .filter(said::contains).sorted(Comparator.comparingDouble((String term) -> -rarity(term))
                                .thenComparing(Comparator.naturalOrder())).limit(REASONS).toList()));
    }

    private double rarity(String term) {
        return Math.log((1.0 + words.size()) / spread.get(term));
    }

    @Override
    public void close() {
        terms.close();
    }
}
