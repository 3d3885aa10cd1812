package org.tessera.map.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import okhttp3.CacheControl;
import okhttp3.Response;

/**
 * How long an answer is good, after RFC 9111: max-age less Age, else Expires, else a tenth of the time since it was last modified
 * (at most a week), else a day.
 *
 * @param until    milliseconds since 1970
 * @param storable whether it may lie on a disk at all
 */
record Freshness(long until, boolean storable) {

    private static final Duration UNSAID = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Duration LONGEST_GUESS = Duration.ofDays(7);
    private static final int MAX_VALIDATOR = 512;

    static Freshness of(Response response, long now) {
        CacheControl control = response.cacheControl();
        if (control.noStore()) {
            return new Freshness(now, false);
        }
        if (control.noCache()) {
            return new Freshness(now, true);
        }
        if (control.maxAgeSeconds() >= 0) {
            long age = number(header(response, "Age"));
            return new Freshness(now + Math.min(LONGEST.toMillis(), Math.max(0, control.maxAgeSeconds() - age) * 1000), true);
        }
        Date expires = response.headers().getDate("Expires");
        if (expires != null || !header(response, "Expires").isEmpty()) {
            return new Freshness(expires == null ? now : Math.min(expires.getTime(), now + LONGEST.toMillis()), true);
        }
        Date modified = response.headers().getDate("Last-Modified");
        if (modified != null) {
            long guess = Math.clamp((now - modified.getTime()) / 10, 0, LONGEST_GUESS.toMillis());
            return new Freshness(now + guess, true);
        }
        return new Freshness(now + UNSAID.toMillis(), true);
    }

    /** What a Retry-After header asks for, in seconds or as a date; zero when there is none. */
    static Duration retryAfter(Response response, long now) {
        String text = header(response, "Retry-After");
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        Instant when = response.headers().getInstant("Retry-After");
        return when == null ? Duration.ZERO : Duration.ofMillis(Math.max(0, when.toEpochMilli() - now));
    }

    /** A header's value; empty when absent or absurdly long. */
    static String header(Response response, String name) {
        String value = response.header(name);
        return value == null || value.length() > MAX_VALIDATOR ? "" : value.strip();
    }

    private static long number(String text) {
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }
}
