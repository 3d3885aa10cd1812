package org.tessera.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.tessera.access.Scope;
import org.tessera.cases.flow.Stage;

/** Reads cases. Blocking; never call on the JavaFX thread. */
public interface CaseStore {

    Optional<CaseFile> find(Scope scope, String id);

    List<CaseFile> list(CaseQuery query);

    /** Cases by where they stand in the loop. A case of a source that is not in the loop stands where it would enter it. */
    List<CaseFile> list(CaseFilter filter);

    /** How many cases are under way in each stage at a moment; a stage without any is left out. */
    Map<Stage, Long> stages(Scope scope, Instant now);

    /** Cases opened in a span of time. */
    List<CaseFile> openedIn(OpenedQuery query);

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
