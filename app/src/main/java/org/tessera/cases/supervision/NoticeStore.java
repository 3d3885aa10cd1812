package org.tessera.cases.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.tessera.access.Scope;

/** Reads notices. A notice lies where its case lies; one department sees those addressed to it. Blocking; never on the JavaFX thread. */
public interface NoticeStore {

    Optional<Notice> find(Scope scope, String id);

    /** All notices of a case, oldest first. */
    List<Notice> ofCase(Scope scope, String caseId);

    /** Notices sent by a moment that had no answer then, the first due first. */
    List<Notice> waiting(Scope scope, Instant now);

    /** Ids of all cards and timeouts, of which there is one a case and colour. */
    Set<String> issued(Scope scope);
}
