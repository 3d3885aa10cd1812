package org.tessera.cases.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A line of the agenda.
 *
 * @param topic   why it is there
 * @param key     what it is about, equal in every pack: a case number, or category and area of a repeated topic
 * @param subject title of the case or name of the topic
 * @param lead    department that answers for it; empty when nobody does
 * @param since   since when it has been so; null when that is not known
 * @param count   how often: times sent back, reports of a topic; 0 where nothing is counted
 * @param cases   case numbers behind it, in order
 * @param next    what happens next and by when; null where the meeting has to say
 */
public record AgendaItem(AgendaTopic topic, String key, String subject, String lead, Instant since, int count, List<String> cases,
        NextStep next) {

    public AgendaItem {
        cases = List.copyOf(cases);
    }

    /**
     * What happens next.
     *
     * @param owner department
     * @param words what; empty for the standing step: the owner reports causes and measures to the next meeting
     * @param due   by when
     */
    public record NextStep(String owner, String words, LocalDate due) {
    }
}
