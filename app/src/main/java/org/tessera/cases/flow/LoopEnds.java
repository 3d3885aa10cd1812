package org.tessera.cases.flow;

import java.time.Instant;
import java.util.List;

import org.tessera.journal.Change;

/** What else ends with a case, in the same entry: who was sent to it is free again. Called inside the journal's transaction. */
public interface LoopEnds {

    /** Nothing else ends. */
    LoopEnds NOTHING = (_, _) -> List.of();

    List<Change> with(String caseId, Instant at);
}
