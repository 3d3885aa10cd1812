package org.tessera.journal;

import java.time.Instant;
import java.util.List;

/**
 * One committed link of the chain.
 *
 * @param sequence     1, 2, 3, … without a hole
 * @param recordedAt   wall-clock time of the commit, UTC, to the microsecond
 * @param at           time on the situation clock
 * @param actor        id of who acted
 * @param action       what was done
 * @param reason       why
 * @param subjects     the things that changed, in order
 * @param payloadHash  SHA-256 of the canonical before/after JSON, hex
 * @param previousHash hash of the entry before, 64 zeros for the first
 * @param hash         SHA-256 over all of the above, hex
 */
public record JournalEntry(
        long sequence,
        Instant recordedAt,
        Instant at,
        String actor,
        String action,
        String reason,
        List<EntityRef> subjects,
        String payloadHash,
        String previousHash,
        String hash) {

    /** The entry naming only these of its subjects. */
    public JournalEntry about(List<EntityRef> some) {
        return some.size() == subjects.size() ? this
                : new JournalEntry(sequence, recordedAt, at, actor, action, reason, some, payloadHash, previousHash, hash);
    }
}
