package org.tessera.grid.plan;

import java.util.EnumSet;
import java.util.Set;

/** Where a plan stands. Only a draft can be edited; only an approved plan comes into effect. */
public enum PlanStatus {
    /** Being drawn by its author. */
    DRAFT,
    /** Handed in; waits for somebody else's decision. */
    PROPOSED,
    /** Decided for; waits for its date. */
    APPROVED,
    /** Its grids are the grids in force, or were until a later plan. */
    EFFECTIVE,
    /** Decided against. */
    REJECTED,
    /** Taken back before it came into effect. */
    WITHDRAWN;

    /** Whether a plan may go from here to there. */
    public boolean leadsTo(PlanStatus next) {
        return following().contains(next);
    }

    private Set<PlanStatus> following() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PROPOSED, WITHDRAWN);
            case PROPOSED -> EnumSet.of(APPROVED, REJECTED, WITHDRAWN);
            case APPROVED -> EnumSet.of(EFFECTIVE, WITHDRAWN);
            case REJECTED, WITHDRAWN -> EnumSet.of(DRAFT);
            case EFFECTIVE -> EnumSet.noneOf(PlanStatus.class);
        };
    }
}
