package org.tessera.console.situation;

import java.time.Instant;

import org.tessera.dispatch.CaseDesk;
import org.tessera.dispatch.Recommendation;
import org.tessera.dispatch.Recommender;
import org.tessera.dispatch.UnitState;
import org.tessera.journal.Journal;
import org.tessera.journal.JournalEntry;

/** The office of an open workspace. Its times are those of the clock that the desk was given. */
public final class DeskOffice implements CaseOffice {

    private static final int CANDIDATES = 3;

    private final CaseDesk desk;
    private final Recommender recommender;
    private final Journal journal;

    public DeskOffice(CaseDesk desk, Recommender recommender, Journal journal) {
        this.desk = desk;
        this.recommender = recommender;
        this.journal = journal;
    }

    @Override
    public JournalEntry dispatch(String caseId, String unitId, Instant at) {
        return desk.dispatch(caseId, unitId, "");
    }

    @Override
    public JournalEntry advance(String unitId, UnitState state, Instant at) {
        return desk.step(unitId, state, "");
    }

    @Override
    public JournalEntry close(String caseId, Instant at) {
        return desk.close(caseId, "closed at the console");
    }

    @Override
    public JournalEntry takeBack(long sequence, Instant at) {
        return desk.undo(journal.entries(sequence - 1, 1).getFirst());
    }

    @Override
    public Recommendation recommend(String caseId, Instant at) {
        return recommender.recommend(caseId, CANDIDATES);
    }
}
