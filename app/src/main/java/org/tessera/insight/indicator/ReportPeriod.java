package org.tessera.insight.indicator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A stretch of the calendar that figures are reported for, half open.
 *
 * @param name as people write it: {@code 2026-03}, {@code 2026-W10}, {@code 2026-03-02}
 * @param from first moment
 * @param to   the moment after the last
 */
public record ReportPeriod(String name, Instant from, Instant to) {

    /** A month, an ISO week or a day in a zone; empty when the text is none of them. */
    public static Optional<ReportPeriod> parse(String text, ZoneId zone) {
        try {
            if (text.matches("\\d{4}-\\d{2}")) {
                return Optional.of(month(YearMonth.parse(text), zone));
            }
            if (text.matches("\\d{4}-W\\d{2}")) {
                LocalDate monday = LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE);
                return Optional.of(of(text, monday, monday.plusWeeks(1), zone));
            }
            LocalDate day = LocalDate.parse(text);
            return Optional.of(of(text, day, day.plusDays(1), zone));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    public static ReportPeriod month(YearMonth month, ZoneId zone) {
        return of(month.toString(), month.atDay(1), month.plusMonths(1).atDay(1), zone);
    }

    private static ReportPeriod of(String name, LocalDate from, LocalDate to, ZoneId zone) {
        return new ReportPeriod(name, from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
    }

    public boolean contains(Instant moment) {
        return moment != null && !moment.isBefore(from) && moment.isBefore(to);
    }
}
