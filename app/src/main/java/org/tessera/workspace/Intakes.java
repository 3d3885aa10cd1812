package org.tessera.workspace;

import org.tessera.access.Actor;
import org.tessera.clock.SituationClock;

/** The one window of a workspace, for whoever takes reports in from outside. */
public final class Intakes {

    private Intakes() {
    }

    /**
     * The window. Nothing is read before the first report, so that a start is not held up.
     *
     * @param actor who takes in; goes into the journal
     * @param clock says when
     */
    public static OutsideIntake of(Workspace workspace, Actor actor, SituationClock clock) {
        return new OutsideIntake(workspace, actor, clock);
    }
}
