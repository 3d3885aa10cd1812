package org.tessera.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.tessera.access.Scope;

/** Reads cases. Blocking; never call on the JavaFX thread. */
public interface CaseStore {

    Optional<CaseFile> find(Scope scope, String id);

    List<CaseFile> list(CaseQuery query);

    /** All cases open at a moment, in no order; cheaper than their files. */
    List<CaseBrief> open(Scope scope, Instant now);

    /** All cases opened up to a moment, closed or not, in no order; cheaper than their files. */
    List<CaseBrief> opened(Scope scope, Instant until);

    /** When the newest case of the scope was opened; empty when there is no case. */
    Optional<Instant> newest(Scope scope);

    /** Cases opened or closed in {@code (after, until]}: what a replay must add and take away. */
    List<CaseFile> turning(Scope scope, Instant after, Instant until);

    long count(Scope scope);
}
