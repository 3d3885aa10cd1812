package org.tessera.cases.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.tessera.duty.list.ClockUnit;
import org.tessera.duty.list.TimeLimit;
import org.tessera.journal.Refusal;

/**
 * The running limit of a case. A suspension freezes what is left of the limit, in the limit's own unit of time: it is not natural time
 * added at the end. Immutable; each act answers a new clock.
 *
 * @param start       when the limit began to run
 * @param limit       how long
 * @param extensions  when each further limit was granted, in order
 * @param suspensions when it did not run, in order, none touching another
 */
public record CaseClock(Instant start, TimeLimit limit, List<Instant> extensions, List<Suspension> suspensions) {

    public CaseClock {
        extensions = List.copyOf(extensions);
        suspensions = List.copyOf(suspensions);
    }

    public static CaseClock started(Instant start, TimeLimit limit) {
        return new CaseClock(start, limit, List.of(), List.of());
    }

    /** The whole limit with what was granted: working time for working hours and days, else time as it passes. */
    public Duration total(WorkCalendar calendar) {
        Duration one = switch (limit.unit()) {
            case URGENT_HOUR, WORK_HOUR -> Duration.ofHours(limit.amount());
            case WORK_DAY -> calendar.workday().multipliedBy(limit.amount());
            case NATURAL_DAY -> Duration.ofDays(limit.amount());
        };
        return one.multipliedBy(1L + extensions.size());
    }

    /** What of the limit has been used up by a moment; it goes on after the deadline. */
    public Duration used(Instant now, WorkCalendar calendar) {
        return running(now).stream().map(time -> measured(time.from(), time.to(), calendar)).reduce(Duration.ZERO, Duration::plus);
    }

    /** What is left at a moment; negative when it is overdue. */
    public Duration remaining(Instant now, WorkCalendar calendar) {
        return total(calendar).minus(used(now, calendar));
    }

    /** What is left as a share of the whole, 1 at the start, 0 at the deadline, below that overdue. */
    public double remainingShare(Instant now, WorkCalendar calendar) {
        return (double) remaining(now, calendar).toMillis() / total(calendar).toMillis();
    }

    /** The deadline; empty while the limit is suspended without an end, because nobody knows it. */
    public Optional<Instant> due(WorkCalendar calendar) {
        Duration left = total(calendar);
        Instant from = start;
        for (Suspension pause : suspensions) {
            Duration run = measured(from, pause.from(), calendar);
            if (run.compareTo(left) >= 0) {
                break;
            }
            if (pause.until() == null) {
                return Optional.empty();
            }
            left = left.minus(run);
            from = pause.until();
        }
        return Optional.of(worksOnly() ? calendar.afterWork(from, left) : from.plus(left));
    }

    /** The stretches that count, from the start to a moment. */
    public List<CountedTime> counted(Instant until, WorkCalendar calendar) {
        return running(until).stream()
                .flatMap(time -> worksOnly() ? calendar.stretches(time.from(), time.to()).stream() : List.of(time).stream()).toList();
    }

    public boolean suspendedAt(Instant moment) {
        return suspensions.stream().anyMatch(pause -> !moment.isBefore(pause.from())
                && (pause.until() == null || moment.isBefore(pause.until())));
    }

    /**
     * Grants the limit once more.
     *
     * @throws Refusal after the deadline, or when it has been granted as often as the rules allow
     */
    public CaseClock extended(Instant at, WorkCalendar calendar, ClockRules rules) {
        if (extensions.size() >= rules.extensions()) {
            throw new Refusal("refusal.extended-enough", "the limit has been extended " + extensions.size() + " times already",
                    extensions.size());
        }
        requireBeforeDeadline(at, calendar);
        List<Instant> granted = new ArrayList<>(extensions);
        granted.add(at);
        return new CaseClock(start, limit, granted, suspensions);
    }

    /**
     * Stops the limit.
     *
     * @param until when it is to run again; null for as long as the rules allow
     * @throws Refusal after the deadline, for longer than the rules allow, or when it has been stopped as often as they allow
     */
    public CaseClock suspended(Instant at, Instant until, WorkCalendar calendar, ClockRules rules) {
        if (suspensions.size() >= rules.suspensions()) {
            throw new Refusal("refusal.suspended-enough", "the limit has been suspended " + suspensions.size() + " times already",
                    suspensions.size());
        }
        requireBeforeDeadline(at, calendar);
        Instant latest = at.atZone(calendar.zone()).plus(rules.longest()).toInstant();
        if (until != null && (until.isAfter(latest) || !until.isAfter(at))) {
            throw new Refusal("refusal.suspended-too-long", "a suspension ends after it begins and by " + latest, latest);
        }
        List<Suspension> pauses = new ArrayList<>(suspensions);
        pauses.add(new Suspension(at, until == null ? latest : until));
        return new CaseClock(start, limit, extensions, pauses);
    }

    /**
     * Lets a suspended limit run again before its time.
     *
     * @throws Refusal when it runs
     */
    public CaseClock resumed(Instant at) {
        if (!suspendedAt(at)) {
            throw new Refusal("refusal.not-suspended", "the limit is not suspended at " + at, at);
        }
        List<Suspension> pauses = new ArrayList<>(suspensions);
        pauses.add(new Suspension(pauses.removeLast().from(), at));
        return new CaseClock(start, limit, extensions, pauses);
    }

    private void requireBeforeDeadline(Instant at, WorkCalendar calendar) {
        if (due(calendar).filter(due -> at.isAfter(due)).isPresent()) {
            throw new Refusal("refusal.after-deadline", "the deadline has passed; it can be neither extended nor suspended any more", at);
        }
    }

    private boolean worksOnly() {
        return limit.unit() == ClockUnit.WORK_HOUR || limit.unit() == ClockUnit.WORK_DAY;
    }

    private Duration measured(Instant from, Instant to, WorkCalendar calendar) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        return worksOnly() ? calendar.workBetween(from, to) : Duration.between(from, to);
    }

    private List<CountedTime> running(Instant until) {
        List<CountedTime> times = new ArrayList<>();
        Instant from = start;
        for (Suspension pause : suspensions) {
            if (pause.from().isAfter(until)) {
                break;
            }
            times.add(new CountedTime(from, pause.from()));
            from = pause.until() == null ? until : pause.until();
        }
        if (from.isBefore(until)) {
            times.add(new CountedTime(from, until));
        }
        return times;
    }
}
