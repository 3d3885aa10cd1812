package org.tessera.console.cases;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.tessera.cases.CaseFile;
import org.tessera.cases.flow.CaseFlow;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.cases.flow.MoveKind;
import org.tessera.cases.flow.Request;
import org.tessera.cases.flow.Stage;
import org.tessera.cases.flow.StageTable;

/**
 * The moves that are offered: those that the table of stages knows where the case stands, without those that ask for something which is
 * not there. The services have the last word: an offered move may still be refused, in words.
 */
final class LegalActs {

    /** What takes a case out of the loop stands behind what takes it on. */
    private static final Set<MoveKind> LAST = EnumSet.of(MoveKind.VOID, MoveKind.MERGE);

    private LegalActs() {
    }

    /** In the order of the loop. A case that only its source keeps enters the loop with its first move. */
    static List<MoveKind> of(CaseFile file, Instant now) {
        CaseProgress progress = CaseFlow.entered(file, now).progress();
        Predicate<MoveKind> meant = kind -> meant(kind, progress, now);
        return Arrays.stream(MoveKind.values())
                .filter(kind -> StageTable.allows(progress.stage(), progress.ending(), kind)).filter(meant)
                .sorted(Comparator.comparing(LAST::contains)).toList();
    }

    private static boolean meant(MoveKind kind, CaseProgress progress, Instant now) {
        boolean led = !progress.lead().isEmpty();
        boolean dispute = progress.dispute() != null;
        return switch (kind) {
            case ACCEPT -> progress.count(MoveKind.ACCEPT) == 0;
            case VERIFY -> progress.count(MoveKind.VERIFY) == 0;
            case DISPATCH -> !led && !progress.awaitsDistrict();
            case DECIDE_LEAD -> progress.awaitsDistrict();
            case SEND_BACK, ADD_TASK, HANDLED -> led;
            case FINISH_TASK -> progress.tasks().stream().anyMatch(task -> !task.done());
            case ASK_SUSPENSION, ASK_EXTENSION -> led && progress.clock() != null && progress.request() == null;
            case SUSPEND, REFUSE_SUSPENSION -> asked(progress, Request.Kind.SUSPENSION);
            case GRANT_EXTENSION, REFUSE_EXTENSION -> asked(progress, Request.Kind.EXTENSION);
            case RESUME -> progress.clock() != null && progress.clock().suspendedAt(now);
            case MEDIATE, ESCALATE, AGREE, REFER -> dispute && !progress.dispute().settled();
            case REVISIT_AGREEMENT -> dispute && progress.dispute().revisitDue() != null;
            case CHECK -> progress.feedback().check() == null;
            case REPLY -> progress.feedback().check() != null;
            case REWORK -> progress.stage() != Stage.FEEDBACK || progress.feedback().check() != null;
            case HOLD_TO_ACCOUNT, NOT_TRIGGERED -> progress.accountability() == null;
            case APPEAL -> progress.accountability() != null && progress.accountability().held()
                    && progress.accountability().appeal().isEmpty();
            case DECIDE_APPEAL -> progress.accountability() != null && progress.accountability().appealPending();
            case CLOSE -> progress.accountability() != null && !progress.accountability().appealPending();
            default -> true;
        };
    }

    private static boolean asked(CaseProgress progress, Request.Kind kind) {
        return progress.request() != null && progress.request().kind() == kind;
    }
}
