package org.tessera.cases.deadline;

import java.time.LocalTime;

/**
 * One stretch of a working day.
 *
 * @param from first moment
 * @param to   the moment after the last
 */
public record OfficeHours(LocalTime from, LocalTime to) {

    public OfficeHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("office hours end after they begin, not " + from + "–" + to);
        }
    }
}
