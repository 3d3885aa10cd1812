package org.tessera.cases.deadline;

import java.time.Instant;

/**
 * Time in which a limit does not run.
 *
 * @param from  first moment
 * @param until the moment it runs again; null while it does not
 */
public record Suspension(Instant from, Instant until) {

    public Suspension {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException("a suspension ends after it begins");
        }
    }
}
