package org.tessera.cases.intake;

import java.util.Optional;

import org.tessera.cases.classify.Suggestion;

/** Says what words seem to be about. A suggestion for a person, never a decision. May take milliseconds; safe for use by any thread. */
@FunctionalInterface
public interface CategoryAdvice {

    /** Nobody to ask. */
    CategoryAdvice NONE = _ -> Optional.empty();

    /** The category with its reason; empty when nothing speaks for any. */
    Optional<Suggestion> of(String words);
}
