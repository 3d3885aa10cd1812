package org.tessera.cases.deadline;

import java.time.Period;

/**
 * What may be done to a running limit. Local rules; the defaults are those of one city's public system (DOMAIN §1.3) and can be changed.
 *
 * @param extensions  how often a limit may be granted anew
 * @param suspensions how often it may be suspended
 * @param longest     how long at most; then it runs again by itself
 */
public record ClockRules(int extensions, int suspensions, Period longest) {

    /** Two extensions, one suspension of a year at most. */
    public static final ClockRules USUAL = new ClockRules(2, 1, Period.ofYears(1));
}
