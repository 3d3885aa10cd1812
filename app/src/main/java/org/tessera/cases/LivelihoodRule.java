package org.tessera.cases;

import java.util.List;
import java.util.Locale;

/**
 * Which categories are about life and safety, and which about people's livelihood, by words in their names or classes. A local rule, to
 * be set; the usual words are this product's own proposal, no official list.
 *
 * @param lifeSafety words that make a category one of life and safety
 * @param livelihood words that make it one of livelihood, when none of the others does
 */
public record LivelihoodRule(List<String> lifeSafety, List<String> livelihood) {

    /** This product's own proposal. */
    public static final LivelihoodRule USUAL = new LivelihoodRule(
            List.of("突发", "安全", "燃气", "消防", "井盖", "坍塌", "触电", "emergency", "hazard", "unsafe", "dangerous", "gas leak", "fire ",
                    "manhole", "traffic signal", "carbon monoxide"),
            List.of("供水", "供电", "供气", "供热", "供暖", "停水", "停电", "住房", "医疗", "养老", "噪", "垃圾", "污水", "heat", "water", "sewer", "housing",
                    "rodent", "bed bugs", "unsanitary", "trash", "street light", "snow", "noise"));

    public LivelihoodRule {
        lifeSafety = lower(lifeSafety);
        livelihood = lower(livelihood);
    }

    /** The class of a category. */
    public Livelihood of(String category) {
        String text = category.toLowerCase(Locale.ROOT);
        if (lifeSafety.stream().anyMatch(text::contains)) {
            return Livelihood.LIFE_SAFETY;
        }
        return livelihood.stream().anyMatch(text::contains) ? Livelihood.LIVELIHOOD : Livelihood.OTHER;
    }

    private static List<String> lower(List<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }
}
