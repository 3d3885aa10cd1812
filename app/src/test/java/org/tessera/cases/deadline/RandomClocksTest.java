package org.tessera.cases.deadline;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.tessera.duty.list.ClockUnit;
import org.tessera.duty.list.TimeLimit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The clocks against one that ticks: an oracle that looks at every minute and asks whether it counts. */
class RandomClocksTest {

    private static final Instant BEGIN = Instant.parse("2026-02-20T00:00:00Z");
    private static final int MINUTES = 60 * 24 * 90;

    @Property(tries = 150)
    void deadlinesUsedTimeAndCardsAreThoseOfATickingClock(@ForAll long seed) {
        Random random = new Random(seed);
        // Spring forward lies within the time looked at in one of the zones.
        WorkCalendar calendar = calendar(random, ZoneId.of(random.nextBoolean() ? "Asia/Shanghai" : "America/New_York"));
        TimeLimit limit = new TimeLimit(1 + random.nextInt(5), ClockUnit.values()[random.nextInt(4)]);
        int start = random.nextInt(60 * 24 * 10);
        CaseClock clock = CaseClock.started(minute(start), limit);
        List<int[]> pauses = new ArrayList<>();
        if (random.nextBoolean()) {
            int from = start + random.nextInt(60 * 30);
            int until = from + 1 + random.nextInt(60 * 24 * 5);
            if (!minute(from).isAfter(clock.due(calendar).orElseThrow())) {
                clock = clock.suspended(minute(from), minute(until), calendar, ClockRules.USUAL);
                pauses.add(new int[] {from, until});
            }
        }
        if (random.nextBoolean() && !minute(start + 1).isAfter(clock.due(calendar).orElseThrow())) {
            clock = clock.extended(minute(start + 1), calendar, ClockRules.USUAL);
        }
        Ticking ticking = Ticking.of(clock, calendar, start, pauses);
        assertEquals(minute(ticking.due()), clock.due(calendar).orElseThrow());
        assertEquals(ticking.whole(), clock.counted(minute(ticking.due()), calendar).stream()
                .mapToLong(time -> time.length().toMinutes()).sum());
        // Seven instants a case, among them those at the borders.
        for (int i = 0; i < 7; i++) {
            int now = i == 0 ? start : i == 1 ? ticking.due() : i == 2 ? ticking.due() + 1 + random.nextInt(5_000)
                    : start + random.nextInt(ticking.due() - start + 1);
            long left = ticking.whole() - ticking.used()[now];
            assertEquals(left, clock.remaining(minute(now), calendar).toMinutes());
            assertEquals(left < 0 ? Card.BLACK : left * 10 <= ticking.whole() ? Card.RED : left * 4 <= ticking.whole() ? Card.YELLOW
                    : Card.NONE, CardRule.USUAL.card(clock, minute(now), calendar), left + " of " + ticking.whole());
        }
    }

    /**
     * The oracle.
     *
     * @param whole minutes of the limit
     * @param due   the minute by which they are used up
     * @param used  minutes that have counted before each minute
     */
    private record Ticking(long whole, int due, int[] used) {

        static Ticking of(CaseClock clock, WorkCalendar calendar, int start, List<int[]> pauses) {
            ClockUnit unit = clock.limit().unit();
            boolean works = unit == ClockUnit.WORK_HOUR || unit == ClockUnit.WORK_DAY;
            long hours = switch (unit) {
                case URGENT_HOUR, WORK_HOUR -> 1;
                case WORK_DAY -> 8;
                case NATURAL_DAY -> 24;
            };
            long whole = hours * 60 * clock.limit().amount() * (1 + clock.extensions().size());
            int[] used = new int[MINUTES + 1];
            int due = -1;
            for (int tick = start; tick < MINUTES; tick++) {
                int now = tick;
                boolean paused = pauses.stream().anyMatch(pause -> now >= pause[0] && now < pause[1]);
                used[tick + 1] = used[tick] + (!paused && (!works || inHours(calendar, minute(tick))) ? 1 : 0);
                if (due < 0 && used[tick + 1] == whole) {
                    due = tick + 1;
                }
            }
            return new Ticking(whole, due, used);
        }
    }

    private static boolean inHours(WorkCalendar calendar, Instant minute) {
        ZonedDateTime local = minute.atZone(calendar.zone());
        CalendarDay.Kind exception = calendar.exceptions().get(local.toLocalDate());
        boolean works = exception == CalendarDay.Kind.MAKE_UP
                || exception == null && !calendar.freeDays().contains(local.getDayOfWeek());
        return works && calendar.hours().stream().anyMatch(hours -> !local.toLocalTime().isBefore(hours.from())
                && local.toLocalTime().isBefore(hours.to()));
    }

    private static WorkCalendar calendar(Random random, ZoneId zone) {
        Map<LocalDate, CalendarDay.Kind> exceptions = new TreeMap<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            exceptions.put(LocalDate.of(2026, 2, 20).plusDays(random.nextInt(60)),
                    random.nextBoolean() ? CalendarDay.Kind.HOLIDAY : CalendarDay.Kind.MAKE_UP);
        }
        return new WorkCalendar(zone, WorkCalendar.USUAL_HOURS, Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), exceptions);
    }

    private static Instant minute(int number) {
        return BEGIN.plus(number, ChronoUnit.MINUTES);
    }

    @Property(tries = 200)
    void workBetweenAndAfterWorkUndoEachOther(@ForAll long seed, @ForAll @IntRange(max = 5_000) int work) {
        WorkCalendar calendar = calendar(new Random(seed), ZoneId.of("Asia/Shanghai"));
        Instant start = minute(Math.floorMod((int) seed, 60 * 24 * 20));
        Instant end = calendar.afterWork(start, Duration.ofMinutes(work));
        assertEquals(Duration.ofMinutes(work), calendar.workBetween(start, end));
        assertTrue(work == 0 || calendar.workBetween(start, end.minusSeconds(1)).compareTo(Duration.ofMinutes(work)) < 0,
                "an earlier moment would have done");
    }

    @Property(tries = 50)
    void officeHoursMayBeOfAnyShape(@ForAll @IntRange(min = 1, max = 600) int first, @ForAll @IntRange(min = 1, max = 600) int second) {
        LocalTime noon = LocalTime.NOON;
        WorkCalendar calendar = new WorkCalendar(ZoneId.of("Asia/Shanghai"), List.of(new OfficeHours(noon, noon.plusMinutes(second)),
                new OfficeHours(noon.minusMinutes(first), noon)), Set.of(), Map.of());
        assertEquals(Duration.ofMinutes(first + second), calendar.workday());
        assertEquals(calendar.workday().multipliedBy(3),
                calendar.workBetween(Instant.parse("2026-03-01T16:00:00Z"), Instant.parse("2026-03-04T16:00:00Z")));
    }
}
