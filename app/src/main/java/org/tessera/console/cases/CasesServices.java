package org.tessera.console.cases;

/**
 * The services behind the cases view.
 *
 * @param reader the table
 * @param loop   files and moves
 */
public record CasesServices(CaseReader reader, LoopOffice loop) {
}
