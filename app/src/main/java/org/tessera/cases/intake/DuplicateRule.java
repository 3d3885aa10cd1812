package org.tessera.cases.intake;

import java.time.Duration;

/**
 * When two reports look like one matter, and when one looks like an earlier one again. Local rules, to be set; they never decide, they
 * only offer.
 *
 * @param metres       how far apart duplicates may be
 * @param apart        how long before or after one another duplicates may be reported
 * @param repeatMetres how far apart a repeated request may be
 * @param repeat       how long after the earlier one a repeated request may come
 */
public record DuplicateRule(double metres, Duration apart, double repeatMetres, Duration repeat) {

    /** 50 m and 24 hours as in one city's public system (DOMAIN §1.3); 50 m and 30 days for repeated requests (DOMAIN §5). */
    public static final DuplicateRule USUAL = new DuplicateRule(50, Duration.ofHours(24), 50, Duration.ofDays(30));

    public DuplicateRule {
        if (!(metres >= 0) || !(repeatMetres >= 0) || apart.isNegative() || repeat.isNegative()) {
            throw new IllegalArgumentException("distances and times are 0 or more");
        }
    }
}
