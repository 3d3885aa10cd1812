package org.tessera.console.start;

import org.tessera.access.Actor;
import org.tessera.cases.deadline.WorkCalendar;
import org.tessera.cases.flow.CaseLoop;
import org.tessera.cases.flow.LoopGround;
import org.tessera.cases.intake.MergeDesk;
import org.tessera.cases.ledger.HomeAreas;
import org.tessera.cases.ledger.LedgerDesk;
import org.tessera.cases.ledger.Veil;
import org.tessera.cases.supervision.SupervisionDesk;
import org.tessera.cases.supervision.SupervisionRules;
import org.tessera.cases.whistle.WhistleDesk;
import org.tessera.clock.SituationClock;
import org.tessera.console.cases.CasesServices;
import org.tessera.console.cases.DeskIntakeOffice;
import org.tessera.console.cases.StoreCaseReader;
import org.tessera.console.cases.StoreLoopOffice;
import org.tessera.console.frame.Console;
import org.tessera.console.ledger.DeskLedgerOffice;
import org.tessera.console.supervision.DeskSupervisionOffice;
import org.tessera.console.whistle.DeskWhistleOffice;
import org.tessera.dispatch.CaseDesk;
import org.tessera.dispatch.SupervisionDriver;
import org.tessera.workspace.Workspace;

/** The desks of the closed loop with one person at them, and the rule that drives their clocks. To make them nothing is read. */
record LoopServices(Workspace workspace, SituationClock clock, DeskIntakeOffice intake, CaseDesk desk, Actor actor) {

    CasesServices cases() {
        CaseLoop loop = new CaseLoop(workspace.journal(), workspace.cases(), new LoopGround(workspace.grids(), workspace.responsibilities(),
                workspace.calendar(), Console.ZONE), desk::freeUnits, clock, actor);
        LedgerDesk ledger = new LedgerDesk(workspace.journal(), workspace.ledger(), new HomeAreas(workspace.grids()),
                report -> intake.take(report, "").file(), Veil.CLOSED, clock, actor);
        return new CasesServices(new StoreCaseReader(workspace, actor::scope, Console.ZONE), new StoreLoopOffice(workspace, loop,
                new MergeDesk(workspace.journal(), workspace.cases(), desk::freeUnits, clock, actor), actor::scope, intake::suggest,
                Console.ZONE), intake, new DeskSupervisionOffice(supervision(), clock),
                new DeskWhistleOffice(whistles(), clock), new DeskLedgerOffice(ledger, workspace.grids(), workspace.responsibilities(),
                        clock, Console.ZONE, actor));
    }

    SupervisionDriver driver() {
        return new SupervisionDriver(supervision(), whistles(), workspace.cases(), workspace.assignments(), workspace.journal(), clock);
    }

    private SupervisionDesk supervision() {
        return new SupervisionDesk(workspace.journal(), workspace.cases(), workspace.notices(),
                () -> WorkCalendar.of(Console.ZONE, workspace.calendar().days()), SupervisionRules.USUAL, actor);
    }

    private WhistleDesk whistles() {
        return new WhistleDesk(workspace.journal(), workspace.whistles(), workspace.cases(), workspace.grids(),
                workspace.responsibilities(), clock, actor);
    }
}
