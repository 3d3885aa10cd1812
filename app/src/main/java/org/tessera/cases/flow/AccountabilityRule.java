package org.tessera.cases.flow;

import java.time.Instant;
import java.util.List;

import org.tessera.cases.CaseFile;

/**
 * When somebody has to answer for a case. Rules are local; the ones given here are this product's own, not anybody's regulation.
 *
 * @param id      names it in files and messages
 * @param trigger what it looks at
 * @param from    how often that must have happened to fire
 * @param source  whose rule it is, as shown beside it
 */
public record AccountabilityRule(String id, Trigger trigger, int from, String source) {

    private static final String OWN = "Tessera default, no regulation";

    /** Handled late without a suspension; reworked twice; found to be handled falsely. */
    public static final List<AccountabilityRule> USUAL = List.of(
            new AccountabilityRule("overdue", Trigger.OVERDUE, 1, OWN),
            new AccountabilityRule("reworked", Trigger.REWORKED, 2, OWN),
            new AccountabilityRule("false-handling", Trigger.FALSE_HANDLING, 1, OWN));

    /** What can ask for an answer. */
    public enum Trigger {
        /** Handled after the deadline, though the limit was never suspended. */
        OVERDUE,
        REWORKED,
        /** Reported as handled when it was not. */
        FALSE_HANDLING
    }

    /** Whether it fires for the case as it stands. */
    public boolean fires(CaseFile file) {
        CaseProgress progress = file.progress();
        return from <= switch (trigger) {
            case OVERDUE -> {
                Instant due = file.times().dueAt();
                boolean suspended = progress.count(MoveKind.SUSPEND) > 0;
                yield due == null || suspended ? 0
                        : (int) progress.last(MoveKind.HANDLED).filter(step -> step.at().isAfter(due)).stream().count();
            }
            case REWORKED -> progress.count(MoveKind.REWORK);
            case FALSE_HANDLING -> progress.feedback().falseReports();
        };
    }
}
