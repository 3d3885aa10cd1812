package org.tessera.clock;

import java.time.Instant;

/**
 * A clock as it is saved.
 *
 * @param now   situation time
 * @param speed situation seconds per wall second
 */
public record ClockSetting(Instant now, double speed) {
}
