package org.tessera.cases.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * When offices work. Office hours are local times of the zone; a stretch that the change to or from summer time falls into is as long as
 * the clocks on the wall are not: real seconds are counted. Immutable; safe for use by any thread.
 *
 * @param zone       of the office hours
 * @param hours      of a working day, in order, not touching each other
 * @param freeDays   weekdays without work
 * @param exceptions days that are not as their weekday says
 */
public record WorkCalendar(ZoneId zone, List<OfficeHours> hours, Set<DayOfWeek> freeDays, Map<LocalDate, CalendarDay.Kind> exceptions) {

    /** 08:00–12:00 and 14:00–18:00, eight hours a day, as the source of the four clocks has them (DOMAIN §1.3). */
    public static final List<OfficeHours> USUAL_HOURS = List.of(new OfficeHours(LocalTime.of(8, 0), LocalTime.of(12, 0)),
            new OfficeHours(LocalTime.of(14, 0), LocalTime.of(18, 0)));

    /** A calendar without a working day in so many days is a mistake. */
    private static final int LONGEST_PAUSE = 400;

    public WorkCalendar {
        hours = hours.stream().sorted(Comparator.comparing(OfficeHours::from)).toList();
        freeDays = Set.copyOf(freeDays);
        exceptions = Map.copyOf(exceptions);
        if (hours.isEmpty() || freeDays.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a calendar needs office hours and a weekday with work");
        }
        for (int i = 1; i < hours.size(); i++) {
            if (hours.get(i).from().isBefore(hours.get(i - 1).to())) {
                throw new IllegalArgumentException("office hours overlap at " + hours.get(i).from());
            }
        }
    }

    /** The usual hours from Monday to Friday, with these days as they are. */
    public static WorkCalendar of(ZoneId zone, Collection<CalendarDay> days) {
        Map<LocalDate, CalendarDay.Kind> exceptions = new TreeMap<>();
        days.forEach(day -> exceptions.put(day.date(), day.kind()));
        return new WorkCalendar(zone, USUAL_HOURS, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), exceptions);
    }

    /** Whether offices work on the day. */
    public boolean works(LocalDate day) {
        CalendarDay.Kind exception = exceptions.get(day);
        return exception == null ? !freeDays.contains(day.getDayOfWeek()) : exception == CalendarDay.Kind.MAKE_UP;
    }

    /** Office hours of an ordinary working day. */
    public Duration workday() {
        return hours.stream().map(stretch -> Duration.between(stretch.from(), stretch.to())).reduce(Duration.ZERO, Duration::plus);
    }

    /** Working time from one moment to a later one; none when it is not later. */
    public Duration workBetween(Instant from, Instant to) {
        return stretches(from, to).stream().map(CountedTime::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** The stretches of working time between two moments, in order. */
    public List<CountedTime> stretches(Instant from, Instant to) {
        List<CountedTime> counted = new ArrayList<>();
        LocalDate last = to.atZone(zone).toLocalDate();
        for (LocalDate day = from.atZone(zone).toLocalDate(); from.isBefore(to) && !day.isAfter(last); day = day.plusDays(1)) {
            for (CountedTime stretch : stretches(day)) {
                Instant begin = stretch.from().isBefore(from) ? from : stretch.from();
                Instant end = stretch.to().isAfter(to) ? to : stretch.to();
                if (begin.isBefore(end)) {
                    counted.add(new CountedTime(begin, end));
                }
            }
        }
        return counted;
    }

    /**
     * The first moment by which so much working time has gone since {@code start}: the end of a stretch rather than the beginning of the
     * next, and {@code start} itself for none.
     *
     * @throws IllegalStateException when the calendar has no working day for over a year
     */
    public Instant afterWork(Instant start, Duration work) {
        Duration left = work;
        int pause = 0;
        for (LocalDate day = start.atZone(zone).toLocalDate(); left.isPositive(); day = day.plusDays(1)) {
            List<CountedTime> stretches = stretches(day);
            pause = stretches.isEmpty() ? pause + 1 : 0;
            if (pause > LONGEST_PAUSE) {
                throw new IllegalStateException("the calendar has no working day between " + day.minusDays(pause) + " and " + day);
            }
            for (CountedTime stretch : stretches) {
                Instant begin = stretch.from().isBefore(start) ? start : stretch.from();
                Duration length = Duration.between(begin, stretch.to());
                if (length.compareTo(left) >= 0) {
                    return begin.plus(left);
                }
                left = length.isPositive() ? left.minus(length) : left;
            }
        }
        return start;
    }

    private List<CountedTime> stretches(LocalDate day) {
        return !works(day) ? List.of() : hours.stream().map(stretch -> new CountedTime(day.atTime(stretch.from()).atZone(zone).toInstant(),
                day.atTime(stretch.to()).atZone(zone).toInstant())).toList();
    }
}
