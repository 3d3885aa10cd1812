package org.tessera.console.casefile;

import java.util.List;

import org.tessera.cases.CaseFile;
import org.tessera.cases.deadline.Card;
import org.tessera.cases.deadline.CountedTime;
import org.tessera.dispatch.Assignment;
import org.tessera.dispatch.Recommendation;
import org.tessera.journal.JournalEntry;

/**
 * Everything read for one open file.
 *
 * @param file           the case
 * @param places         names of the areas it lies in, smallest first
 * @param assignments    who was or is sent
 * @param recommendation who is proposed now
 * @param history        what was recorded of it and of its units for it, newest first
 * @param counted        the stretches of time that its limit counts, when its deadline comes from a responsibility list; else empty
 * @param card           the supervision card that it has now
 */
public record Dossier(CaseFile file, List<String> places, List<Assignment> assignments, Recommendation recommendation,
        List<JournalEntry> history, List<CountedTime> counted, Card card) {
}
