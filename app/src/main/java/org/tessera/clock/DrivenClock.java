package org.tessera.clock;

import java.time.Instant;

/** A situation clock that somebody drives: it can be stopped, sped up and moved. Thread-safe. */
public interface DrivenClock extends SituationClock {

    /** Seconds of situation time per second of wall time: 0 is paused. */
    double speed();

    /** Changes the speed from this moment on. */
    void setSpeed(double speed);

    /** Moves the clock to a moment; speed stays. */
    void setNow(Instant instant);
}
