package org.tessera.console.cases;

import java.time.Instant;
import java.util.Optional;

import org.tessera.cases.CaseFile;
import org.tessera.cases.flow.Move;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.Refusal;

/** What the file of a case in the loop asks of the services. Blocking; never call on the screen's thread. */
public interface LoopOffice {

    /** The case with all that belongs to it; empty when there is none in view. */
    Optional<LoopFile> read(String caseId, Instant now);

    /**
     * The case as it was after an entry of the journal; empty when it was not yet there.
     *
     * @param sequence of the entry
     */
    Optional<CaseFile> asOf(String caseId, long sequence);

    /**
     * Makes a move.
     *
     * @return the entry that the journal got
     * @throws Refusal when a rule says no; nothing is changed
     */
    JournalEntry move(String caseId, Move move);
}
