package org.tessera.console.cases;

import org.tessera.cases.CaseBrief;
import org.tessera.cases.Urgency;
import org.tessera.cases.deadline.Card;
import org.tessera.cases.flow.Ending;
import org.tessera.cases.flow.Stage;

/**
 * One case in the table.
 *
 * @param brief     number, title, category, place, times
 * @param stage     the link it is in; of a case that only its source keeps, the link in which it would enter the loop
 * @param ending    how it left the loop; null while it is in it
 * @param lead      who leads it, as people call it; empty when nobody does
 * @param community the community that its grid belongs to; empty without a grid
 * @param card      the supervision card that it has now
 * @param urgency   how soon somebody must act
 * @param reports   how many reports it holds
 */
public record CaseRow(CaseBrief brief, Stage stage, Ending ending, String lead, String community, Card card, Urgency urgency,
        int reports) {

    public String id() {
        return brief.id();
    }
}
