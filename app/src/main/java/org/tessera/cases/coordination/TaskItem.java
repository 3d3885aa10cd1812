package org.tessera.cases.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.tessera.access.Tier;
import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * A decision as somebody's task.
 *
 * @param id         id of the decision
 * @param period     the meeting that decided it
 * @param tier       tier of the meeting
 * @param areaId     area of the meeting; empty for the district
 * @param what       what is to be done
 * @param owner      department
 * @param due        last day
 * @param completion what came of it; null while it is open
 */
public record TaskItem(String id, String period, Tier tier, String areaId, String what, String owner, LocalDate due,
        Completion completion) implements Recorded {

    /**
     * The end of a task.
     *
     * @param by    who says so
     * @param at    when
     * @param words what was done, never empty
     */
    public record Completion(String by, Instant at, String words) {
    }

    /** Where a task stands. */
    public enum State {
        OPEN,
        OVERDUE,
        DONE,
        DONE_LATE
    }

    /** Where it stood at a moment. */
    public State stateAt(Instant now, ZoneId zone) {
        Instant end = due.plusDays(1).atStartOfDay(zone).toInstant();
        if (completion != null && !completion.at().isAfter(now)) {
            return completion.at().isBefore(end) ? State.DONE : State.DONE_LATE;
        }
        return now.isBefore(end) ? State.OPEN : State.OVERDUE;
    }

    TaskItem done(Completion how) {
        return new TaskItem(id, period, tier, areaId, what, owner, due, how);
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("task-item", id);
    }
}
