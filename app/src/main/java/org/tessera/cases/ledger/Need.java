package org.tessera.cases.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a resident needs.
 *
 * @param number       within its entry, from 1
 * @param kind         the kind of work it is
 * @param words        in words
 * @param outcome      how the work ended; null while it goes on
 * @param outcomeWords what came of it; empty while it goes on
 * @param concludedAt  when it ended; null while it goes on
 * @param caseId       the case that was raised from it, or null
 * @param disputeId    the dispute it belongs to, by its case number, or null
 * @param promises     what was promised, in the order of promising
 */
public record Need(int number, WorkKind kind, String words, Outcome outcome, String outcomeWords, Instant concludedAt, String caseId,
        String disputeId, List<Promise> promises) {

    public Need {
        promises = List.copyOf(promises);
    }

    /** A need that nothing was done about yet. */
    public static Need heard(int number, WorkKind kind, String words) {
        return new Need(number, kind, words, null, "", null, null, null, List.of());
    }

    Need concluded(Outcome how, String said, Instant at) {
        return new Need(number, kind, words, how, said, at, caseId, disputeId, promises);
    }

    Need asCase(String id) {
        return new Need(number, kind, words, outcome, outcomeWords, concludedAt, id, disputeId, promises);
    }

    Need ofDispute(String id) {
        return new Need(number, kind, words, outcome, outcomeWords, concludedAt, caseId, id, promises);
    }

    /** With one more promise, or with another state of one. */
    Need with(Promise promise) {
        List<Promise> all = new ArrayList<>(promises);
        all.removeIf(each -> each.number() == promise.number());
        all.add(promise.number() - 1, promise);
        return new Need(number, kind, words, outcome, outcomeWords, concludedAt, caseId, disputeId, all);
    }

    /** What a source says of it now over what was done here. */
    Need over(Need before) {
        return new Need(number, kind, words, before.outcome == null ? outcome : before.outcome,
                before.outcome == null ? outcomeWords : before.outcomeWords, before.outcome == null ? concludedAt : before.concludedAt,
                before.caseId, before.disputeId, before.promises.isEmpty() ? promises : before.promises);
    }
}
