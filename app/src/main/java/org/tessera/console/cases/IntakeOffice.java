package org.tessera.console.cases;

import java.util.List;

import org.tessera.cases.CaseFile;
import org.tessera.cases.intake.IntakeOffer;
import org.tessera.cases.intake.NewReport;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.Refusal;

/** The one window as the sheet needs it. Blocking; never call on the screen's thread. */
public interface IntakeOffice {

    /** Ids of all categories that a case can have now, sorted. */
    List<String> categories();

    /** What is known of a report before it is saved. */
    IntakeOffer offer(NewReport report);

    /** What people call the areas of an offer, smallest first. */
    List<String> places(IntakeOffer offer);

    /**
     * Saves it.
     *
     * @param into number of the case it is the same as; empty to make it a case of its own
     * @throws Refusal when something it needs is missing or wrong; nothing is saved
     */
    Taken take(NewReport report, String into);

    /**
     * What became of a report.
     *
     * @param file  the case it is, or is part of
     * @param entry what the journal got, to be taken back; null when nothing was written
     */
    record Taken(CaseFile file, JournalEntry entry) {
    }
}
