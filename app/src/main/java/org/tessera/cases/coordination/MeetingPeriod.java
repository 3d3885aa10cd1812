package org.tessera.cases.coordination;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Optional;

/**
 * The week or month that a meeting is about.
 *
 * @param name  as people write it: {@code 2026-W47} for an ISO week, {@code 2026-11} for a month
 * @param first its first day
 * @param next  the day after its last
 * @param zone  where days begin
 */
public record MeetingPeriod(String name, LocalDate first, LocalDate next, ZoneId zone) {

    /** Empty when the text is neither an ISO week nor a month. */
    public static Optional<MeetingPeriod> parse(String text, ZoneId zone) {
        try {
            if (text.matches("\\d{4}-W\\d{2}")) {
                return Optional.of(week(LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE), zone));
            }
            return text.matches("\\d{4}-\\d{2}") ? Optional.of(month(YearMonth.parse(text), zone)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static MeetingPeriod week(LocalDate monday, ZoneId zone) {
        String name = String.format("%04d-W%02d", monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return new MeetingPeriod(name, monday, monday.plusWeeks(1), zone);
    }

    private static MeetingPeriod month(YearMonth month, ZoneId zone) {
        return new MeetingPeriod(month.toString(), month.atDay(1), month.plusMonths(1).atDay(1), zone);
    }

    public boolean isWeek() {
        return name.contains("W");
    }

    /** The week or month before. */
    public MeetingPeriod previous() {
        return isWeek() ? week(first.minusWeeks(1), zone) : month(YearMonth.from(first).minusMonths(1), zone);
    }

    /** The week or month after. */
    public MeetingPeriod following() {
        return isWeek() ? week(next, zone) : month(YearMonth.from(next), zone);
    }

    /** First moment. */
    public Instant from() {
        return first.atStartOfDay(zone).toInstant();
    }

    /** The moment after the last. */
    public Instant to() {
        return next.atStartOfDay(zone).toInstant();
    }

    public boolean contains(Instant moment) {
        return moment != null && !moment.isBefore(from()) && moment.isBefore(to());
    }

    /** When the pack speaks: at the end of the period, or now when that is still to come. */
    public Instant seenAt(Instant now) {
        return now.isBefore(to()) ? now : to();
    }
}
