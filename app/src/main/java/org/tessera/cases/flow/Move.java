package org.tessera.cases.flow;

import java.time.Instant;
import java.util.List;

import org.tessera.access.Tier;
import org.tessera.duty.list.TimeLimit;

/** One move of a case round the loop, with what it needs to be made. */
public sealed interface Move {

    /** What is said with it; goes into the step. */
    String words();

    /** It is told to those who file it. */
    record Report(String words) implements Move {
    }

    /** Somebody takes care of the report. */
    record Accept(String words) implements Move {
    }

    /** What was reported is confirmed before it is filed (核实). */
    record Verify(String words) implements Move {
    }

    /**
     * It becomes a case with a limit.
     *
     * @param category  id of the category; empty to keep the one it has
     * @param limit     how long its handling may take; null to take what the responsibility list says
     * @param disputeAt the tier that is to settle it when it is a dispute between people; null when it is none
     * @param borders   whose borders it lies near; null for none. {@link CaseLoop} fills it in
     */
    record File(String category, TimeLimit limit, Tier disputeAt, CrossBorder borders, String words) implements Move {

        /** As the lists say, no dispute. */
        public File(String words) {
            this("", null, null, null, words);
        }
    }

    /** It is found to be none. */
    record Void(String words) implements Move {
    }

    /** One department is made to lead, others get tasks in the same move. */
    record Dispatch(String lead, List<TaskOrder> tasks, String words) implements Move {
        public Dispatch {
            tasks = List.copyOf(tasks);
        }
    }

    /** Others get tasks. */
    record AddTask(List<TaskOrder> tasks, String words) implements Move {
        public AddTask {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * A task is done.
     *
     * @param task id of it within the case
     */
    record FinishTask(String task, String words) implements Move {
    }

    /** The lead does not take it, and says why. */
    record SendBack(String words) implements Move {
    }

    /** The district decides who leads; that holds. */
    record DecideLead(String lead, String words) implements Move {
    }

    /**
     * The lead asks for the limit to stop.
     *
     * @param until when it is to run again; null for as long as the rules allow
     */
    record AskSuspension(Instant until, String words) implements Move {
    }

    /** The suspension that was asked for is granted. */
    record Suspend(String words) implements Move {
    }

    /** The limit goes on running. */
    record RefuseSuspension(String words) implements Move {
    }

    /** The limit runs again before its time. */
    record Resume(String words) implements Move {
    }

    /** The lead asks for more time. */
    record AskExtension(String words) implements Move {
    }

    /** The extension that was asked for is granted: the limit once more. */
    record GrantExtension(String words) implements Move {
    }

    /** There is no more time. */
    record RefuseExtension(String words) implements Move {
    }

    /** Somebody is asked to mediate in a dispute. */
    record Mediate(String mediator, String words) implements Move {
    }

    /** A dispute goes one tier up. */
    record Escalate(String words) implements Move {
    }

    /** The parties of a dispute agree; the words are the agreement. */
    record Agree(String words) implements Move {
    }

    /** A dispute goes to those who can settle it otherwise: arbitration, a court. */
    record Refer(String to, String words) implements Move {
    }

    /** The lead has handled it. */
    record Handled(String words) implements Move {
    }

    /** The result is looked at (核查). */
    record Check(CheckResult result, String words) implements Move {
    }

    /** It has to be handled again. */
    record Rework(String words) implements Move {
    }

    /** Whoever reported it is told the result. */
    record Reply(String words) implements Move {
    }

    /**
     * Whoever reported it is asked afterwards.
     *
     * @param contacted    whether somebody had been in touch with them about it
     * @param solved       whether they say it is solved
     * @param satisfaction how content they are
     */
    record Revisit(boolean contacted, boolean solved, Satisfaction satisfaction, String words) implements Move {
    }

    /** The outcome is appraised. */
    record Evaluate(String words) implements Move {
    }

    /** A rule has fired, and somebody answers for it. */
    record HoldToAccount(String party, String words) implements Move {
    }

    /** No rule has fired. */
    record NotTriggered(String words) implements Move {
    }

    /** Who was held to account objects; once. */
    record Appeal(String words) implements Move {
    }

    /**
     * A higher tier decides the appeal.
     *
     * @param upheld whether the one who appealed is right
     */
    record DecideAppeal(boolean upheld, String words) implements Move {
    }

    /** The end, with the way it was handled. */
    record Close(HandlingPath path, String words) implements Move {
    }

    /** Whether an agreement is kept, asked when 30 days have gone. */
    record RevisitAgreement(boolean kept, String words) implements Move {
    }

    /** A closed case is taken up again. */
    record Reopen(String words) implements Move {
    }

    /** It is the same as another case, which goes on. */
    record Merge(String into, String words) implements Move {
    }

    /** It was not the same after all. */
    record Unmerge(String words) implements Move {
    }

    default MoveKind kind() {
        return switch (this) {
            case Report _ -> MoveKind.REPORT;
            case Accept _ -> MoveKind.ACCEPT;
            case Verify _ -> MoveKind.VERIFY;
            case File _ -> MoveKind.FILE;
            case Void _ -> MoveKind.VOID;
            case Dispatch _ -> MoveKind.DISPATCH;
            case AddTask _ -> MoveKind.ADD_TASK;
            case FinishTask _ -> MoveKind.FINISH_TASK;
            case SendBack _ -> MoveKind.SEND_BACK;
            case DecideLead _ -> MoveKind.DECIDE_LEAD;
            case AskSuspension _ -> MoveKind.ASK_SUSPENSION;
            case Suspend _ -> MoveKind.SUSPEND;
            case RefuseSuspension _ -> MoveKind.REFUSE_SUSPENSION;
            case Resume _ -> MoveKind.RESUME;
            case AskExtension _ -> MoveKind.ASK_EXTENSION;
            case GrantExtension _ -> MoveKind.GRANT_EXTENSION;
            case RefuseExtension _ -> MoveKind.REFUSE_EXTENSION;
            case Mediate _ -> MoveKind.MEDIATE;
            case Escalate _ -> MoveKind.ESCALATE;
            case Agree _ -> MoveKind.AGREE;
            case Refer _ -> MoveKind.REFER;
            case Handled _ -> MoveKind.HANDLED;
            case Check _ -> MoveKind.CHECK;
            case Rework _ -> MoveKind.REWORK;
            case Reply _ -> MoveKind.REPLY;
            case Revisit _ -> MoveKind.REVISIT;
            case Evaluate _ -> MoveKind.EVALUATE;
            case HoldToAccount _ -> MoveKind.HOLD_TO_ACCOUNT;
            case NotTriggered _ -> MoveKind.NOT_TRIGGERED;
            case Appeal _ -> MoveKind.APPEAL;
            case DecideAppeal _ -> MoveKind.DECIDE_APPEAL;
            case Close _ -> MoveKind.CLOSE;
            case RevisitAgreement _ -> MoveKind.REVISIT_AGREEMENT;
            case Reopen _ -> MoveKind.REOPEN;
            case Merge _ -> MoveKind.MERGE;
            case Unmerge _ -> MoveKind.UNMERGE;
        };
    }
}
