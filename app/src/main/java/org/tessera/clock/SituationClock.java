package org.tessera.clock;

import java.time.Instant;

/**
 * The time that the situation is at: wall time in live operation, a chosen past played at a chosen speed in a replay. Everything
 * that asks "is it late?" or "has it happened?" asks this clock. Thread-safe.
 */
@FunctionalInterface
public interface SituationClock {

    /** Now, on this clock. */
    Instant now();
}
