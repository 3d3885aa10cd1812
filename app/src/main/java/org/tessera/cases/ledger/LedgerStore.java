package org.tessera.cases.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.tessera.access.Scope;

/**
 * Reads the ledger as it is written, personal parts unmasked: only the {@link LedgerDesk} and what makes figures without names of it
 * may read it. Who is tied to an area sees what was heard within it; who is tied to a department sees the entries in which it has
 * promised something, and no suggestions. Blocking; never call on the JavaFX thread.
 */
public interface LedgerStore {

    Optional<LedgerEntry> find(Scope scope, String id);

    /** Entries of visits in {@code [from, to)}, oldest first. */
    List<LedgerEntry> visited(Scope scope, Instant from, Instant to);

    /** Entries with a promise that nobody has confirmed yet, the first due first. */
    List<LedgerEntry> promised(Scope scope);

    /** All entries, oldest first. */
    List<LedgerEntry> all(Scope scope);

    Optional<Suggestion> suggestion(Scope scope, String id);

    /** All suggestions, oldest first. */
    List<Suggestion> suggestions(Scope scope);

    /** How many entries and suggestions there are. */
    long count();
}
