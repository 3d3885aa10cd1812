package org.tessera.cases.ledger;

import java.util.EnumSet;
import java.util.Set;

/** How the work on a need ended. Not every kind of work can end in every way. */
public enum Outcome {
    ANSWERED(EnumSet.of(WorkKind.POLICY_ADVICE)),
    REFERRED(EnumSet.of(WorkKind.POLICY_ADVICE, WorkKind.MEDIATION, WorkKind.HELP)),
    ADOPTED(EnumSet.of(WorkKind.OPINION)),
    EXPLAINED(EnumSet.of(WorkKind.OPINION)),
    AGREED(EnumSet.of(WorkKind.MEDIATION)),
    NOT_AGREED(EnumSet.of(WorkKind.MEDIATION)),
    HELPED(EnumSet.of(WorkKind.HELP)),
    NOT_ENTITLED(EnumSet.of(WorkKind.HELP));

    private final Set<WorkKind> kinds;

    Outcome(Set<WorkKind> kinds) {
        this.kinds = Set.copyOf(kinds);
    }

    /** Whether work of that kind can end so. */
    public boolean fits(WorkKind kind) {
        return kinds.contains(kind);
    }
}
