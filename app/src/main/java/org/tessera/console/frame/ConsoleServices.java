package org.tessera.console.frame;

import org.tessera.access.Actor;
import org.tessera.clock.DrivenClock;
import org.tessera.console.cases.CasesServices;
import org.tessera.console.planning.CoverageRun;
import org.tessera.console.planning.PlanOffice;
import org.tessera.console.situation.CaseOffice;
import org.tessera.console.work.BackgroundWork;
import org.tessera.console.work.Mailbox;
import org.tessera.workspace.Workspace;

/**
 * What a console works on; built once, before the first scene.
 *
 * @param workspace the open workspace
 * @param clock     the situation clock
 * @param office    the services behind dispatch
 * @param coverage  the coverage check
 * @param plans     the services behind planning
 * @param cases     the services behind the cases view
 * @param work      background threads
 * @param mailbox   the way back to the screen's thread
 * @param actor     who is signed in
 */
public record ConsoleServices(Workspace workspace, DrivenClock clock, CaseOffice office, CoverageRun coverage, PlanOffice plans,
        CasesServices cases, BackgroundWork work, Mailbox mailbox, Actor actor) {
}
