package org.tessera.console.planning;

import java.time.LocalDate;

import org.tessera.grid.plan.Plan;

/** What the plan in hand is compared with. */
public sealed interface OtherPlan {

    /** The grids in force that it began with. */
    record InForce() implements OtherPlan {
    }

    /**
     * Another plan as drawn; one that took effect as it was on its day.
     *
     * @param plan not the one in hand
     */
    record Drawn(Plan plan) implements OtherPlan {
    }

    /**
     * The grids that held at the end of a day.
     *
     * @param day local day
     */
    record OnDay(LocalDate day) implements OtherPlan {
    }
}
