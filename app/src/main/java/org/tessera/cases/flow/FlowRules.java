package org.tessera.cases.flow;

import java.time.Period;
import java.util.List;

import org.tessera.cases.deadline.ClockRules;
import org.tessera.cases.deadline.DeadlineRule;
import org.tessera.cases.deadline.WorkCalendar;

/**
 * What the loop goes by besides its table.
 *
 * @param deadlines        limits of categories, and the calendar they are counted on
 * @param clocks           how often and how long limits may be moved
 * @param accountability   when somebody has to answer for a case
 * @param agreementRevisit how long after an agreement people are asked whether it is kept
 */
public record FlowRules(DeadlineRule deadlines, ClockRules clocks, List<AccountabilityRule> accountability, Period agreementRevisit) {

    public FlowRules {
        accountability = List.copyOf(accountability);
    }

    /** The defaults of this product over one's own lists and calendar; agreements are asked about after 30 days. */
    public static FlowRules usual(DeadlineRule deadlines) {
        return new FlowRules(deadlines, ClockRules.USUAL, AccountabilityRule.USUAL, Period.ofDays(30));
    }

    public WorkCalendar calendar() {
        return deadlines.calendar();
    }
}
