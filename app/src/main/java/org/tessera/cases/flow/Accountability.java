package org.tessera.cases.flow;

import java.time.Instant;
import java.util.List;

import org.tessera.access.Tier;

/**
 * What became of the question who answers for a case.
 *
 * @param rules     ids of the rules that fired; empty for "not triggered"
 * @param party     who is held to account; empty for nobody
 * @param heldBy    id of who decided that
 * @param tier      the tier they decided for
 * @param at        when
 * @param appeal    what the one held to account says against it; empty without an appeal
 * @param decidedBy id of who decided the appeal; empty before that
 * @param upheld    whether the appeal was right; null before it is decided
 */
public record Accountability(List<String> rules, String party, String heldBy, Tier tier, Instant at, String appeal, String decidedBy,
        Boolean upheld) {

    public Accountability {
        rules = List.copyOf(rules);
    }

    /** Whether somebody is held to account, as far as it is decided. */
    public boolean held() {
        return !party.isEmpty() && !Boolean.TRUE.equals(upheld);
    }

    /** Whether an appeal waits for its decision. */
    public boolean appealPending() {
        return !appeal.isEmpty() && upheld == null;
    }
}
