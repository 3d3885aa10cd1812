package org.tessera.cases.intake;

import java.util.List;

import org.tessera.cases.CaseFile;
import org.tessera.cases.classify.Suggestion;
import org.tessera.duty.list.LeadAnswer;
import org.tessera.duty.list.TimeLimit;

/**
 * What the window knows of a report before it is saved: shown, to be confirmed or changed, never decided.
 *
 * @param problems   what still has to be mended; empty when it can be saved
 * @param area       where it lies
 * @param address    as given, else of the last case of that place, else the nearest street; may be empty
 * @param suggestion the category the words seem to be; null when one was given, or nothing speaks for any
 * @param category   the category that lead, limit and duplicates are looked up by: the given one, else the suggested one; may be empty
 * @param lead       who leads it there by the list, with the reason; null without a category
 * @param limit      how long it may take by the list; null when the list names none, or several
 * @param duplicates cases that may be the same matter, the likeliest first
 * @param repeats    the latest earlier case that it repeats; null for none
 */
public record IntakeOffer(List<FieldProblem> problems, KnownArea area, String address, Suggestion suggestion, String category,
        LeadAnswer lead, TimeLimit limit, List<Duplicate> duplicates, CaseFile repeats) {

    public IntakeOffer {
        problems = List.copyOf(problems);
        duplicates = List.copyOf(duplicates);
    }
}
