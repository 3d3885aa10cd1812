package org.tessera.clock;

import java.time.Instant;

/** The clock of live operation: wall time. It can be neither moved nor slowed. */
public final class WallClock implements SituationClock {

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public double speed() {
        return 1;
    }

    @Override
    public void setSpeed(double speed) {
        throw new UnsupportedOperationException("wall time has one speed");
    }

    @Override
    public void setNow(Instant instant) {
        throw new UnsupportedOperationException("wall time cannot be moved");
    }
}
