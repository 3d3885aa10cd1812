package org.tessera.cases.supervision;

import java.time.Duration;

import org.tessera.cases.CaseFile;
import org.tessera.cases.Urgency;
import org.tessera.cases.deadline.Card;

/**
 * A line of the live list.
 *
 * @param file      the case
 * @param lead      who answers for it; empty when nobody does yet
 * @param card      its card now
 * @param remaining what is left, in the limit's own time; negative when overdue
 * @param share     the same as a share of the whole limit
 * @param urgency   how soon somebody must act
 * @param suspended whether the limit stands still
 */
public record WatchedCase(CaseFile file, String lead, Card card, Duration remaining, double share, Urgency urgency, boolean suspended) {
}
