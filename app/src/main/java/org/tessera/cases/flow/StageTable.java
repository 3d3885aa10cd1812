package org.tessera.cases.flow;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import static org.tessera.cases.flow.MoveKind.ACCEPT;
import static org.tessera.cases.flow.MoveKind.ADD_TASK;
import static org.tessera.cases.flow.MoveKind.AGREE;
import static org.tessera.cases.flow.MoveKind.APPEAL;
import static org.tessera.cases.flow.MoveKind.ASK_EXTENSION;
import static org.tessera.cases.flow.MoveKind.ASK_SUSPENSION;
import static org.tessera.cases.flow.MoveKind.CHECK;
import static org.tessera.cases.flow.MoveKind.CLOSE;
import static org.tessera.cases.flow.MoveKind.DECIDE_APPEAL;
import static org.tessera.cases.flow.MoveKind.DECIDE_LEAD;
import static org.tessera.cases.flow.MoveKind.DISPATCH;
import static org.tessera.cases.flow.MoveKind.ESCALATE;
import static org.tessera.cases.flow.MoveKind.EVALUATE;
import static org.tessera.cases.flow.MoveKind.FILE;
import static org.tessera.cases.flow.MoveKind.FINISH_TASK;
import static org.tessera.cases.flow.MoveKind.GRANT_EXTENSION;
import static org.tessera.cases.flow.MoveKind.HANDLED;
import static org.tessera.cases.flow.MoveKind.HOLD_TO_ACCOUNT;
import static org.tessera.cases.flow.MoveKind.MEDIATE;
import static org.tessera.cases.flow.MoveKind.MERGE;
import static org.tessera.cases.flow.MoveKind.NOT_TRIGGERED;
import static org.tessera.cases.flow.MoveKind.REFER;
import static org.tessera.cases.flow.MoveKind.REFUSE_EXTENSION;
import static org.tessera.cases.flow.MoveKind.REFUSE_SUSPENSION;
import static org.tessera.cases.flow.MoveKind.REOPEN;
import static org.tessera.cases.flow.MoveKind.REPLY;
import static org.tessera.cases.flow.MoveKind.REPORT;
import static org.tessera.cases.flow.MoveKind.RESUME;
import static org.tessera.cases.flow.MoveKind.REVISIT;
import static org.tessera.cases.flow.MoveKind.REVISIT_AGREEMENT;
import static org.tessera.cases.flow.MoveKind.REWORK;
import static org.tessera.cases.flow.MoveKind.SEND_BACK;
import static org.tessera.cases.flow.MoveKind.SUSPEND;
import static org.tessera.cases.flow.MoveKind.UNMERGE;
import static org.tessera.cases.flow.MoveKind.VERIFY;
import static org.tessera.cases.flow.MoveKind.VOID;

/**
 * Which moves a case may make where it stands. What is not in the table is refused; what is in it may still be refused because something
 * else is missing. The same table is written out in docs/decisions/042-closed-loop.md.
 */
public final class StageTable {

    private static final Map<Stage, Set<MoveKind>> UNDER_WAY = new EnumMap<>(Map.of(
            Stage.DISCOVERY, EnumSet.of(REPORT, VOID, MERGE),
            Stage.REPORT, EnumSet.of(ACCEPT, VERIFY, FILE, VOID, MERGE),
            Stage.HANDLING, EnumSet.of(VOID, MERGE, DISPATCH, ADD_TASK, FINISH_TASK, SEND_BACK, DECIDE_LEAD, ASK_SUSPENSION, SUSPEND,
                    REFUSE_SUSPENSION, RESUME, ASK_EXTENSION, GRANT_EXTENSION, REFUSE_EXTENSION, MEDIATE, ESCALATE, AGREE, REFER, HANDLED),
            Stage.FEEDBACK, EnumSet.of(CHECK, REWORK, REPLY, REVISIT_AGREEMENT),
            Stage.EVALUATION, EnumSet.of(REVISIT, REWORK, EVALUATE, REVISIT_AGREEMENT),
            Stage.ACCOUNTABILITY, EnumSet.of(HOLD_TO_ACCOUNT, NOT_TRIGGERED, APPEAL, DECIDE_APPEAL, CLOSE, REVISIT_AGREEMENT)));

    private static final Map<Ending, Set<MoveKind>> ENDED = new EnumMap<>(Map.of(
            Ending.CLOSED, EnumSet.of(REVISIT_AGREEMENT, REOPEN),
            Ending.VOID, EnumSet.noneOf(MoveKind.class),
            Ending.MERGED, EnumSet.of(UNMERGE)));

    private StageTable() {
    }

    /**
     * The moves that a place in the loop knows.
     *
     * @param ending null while the case is in the loop
     */
    public static Set<MoveKind> moves(Stage stage, Ending ending) {
        return Set.copyOf(ending == null ? UNDER_WAY.get(stage) : ENDED.get(ending));
    }

    public static boolean allows(Stage stage, Ending ending, MoveKind kind) {
        return (ending == null ? UNDER_WAY.get(stage) : ENDED.get(ending)).contains(kind);
    }
}
