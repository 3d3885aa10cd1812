package org.tessera.cases.whistle;

import java.time.Instant;

/**
 * A clock of a whistle that ran out, which the district was told of.
 *
 * @param limit      which clock
 * @param department whose; for the whole whistle its lead
 * @param dueAt      when it ran out
 * @param at         when the district was told; null while it is yet to be told
 */
public record Escalation(WhistleLimit limit, String department, Instant dueAt, Instant at) {

    Escalation told(Instant when) {
        return new Escalation(limit, department, dueAt, when);
    }

    boolean sameClock(Escalation other) {
        return limit == other.limit && department.equals(other.department);
    }
}
