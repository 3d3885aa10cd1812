package org.tessera.console.cases;

import org.tessera.console.ledger.LedgerOffice;
import org.tessera.console.supervision.SupervisionOffice;
import org.tessera.console.whistle.WhistleOffice;

/**
 * The services behind the cases view.
 *
 * @param reader      the table
 * @param loop        files and moves
 * @param intake      the one window
 * @param supervision what is about to be late
 * @param whistles    calls of a community to the departments
 * @param ledger      the residents' concerns
 */
public record CasesServices(CaseReader reader, LoopOffice loop, IntakeOffice intake, SupervisionOffice supervision,
        WhistleOffice whistles, LedgerOffice ledger) {
}
