package org.tessera.cases.ledger;

import java.time.Duration;
import java.time.Instant;

import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * What somebody suggests. Whoever suggests something gets a reply: it is not closed without one.
 *
 * @param id       number of the suggestion
 * @param areaId   grid or community it is about
 * @param from     who suggests it: personal
 * @param words    what
 * @param at       when it came in
 * @param reply    what was replied; empty until then
 * @param repliedAt when; null until then
 * @param closedAt when it was closed; null until then
 */
public record Suggestion(String id, String areaId, Resident from, String words, Instant at, String reply, Instant repliedAt,
        Instant closedAt) implements Recorded {

    public Suggestion from(Resident other) {
        return new Suggestion(id, areaId, other, words, at, reply, repliedAt, closedAt);
    }

    Suggestion replied(String said, Instant when) {
        return new Suggestion(id, areaId, from, words, at, said, when, closedAt);
    }

    Suggestion closed(Instant when) {
        return new Suggestion(id, areaId, from, words, at, reply, repliedAt, when);
    }

    /** From coming in to the reply; null while there is none. */
    public Duration replyTime() {
        return repliedAt == null ? null : Duration.between(at, repliedAt);
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("suggestion", id);
    }
}
