package org.tessera.console.cases;

/**
 * The services behind the cases view.
 *
 * @param reader the table
 * @param loop   files and moves
 * @param intake the one window
 */
public record CasesServices(CaseReader reader, LoopOffice loop, IntakeOffice intake) {
}
