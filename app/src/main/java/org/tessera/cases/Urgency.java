package org.tessera.cases;

import java.time.Duration;
import java.time.Instant;

/**
 * How soon somebody must act, read from the remaining time to the deadline. The thresholds are this product's own and the same
 * on map, queue and file.
 */
public enum Urgency {
    /** The deadline has passed. */
    OVERDUE,
    /** Due within 24 hours. */
    DUE_SOON,
    /** Due later. */
    ON_TRACK,
    /** The source set no deadline. */
    NO_DEADLINE;

    private static final Duration SOON = Duration.ofHours(24);

    /**
     * @param dueAt deadline or null
     * @param now   situation time
     */
    public static Urgency of(Instant dueAt, Instant now) {
        if (dueAt == null) {
            return NO_DEADLINE;
        }
        if (!now.isBefore(dueAt)) {
            return OVERDUE;
        }
        return now.plus(SOON).isBefore(dueAt) ? ON_TRACK : DUE_SOON;
    }
}
