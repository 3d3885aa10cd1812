package org.tessera.console.cases;

import org.tessera.console.supervision.SupervisionOffice;

/**
 * The services behind the cases view.
 *
 * @param reader      the table
 * @param loop        files and moves
 * @param intake      the one window
 * @param supervision what is about to be late
 */
public record CasesServices(CaseReader reader, LoopOffice loop, IntakeOffice intake, SupervisionOffice supervision) {
}
