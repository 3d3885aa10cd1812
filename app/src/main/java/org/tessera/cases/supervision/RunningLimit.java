package org.tessera.cases.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.tessera.cases.CaseFile;
import org.tessera.cases.deadline.Card;
import org.tessera.cases.deadline.CardRule;
import org.tessera.cases.deadline.CaseClock;
import org.tessera.cases.deadline.DeadlineRule;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.cases.flow.Stage;

/**
 * The limit of a case that its lead works against: the clock of its progress, else the clock of its list, else the bare deadline of its
 * source, whose share is one of natural time.
 *
 * @param clock null for a bare deadline
 * @param start when it began
 * @param due   deadline; null while the clock is suspended without an end
 */
public record RunningLimit(CaseClock clock, Instant start, Instant due) {

    /** Empty when no limit runs at the moment: no limit at all, not begun, handled, or ended. */
    public static Optional<RunningLimit> of(CaseFile file, Instant now, WorkCalendar calendar) {
        if (file.times().openedAt() == null || !file.times().isOpenAt(now)) {
            return Optional.empty();
        }
        CaseProgress progress = file.progress();
        if (progress != null && (progress.ending() != null || progress.stage().compareTo(Stage.HANDLING) > 0)) {
            return Optional.empty();
        }
        CaseClock clock = DeadlineRule.running(file).orElse(null);
        if (clock != null) {
            return clock.start().isAfter(now) ? Optional.empty()
                    : Optional.of(new RunningLimit(clock, clock.start(), clock.due(calendar).orElse(null)));
        }
        return Optional.ofNullable(file.times().dueAt()).map(due -> new RunningLimit(null, file.times().openedAt(), due));
    }

    public Card card(CardRule rule, Instant now, WorkCalendar calendar) {
        return clock == null ? rule.card(start, due, now) : rule.card(clock, now, calendar);
    }

    /** What is left, in the limit's own time; negative when it is overdue. */
    public Duration remaining(Instant now, WorkCalendar calendar) {
        return clock == null ? Duration.between(now, due) : clock.remaining(now, calendar);
    }

    /** What is left as a share of the whole; of a deadline that is not after its beginning, 0 when it came and −1 after it. */
    public double share(Instant now, WorkCalendar calendar) {
        if (clock != null) {
            return clock.remainingShare(now, calendar);
        }
        double left = Duration.between(now, due).toMillis();
        long whole = Duration.between(start, due).toMillis();
        return whole > 0 ? left / whole : left < 0 ? -1 : 0;
    }

    public boolean suspended(Instant now) {
        return clock != null && clock.suspendedAt(now);
    }

    /** The department that answers for a case: its lead, or whom its source names. Empty when there is none. */
    public static String lead(CaseFile file) {
        String lead = file.progress() == null ? "" : file.progress().lead();
        String named = file.subject().department();
        return lead != null && !lead.isEmpty() ? lead : file.progress() != null || named == null ? "" : named;
    }
}
