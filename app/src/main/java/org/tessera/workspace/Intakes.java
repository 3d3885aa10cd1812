package org.tessera.workspace;

import org.tessera.access.Actor;
import org.tessera.cases.intake.Intake;
import org.tessera.clock.SituationClock;

/** The one window of a workspace, for whoever takes reports in from outside. */
public final class Intakes {

    private Intakes() {
    }

    /**
     * The window.
     *
     * @param actor who takes in; goes into the journal
     * @param clock says when
     */
    public static Intake of(Workspace workspace, Actor actor, SituationClock clock) {
        return new DirectIntake(workspace, actor, clock);
    }
}
