package org.tessera.exchange.profile;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads days as files write them; a time of day behind the day is dropped. */
final class LocalDates {

    private static final List<DateTimeFormatter> FORMATS = Stream.of("uuuu-M-d", "uuuu/M/d", "uuuu.M.d", "uuuu年M月d日", "uuuuMMdd")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT)).toList();
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private LocalDates() {
    }

    /** The day of a target, or null when the source has none. */
    static LocalDate read(MappedRow row, String target) {
        String value = row.text(target);
        if (value.isEmpty()) {
            return null;
        }
        String day = value.replaceFirst("[ T]\\d{1,2}:\\d{2}.*$", "");
        for (DateTimeFormatter format : FORMATS) {
            try {
                LocalDate date = LocalDate.parse(day, format);
                if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
                    return date;
                }
            } catch (DateTimeParseException ignored) {
                // The next form may fit.
            }
        }
        throw row.refusal(target, value, "expected a day such as 2026-01-31");
    }
}
