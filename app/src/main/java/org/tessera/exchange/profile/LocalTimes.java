package org.tessera.exchange.profile;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/**
 * Reads the times of a source. A local time that the clock change skips is moved forward by the length of the gap; one that
 * occurs twice is taken as the earlier (summer time). Both are the rules of {@link java.time.ZonedDateTime#of}.
 *
 * <p>Immutable and thread-safe.
 */
final class LocalTimes {

    private final ZoneId zone;
    private final List<DateTimeFormatter> formats;

    LocalTimes(Profile profile) {
        this.zone = profile.zone();
        this.formats = profile.times().stream().map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.US)).toList();
    }

    /** The time of a target, or null when the source has none. */
    Instant read(MappedRow row, String target) {
        String value = row.text(target);
        if (value.isEmpty()) {
            return null;
        }
        for (DateTimeFormatter format : formats) {
            try {
                return LocalDateTime.parse(value, format).atZone(zone).toInstant();
            } catch (DateTimeParseException ignored) {
                // The next pattern may fit.
            }
        }
        try {
            return OffsetDateTime.parse(value.replaceFirst(" ", "T")).toInstant();
        } catch (DateTimeParseException e) {
            throw row.refusal(target, value, "expected a time such as 2015-01-31T18:00:00-05:00"
                    + (formats.isEmpty() ? "" : " or in the form of the profile"));
        }
    }
}
