package org.tessera.cases.intake;

import java.util.function.Supplier;

import org.tessera.cases.CaseStore;

/**
 * What the window works with.
 *
 * @param store     where it looks up what is near
 * @param cases     the files
 * @param knowledge areas and lists as they are now; asked for each report
 * @param advice    says what words seem to be about
 * @param rule      what may be the same matter
 */
public record IntakeBooks(IntakeStore store, CaseStore cases, Supplier<IntakeKnowledge> knowledge, CategoryAdvice advice,
        DuplicateRule rule) {

    Duplicates duplicates() {
        return new Duplicates(store, rule);
    }
}
