package org.tessera.console.planning;

import java.util.Locale;

import org.tessera.grid.plan.PlanStatus;

/** What can be done with a plan as a whole, and where it leads. */
public enum PlanAct {
    PROPOSE(PlanStatus.PROPOSED),
    APPROVE(PlanStatus.APPROVED),
    REJECT(PlanStatus.REJECTED),
    WITHDRAW(PlanStatus.WITHDRAWN),
    RESTORE(PlanStatus.DRAFT),
    EFFECT(PlanStatus.EFFECTIVE);

    private final PlanStatus leadsTo;

    PlanAct(PlanStatus leadsTo) {
        this.leadsTo = leadsTo;
    }

    /** Whether it can be done with a plan of a status. */
    public boolean fits(PlanStatus status) {
        return status != null && status.leadsTo(leadsTo);
    }

    /** As in keys and ids. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
