package org.tessera.cases.classify;

import java.util.List;

/**
 * What a text seems to be. A suggestion for a person, never a decision.
 *
 * @param label      the label
 * @param confidence 0…1, relative to the other labels
 * @param because    the words that spoke most for it, the strongest first; empty when none of the text's words is known
 */
public record Suggestion(String label, double confidence, List<String> because) {

    public Suggestion {
        because = List.copyOf(because);
    }
}
