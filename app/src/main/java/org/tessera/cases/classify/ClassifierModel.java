package org.tessera.cases.classify;

import java.util.List;

/**
 * What a classifier has learned, as it is kept in a file.
 *
 * @param version of this form: {@value #VERSION}
 * @param labels  sorted
 * @param terms   words and pairs of words, sorted
 * @param rarity  of each term
 * @param weights {@code [label][term]}, and one more at the end of each row that stands for no term
 */
public record ClassifierModel(int version, List<String> labels, List<String> terms, double[] rarity, float[][] weights) {

    public static final int VERSION = 1;

    /**
     * @throws IllegalArgumentException when the parts do not fit each other
     */
    public ClassifierModel {
        labels = List.copyOf(labels);
        terms = List.copyOf(terms);
        boolean fits = version == VERSION && !labels.isEmpty() && rarity.length == terms.size() && weights.length == labels.size();
        for (int i = 0; fits && i < weights.length; i++) {
            fits = weights[i].length == terms.size() + 1;
        }
        if (!fits) {
            throw new IllegalArgumentException("expected a model of version " + VERSION
                    + " whose labels, terms and weights fit each other");
        }
    }
}
