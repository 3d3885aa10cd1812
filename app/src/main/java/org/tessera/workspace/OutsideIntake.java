package org.tessera.workspace;

import org.tessera.access.Actor;
import org.tessera.cases.CaseFile;
import org.tessera.cases.intake.CategoryAdvice;
import org.tessera.cases.intake.DuplicateRule;
import org.tessera.cases.intake.Intake;
import org.tessera.cases.intake.IntakeBooks;
import org.tessera.cases.intake.IntakeDesk;
import org.tessera.cases.intake.NewReport;
import org.tessera.clock.SituationClock;

/**
 * The window for reports from other systems. It suggests no category, since there is nobody to confirm one: a report
 * without a category waits for the desk. Blocking; safe for use by any thread. Close it before the workspace.
 */
public final class OutsideIntake implements Intake, AutoCloseable {

    private final Workspace workspace;
    private final Actor actor;
    private final SituationClock clock;
    private KnownGround ground;
    private IntakeDesk desk;

    /**
     * The window. Nothing is read before the first report, so that a start is not held up.
     *
     * @param actor who takes in; goes into the journal
     * @param clock says when
     */
    public OutsideIntake(Workspace workspace, Actor actor, SituationClock clock) {
        this.workspace = workspace;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public CaseFile take(NewReport report) {
        return desk().take(report);
    }

    private synchronized IntakeDesk desk() {
        if (desk == null) {
            ground = new KnownGround(workspace, clock, DutyDay.DEFAULT_ZONE);
            desk = new IntakeDesk(workspace.journal(), new IntakeBooks(workspace.intake(), workspace.cases(), ground, CategoryAdvice.NONE,
                    DuplicateRule.USUAL), clock, actor);
        }
        return desk;
    }

    @Override
    public synchronized void close() {
        if (ground != null) {
            ground.close();
        }
    }
}
