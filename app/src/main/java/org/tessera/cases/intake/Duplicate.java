package org.tessera.cases.intake;

import java.time.Duration;

import org.tessera.cases.CaseFile;

/**
 * A case that may be the same matter, and why it is offered.
 *
 * @param file     the case
 * @param metres   how far away
 * @param apart    how long before (negative) or after the report it was opened
 * @param likeness how like its words are, 0…1; 0 when one of them has none
 */
public record Duplicate(CaseFile file, double metres, Duration apart, double likeness) {

    /** How much speaks for it, 0…1: place, time and words count alike. For the order of the offer only. */
    public double score(DuplicateRule rule) {
        double near = rule.metres() == 0 ? 1 : 1 - metres / rule.metres();
        double soon = rule.apart().isZero() ? 1 : 1 - (double) apart.abs().toMillis() / rule.apart().toMillis();
        return (Math.max(0, near) + Math.max(0, soon) + likeness) / 3;
    }
}
