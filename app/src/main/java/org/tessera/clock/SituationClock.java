package org.tessera.clock;

import java.time.Instant;

/**
 * The time that the situation is at: wall time in live operation, a chosen past played at a chosen speed in a replay. Everything
 * that asks "is it late?" or "has it happened?" asks this clock. Thread-safe.
 */
public interface SituationClock {

    /** Now, on this clock. */
    Instant now();

    /** Seconds of situation time per second of wall time: 0 is paused. */
    double speed();

    /** Changes the speed from this moment on. */
    void setSpeed(double speed);

    /** Moves the clock to a moment; speed stays. */
    void setNow(Instant instant);

    /** The saved form of this clock, for the workspace. */
    default ClockSetting setting() {
        return new ClockSetting(now(), speed());
    }
}
