package org.tessera.exchange.open311.serve;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.tessera.access.Scope;
import org.tessera.cases.OpenedQuery;
import org.tessera.exchange.open311.WireTime;

/**
 * Which requests a client wants to see.
 *
 * @param from     requested at or after
 * @param until    requested at or before; at most 90 days later
 * @param codes    services; empty for all
 * @param closed   only closed or only open ones; null for both
 * @param page     from 1
 * @param pageSize at most {@link #MOST}
 */
record RequestFilter(Instant from, Instant until, List<String> codes, Boolean closed, int page, int pageSize) {

    /** Most requests of one answer, by the specification. */
    static final int MOST = 1000;
    /** Longest span of one answer, by the specification. */
    static final Duration LONGEST = Duration.ofDays(90);
    // Times beyond these cannot be counted in microseconds.
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");
    private static final int LAST_PAGE = 100_000;

    /**
     * Reads the parameters. Without dates it is the 90 days up to the newest request.
     *
     * @throws Refused when one cannot be read, or the span is too long
     */
    static RequestFilter of(Ask ask, Instant now, Instant newest) {
        Instant from = time(ask, "start_date");
        Instant until = time(ask, "end_date");
        if (until == null) {
            until = from != null ? from.plus(LONGEST) : newest.isBefore(now) ? newest : now;
        }
        if (from == null) {
            from = until.minus(LONGEST);
        }
        if (until.isBefore(from)) {
            throw new Refused(400, "end_date is before start_date.");
        }
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw new Refused(400, "start_date and end_date may not span more than 90 days.");
        }
        return new RequestFilter(from, until, ask.all("service_code"), closed(ask), whole(ask, "page", 1, LAST_PAGE),
                whole(ask, "page_size", MOST, MOST));
    }

    /** What has not been reported yet at {@code now} stays out. */
    OpenedQuery query(Scope scope, Instant now) {
        return new OpenedQuery(scope, from, until.isBefore(now) ? until : now, codes, closed, now, (page - 1) * pageSize, pageSize);
    }

    private static Boolean closed(Ask ask) {
        List<String> wanted = ask.all("status").stream().map(status -> status.toLowerCase(Locale.ROOT)).distinct().toList();
        for (String status : wanted) {
            if (!List.of("open", "closed").contains(status)) {
                throw new Refused(400, "status " + status + " is not known; expected open, closed or both.");
            }
        }
        return wanted.size() == 1 ? (Boolean) wanted.contains("closed") : null;
    }

    private static Instant time(Ask ask, String name) {
        String text = ask.first(name);
        try {
            Instant time = text.isEmpty() ? null : WireTime.read(text).toInstant();
            if (time == null || time.isAfter(FIRST) && time.isBefore(LAST)) {
                return time;
            }
        } catch (DateTimeException expected) {
            // Said below, as for those out of range.
        }
        throw new Refused(400, name + " cannot be read; expected a time as 2010-04-14T06:37:38-08:00.");
    }

    private static int whole(Ask ask, String name, int otherwise, int most) {
        String text = ask.first(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (!text.matches("[0-9]{1,6}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw new Refused(400, name + " cannot be used; expected a whole number from 1 to " + most + ".");
        }
        return Integer.parseInt(text);
    }
}
