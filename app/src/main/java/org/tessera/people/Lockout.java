package org.tessera.people;

import java.time.Duration;
import java.util.Optional;

/**
 * How long one must wait after wrong passwords in a row: each further one doubles the wait.
 *
 * @param free    so many wrong passwords less one cost nothing
 * @param first   wait after that many
 * @param longest no wait is longer
 */
public record Lockout(int free, Duration first, Duration longest) {

    /** Five, then one minute, doubling up to a day. */
    public static final Lockout USUAL = new Lockout(5, Duration.ofMinutes(1), Duration.ofDays(1));

    private static final int MOST_DOUBLINGS = 30;

    /** The wait after so many wrong passwords in a row; empty while there is none. */
    public Optional<Duration> wait(int failures) {
        if (failures < free) {
            return Optional.empty();
        }
        Duration wait = first.multipliedBy(1L << Math.min(failures - free, MOST_DOUBLINGS));
        return Optional.of(wait.compareTo(longest) > 0 ? longest : wait);
    }
}
