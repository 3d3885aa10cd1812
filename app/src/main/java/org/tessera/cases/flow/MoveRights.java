package org.tessera.cases.flow;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import org.tessera.access.Actor;
import org.tessera.access.Right;
import org.tessera.access.Tier;
import org.tessera.journal.Refusal;

import static org.tessera.cases.flow.MoveKind.AGREE;
import static org.tessera.cases.flow.MoveKind.ASK_EXTENSION;
import static org.tessera.cases.flow.MoveKind.ASK_SUSPENSION;
import static org.tessera.cases.flow.MoveKind.DECIDE_APPEAL;
import static org.tessera.cases.flow.MoveKind.DECIDE_LEAD;
import static org.tessera.cases.flow.MoveKind.HANDLED;
import static org.tessera.cases.flow.MoveKind.MEDIATE;
import static org.tessera.cases.flow.MoveKind.RESUME;
import static org.tessera.cases.flow.MoveKind.SEND_BACK;

/** Who may make a move: departments answer for their own part, the district decides what the tiers below could not. */
final class MoveRights {

    /** What only the lead does, when a department acts. */
    private static final Set<MoveKind> OF_LEAD = EnumSet.of(SEND_BACK, ASK_SUSPENSION, ASK_EXTENSION, RESUME, MEDIATE, AGREE, HANDLED);

    private MoveRights() {
    }

    /** The right that a move takes. Departments answer and ask; what they ask for somebody else decides. */
    static Right of(MoveKind kind) {
        return switch (kind) {
            case REPORT -> Right.TAKE_REPORTS;
            case ACCEPT, VERIFY, FILE, DISPATCH, ADD_TASK, CHECK, REWORK, REPLY, REVISIT, EVALUATE, NOT_TRIGGERED, REVISIT_AGREEMENT,
                REOPEN, MERGE, UNMERGE -> Right.RUN_CASES;
            case FINISH_TASK, SEND_BACK, ASK_SUSPENSION, ASK_EXTENSION, RESUME, MEDIATE, ESCALATE, AGREE, REFER, HANDLED, APPEAL
                -> Right.HANDLE_CASES;
            case VOID, CLOSE -> Right.CLOSE_CASES;
            case DECIDE_LEAD, SUSPEND, REFUSE_SUSPENSION, GRANT_EXTENSION, REFUSE_EXTENSION, HOLD_TO_ACCOUNT, DECIDE_APPEAL
                -> Right.DECIDE_CASES;
        };
    }

    /** The right that taking back an entry of the loop takes: that of its move. */
    static Right of(String action) {
        return Arrays.stream(MoveKind.values()).filter(kind -> kind.action().equals(action)).findFirst().map(MoveRights::of)
                .orElse(Right.RUN_CASES);
    }

    static void require(CaseProgress progress, Act act) {
        Actor actor = act.actor();
        MoveKind kind = act.move().kind();
        Refusal.unless(actor, of(kind));
        if (actor.scope().isOneDepartment()) {
            requireOwn(progress, act, actor.scope().departmentId());
        } else if (kind == DECIDE_LEAD && !actor.scope().isWholeDistrict()) {
            throw new Refusal("refusal.district-decides", "only the district decides who leads after a second sending back");
        } else if (kind == DECIDE_APPEAL && progress.accountability() != null) {
            requireAbove(progress.accountability(), actor);
        }
    }

    private static void requireOwn(CaseProgress progress, Act act, String department) {
        boolean own = switch (act.move()) {
            case Move.FinishTask finish -> department.equals(progress.lead()) || progress.tasks().stream()
                    .anyMatch(task -> task.id().equals(finish.task()) && task.order().party().equals(department));
            case Move.Appeal _ -> progress.accountability() != null && department.equals(progress.accountability().party());
            case Move.Report _ -> true;
            default -> OF_LEAD.contains(act.move().kind()) && department.equals(progress.lead());
        };
        if (!own) {
            throw new Refusal("refusal.not-for-department", "department " + department + " may not " + act.move().kind() + " in this case",
                    department);
        }
    }

    /** A tier above the one that decided; the district has none above it, so there it is somebody else. */
    private static void requireAbove(Accountability decided, Actor actor) {
        boolean above = actor.scope().tier().ordinal() < decided.tier().ordinal();
        boolean another = decided.tier() == Tier.DISTRICT && actor.scope().isWholeDistrict() && !actor.id().equals(decided.heldBy());
        if (!above && !another) {
            throw new Refusal("refusal.appeal-tier", "an appeal is decided by a tier above, or by somebody else of the district");
        }
    }
}
