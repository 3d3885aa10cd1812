package org.tessera.clock;

import java.time.Instant;

/** The clock of live operation: wall time. */
public final class WallClock implements SituationClock {

    @Override
    public Instant now() {
        return Instant.now();
    }
}
