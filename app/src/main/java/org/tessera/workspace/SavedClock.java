package org.tessera.workspace;

import java.time.Instant;
import java.util.Optional;

import org.tessera.access.Scope;
import org.tessera.clock.ClockSetting;
import org.tessera.clock.ReplayClock;
import org.tessera.clock.SituationClock;
import org.tessera.dispatch.Position;

/** Where the situation clock of a workspace stands between two starts, and what a command without a console takes for now. */
public final class SavedClock {

    /** Setting that keeps the moment, an ISO instant. */
    public static final String NOW = "console.clock.now";

    private SavedClock() {
    }

    /**
     * A paused clock at the saved moment; without one, at the newest position fix, because a workspace of old data is not late but a
     * replay; without any fix, at the wall clock. Blocking.
     */
    public static SituationClock of(Workspace workspace) {
        Optional<Instant> saved = workspace.settings().get(NOW).filter(text -> !text.isEmpty()).map(Instant::parse);
        Instant now = saved.or(() -> workspace.units().positions(Scope.WHOLE_DISTRICT).values().stream().map(Position::fixedAt)
                .max(Instant::compareTo)).orElseGet(Instant::now);
        return new ReplayClock(new ClockSetting(now, 0));
    }
}
