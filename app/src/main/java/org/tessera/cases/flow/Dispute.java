package org.tessera.cases.flow;

import java.time.Instant;
import java.util.List;

import org.tessera.access.Tier;

/**
 * The part of a case that is a dispute between people.
 *
 * @param path       the tiers it has stood at, in order; the last one is where it stands, or was settled
 * @param mediator   who mediates; empty for nobody yet
 * @param agreement  what the parties agreed; empty before that
 * @param agreedAt   when; null before that
 * @param referredTo who else settles it; empty when nobody does
 * @param revisitDue when to ask whether the agreement is kept; null without one, and when it has been asked
 * @param kept       what was answered; null before that
 * @param reopened   how often it was taken up again
 */
public record Dispute(List<Level> path, String mediator, String agreement, Instant agreedAt, String referredTo, Instant revisitDue,
        Boolean kept, int reopened) {

    public Dispute {
        path = List.copyOf(path);
    }

    /**
     * A tier that a dispute stood at.
     *
     * @param tier  which
     * @param since from when
     * @param why   why it came there
     */
    public record Level(Tier tier, Instant since, String why) {
    }

    public static Dispute begun(Tier tier, Instant at, String why) {
        return new Dispute(List.of(new Level(tier, at, why)), "", "", null, "", null, null, 0);
    }

    /** The tier it stands at, or was settled at. */
    public Tier tier() {
        return path.getLast().tier();
    }

    /** Whether the parties agreed, or somebody else settles it. */
    public boolean settled() {
        return agreedAt != null || !referredTo.isEmpty();
    }
}
