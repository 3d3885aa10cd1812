package org.tessera.console.cases;

import java.util.List;

import org.tessera.cases.CaseFile;
import org.tessera.cases.classify.Suggestion;
import org.tessera.cases.deadline.Card;
import org.tessera.cases.deadline.CountedTime;
import org.tessera.cases.flow.MoveKind;
import org.tessera.duty.list.Department;
import org.tessera.journal.JournalEntry;

/**
 * Everything read for one case in the loop.
 *
 * @param file        the case
 * @param places      names of the areas it lies in, smallest first
 * @param history     what was recorded of it and of its units for it, newest first
 * @param counted     the stretches of time that its limit counts; empty when the source set the deadline
 * @param card        the supervision card that it has now
 * @param acts        the moves that are legal where it stands, in the order of the loop
 * @param departments who can lead or assist, by id
 * @param merged      numbers of the cases that went on in this one
 * @param suggestion  what its words seem to be; null for none
 */
public record LoopFile(CaseFile file, List<String> places, List<JournalEntry> history, List<CountedTime> counted, Card card,
        List<MoveKind> acts, List<Department> departments, List<String> merged, Suggestion suggestion) {

    public LoopFile {
        places = List.copyOf(places);
        history = List.copyOf(history);
        counted = List.copyOf(counted);
        acts = List.copyOf(acts);
        departments = List.copyOf(departments);
        merged = List.copyOf(merged);
    }

    /** What people call a department; its id when no list names it. */
    public String department(String id) {
        return departments.stream().filter(each -> each.id().equals(id)).map(Department::name)
                .filter(name -> name != null && !name.isBlank()).findFirst().orElse(id);
    }
}
