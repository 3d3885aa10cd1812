package org.tessera.exchange.open311;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** Times as GeoReport v2 writes them: W3C profile of ISO 8601, to the second, with an offset. */
public final class WireTime {

    private static final DateTimeFormatter OUT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter IN = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd['T'HH:mm[:ss]]").optionalStart().appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true).optionalEnd()
            .optionalStart().appendOffset("+HH:MM", "Z").optionalEnd().optionalStart().appendOffset("+HHMM", "Z").optionalEnd()
            .optionalStart().appendOffset("+HH", "Z").optionalEnd().toFormatter(Locale.ROOT);

    private WireTime() {
    }

    /** As {@code 2010-04-14T06:37:38-08:00}. */
    public static String write(OffsetDateTime time) {
        return time.getOffset().equals(ZoneOffset.UTC) ? OUT.format(time).replace("+00:00", "Z") : OUT.format(time);
    }

    /**
     * Reads a time; a day alone is its first moment, and without an offset it is taken as UTC.
     *
     * @throws DateTimeException when it is none
     */
    public static OffsetDateTime read(String text) {
        // A plus sign that nobody escaped arrives from an address as a space.
        TemporalAccessor read = IN.parse(text.strip().replace(' ', '+').replaceFirst("(?<=\\d)z$", "Z"));
        ZoneOffset offset = read.query(TemporalQueries.offset());
        LocalDate day = LocalDate.from(read);
        LocalDateTime time = read.query(TemporalQueries.localTime()) == null ? day.atStartOfDay() : LocalDateTime.from(read);
        return time.atOffset(offset == null ? ZoneOffset.UTC : offset);
    }
}
