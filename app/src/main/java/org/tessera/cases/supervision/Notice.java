package org.tessera.cases.supervision;

import java.time.Instant;

import org.tessera.cases.deadline.Card;
import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * Something that the lead of a case must answer: a card, a reminder, or a supervision. It says nothing of where the case stands.
 *
 * @param id        stable; of a card and of a timeout made from the case, so that there is one a case
 * @param caseId    case number
 * @param kind      why
 * @param card      colour of a card; {@link Card#NONE} for all else
 * @param lead      the department it is addressed to
 * @param by        id of who sent it: a person, or a rule
 * @param at        when
 * @param words     what was said; empty when a rule sent it
 * @param replyDue  by when the lead answers
 * @param reply     the answer; null until there is one
 * @param escalated when it went to the district for want of an answer; null when it did not
 */
public record Notice(String id, String caseId, NoticeKind kind, Card card, String lead, String by, Instant at, String words,
        Instant replyDue, NoticeReply reply, Instant escalated) implements Recorded {

    /** Whether it has waited too long for its answer at a moment, answered later or not. */
    public boolean unansweredAt(Instant now) {
        return now.isAfter(replyDue) && (reply == null || reply.at().isAfter(now));
    }

    Notice answered(NoticeReply words) {
        return new Notice(id, caseId, kind, card, lead, by, at, this.words, replyDue, words, escalated);
    }

    Notice escalated(Instant when) {
        return new Notice(id, caseId, kind, card, lead, by, at, words, replyDue, reply, when);
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("notice", id);
    }
}
