package org.tessera.console.supervision;

import java.time.Duration;

import org.tessera.cases.deadline.Card;
import org.tessera.cases.supervision.Notice;

/**
 * A row of the live list.
 *
 * @param caseId    case number
 * @param title     its title
 * @param lead      who answers for it; empty when nobody does yet
 * @param card      its card
 * @param remaining what is left, in the limit's own time; negative when overdue
 * @param suspended whether the limit stands still
 * @param notice    the first of its notices that waits for an answer; null for none
 * @param late      whether that answer is late
 */
public record SupervisionLine(String caseId, String title, String lead, Card card, Duration remaining, boolean suspended, Notice notice,
        boolean late) {
}
