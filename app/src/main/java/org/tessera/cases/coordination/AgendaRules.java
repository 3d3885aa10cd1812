package org.tessera.cases.coordination;

import java.time.Duration;

/**
 * What comes before the meeting. Local rules; the defaults are this product's own and can be changed.
 *
 * @param sendBacks how often a case was sent back
 * @param suspended for how long a limit has stood still, in natural time
 * @param topics    how many repeated topics at most
 * @param reports   how many reports in the period make a topic
 */
public record AgendaRules(int sendBacks, Duration suspended, int topics, int reports) {

    /** Sent back twice (the second goes to the district), suspended for 30 days, the five topics with the most reports, three at least. */
    public static final AgendaRules USUAL = new AgendaRules(2, Duration.ofDays(30), 5, 3);
}
