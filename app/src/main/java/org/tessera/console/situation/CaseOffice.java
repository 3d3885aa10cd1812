package org.tessera.console.situation;

import java.time.Instant;

import org.tessera.dispatch.Recommendation;
import org.tessera.dispatch.UnitState;
import org.tessera.journal.JournalEntry;

/** The services behind the desk. Blocking; a rule that says no is a {@link org.tessera.journal.Refusal}. */
public interface CaseOffice {

    JournalEntry dispatch(String caseId, String unitId, Instant at);

    /** Moves an assigned unit on; {@link UnitState#AVAILABLE} clears it. */
    JournalEntry advance(String unitId, UnitState state, Instant at);

    JournalEntry close(String caseId, Instant at);

    /** Takes back one entry, if nothing it changed has changed since. */
    JournalEntry takeBack(long sequence, Instant at);

    /** Who goes? */
    Recommendation recommend(String caseId, Instant at);
}
