package org.tessera.cases.deadline;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time that counts towards a limit.
 *
 * @param from first moment
 * @param to   the moment after the last
 */
public record CountedTime(Instant from, Instant to) {

    public Duration length() {
        return Duration.between(from, to);
    }
}
