package org.tessera.insight.indicator;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A share of cases, and which they are.
 *
 * @param numerator   cases that fulfil the condition
 * @param denominator all that count
 */
public record Rate(List<String> numerator, List<String> denominator) {

    public Rate {
        numerator = List.copyOf(numerator);
        denominator = List.copyOf(denominator);
    }

    /** In per cent; empty when no case counts, for that is neither none nor all of them. */
    public OptionalDouble percent() {
        return denominator.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(100.0 * numerator.size() / denominator.size());
    }
}
