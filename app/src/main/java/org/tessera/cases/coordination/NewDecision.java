package org.tessera.cases.coordination;

import java.time.LocalDate;
import java.util.List;

/**
 * A decision before it is recorded.
 *
 * @param what  what is to be done
 * @param owner the one department that does it
 * @param due   by when, last day
 * @param cases numbers of the cases it is about
 * @param topic key of the agenda item it answers; empty for none
 */
public record NewDecision(String what, String owner, LocalDate due, List<String> cases, String topic) {

    public NewDecision {
        cases = List.copyOf(cases);
    }
}
