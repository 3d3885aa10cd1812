package org.tessera.cases.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import org.tessera.GoldenValues;
import org.tessera.duty.list.ClockUnit;
import org.tessera.duty.list.TimeLimit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tessera.GoldenValues.at;

/** The deadlines and suspensions of {@code domain-golden.json}, over its made-up holidays: 1 to 5 May off, 9 May worked. */
class GoldenClocksTest {

    private static final WorkCalendar CALENDAR = WorkCalendar.of(GoldenValues.ZONE, Stream.concat(
            LocalDate.of(2026, 5, 1).datesUntil(LocalDate.of(2026, 5, 6)).map(day -> new CalendarDay(day, CalendarDay.Kind.HOLIDAY, "")),
            Stream.of(new CalendarDay(LocalDate.of(2026, 5, 9), CalendarDay.Kind.MAKE_UP, ""))).toList());

    @TestFactory
    List<DynamicTest> deadlines() {
        return GoldenValues.of("deadlines").valueStream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            TimeLimit limit = new TimeLimit(row.get("value").asInt(), ClockUnit.valueOf(row.get("type").asText().toUpperCase(Locale.ROOT)));
            assertEquals(at(row, "deadline"), CaseClock.started(at(row, "start"), limit).due(CALENDAR).orElseThrow());
        })).toList();
    }

    @TestFactory
    List<DynamicTest> suspensions() {
        return GoldenValues.of("suspension").valueStream().map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            TimeLimit limit = new TimeLimit(row.get("limit_work_seconds").asInt() / 3_600, ClockUnit.WORK_HOUR);
            CaseClock clock = CaseClock.started(at(row, "start"), limit);
            assertEquals(at(row, "original_deadline"), clock.due(CALENDAR).orElseThrow());
            Instant stop = at(row, "suspend");
            CaseClock stopped = clock.suspended(stop, null, CALENDAR, ClockRules.USUAL);
            Duration left = Duration.ofSeconds(row.get("remaining_work_seconds").asLong());
            assertEquals(left, stopped.remaining(stop, CALENDAR));
            assertEquals(left, stopped.remaining(at(row, "resume"), CALENDAR), "nothing is used up while it is suspended");
            assertEquals(at(row, "correct_deadline"), stopped.resumed(at(row, "resume")).due(CALENDAR).orElseThrow());
        })).toList();
    }
}
