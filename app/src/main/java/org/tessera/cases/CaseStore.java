package org.tessera.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.tessera.access.Scope;

/** Reads cases. Blocking; never call on the JavaFX thread. */
public interface CaseStore {

    Optional<CaseFile> find(Scope scope, String id);

    List<CaseFile> list(CaseQuery query);

    /** Cases opened or closed in {@code (after, until]}: what a replay must add and take away. */
    List<CaseFile> turning(Scope scope, Instant after, Instant until);

    long count(Scope scope);
}
