package org.tessera.cases.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What was promised to a resident.
 *
 * @param number  within its need, from 1
 * @param what    in words
 * @param due     the last day to keep it
 * @param owner   id of the department that keeps it
 * @param madeAt  when
 * @param signOff the resident's confirmation; null until there is one
 */
public record Promise(int number, String what, LocalDate due, String owner, Instant madeAt, SignOff signOff) {

    Promise signed(SignOff by) {
        return new Promise(number, what, due, owner, madeAt, by);
    }

    /** Whether its last day is over without a confirmation that was given by then. */
    public boolean isOverdue(Instant now, ZoneId zone) {
        return (signOff == null || signOff.at().isAfter(now)) && now.atZone(zone).toLocalDate().isAfter(due);
    }

    /** Whether the resident confirmed it on its last day or before, as far as is known at a moment. */
    public boolean isKeptInTime(Instant known, ZoneId zone) {
        return signOff != null && !signOff.at().isAfter(known) && !signOff.at().atZone(zone).toLocalDate().isAfter(due);
    }
}
