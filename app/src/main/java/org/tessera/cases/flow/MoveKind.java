package org.tessera.cases.flow;

import java.util.Locale;

/** What can be done to a case on its way round the loop. Which is allowed where says {@link StageTable}. */
public enum MoveKind {
    REPORT, ACCEPT, VERIFY, FILE, VOID,
    DISPATCH, ADD_TASK, FINISH_TASK, SEND_BACK, DECIDE_LEAD,
    ASK_SUSPENSION, SUSPEND, REFUSE_SUSPENSION, RESUME, ASK_EXTENSION, GRANT_EXTENSION, REFUSE_EXTENSION,
    MEDIATE, ESCALATE, AGREE, REFER,
    HANDLED, CHECK, REWORK, REPLY, REVISIT, EVALUATE,
    HOLD_TO_ACCOUNT, NOT_TRIGGERED, APPEAL, DECIDE_APPEAL, CLOSE,
    REVISIT_AGREEMENT, REOPEN, MERGE, UNMERGE;

    /**
     * Its name in the journal, as {@code case.send-back}. Giving a case to its lead is {@code case.dispatch-lead}, for
     * {@code case.dispatch} sends a unit to it.
     */
    public String action() {
        return this == DISPATCH ? "case.dispatch-lead" : "case." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
