package org.tessera.cases.flow;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.deadline.DeadlineRule;
import org.tessera.journal.Refusal;

import static org.tessera.cases.flow.MoveKind.AGREE;
import static org.tessera.cases.flow.MoveKind.APPEAL;
import static org.tessera.cases.flow.MoveKind.ASK_EXTENSION;
import static org.tessera.cases.flow.MoveKind.ASK_SUSPENSION;
import static org.tessera.cases.flow.MoveKind.CLOSE;
import static org.tessera.cases.flow.MoveKind.DECIDE_APPEAL;
import static org.tessera.cases.flow.MoveKind.DECIDE_LEAD;
import static org.tessera.cases.flow.MoveKind.ESCALATE;
import static org.tessera.cases.flow.MoveKind.HANDLED;
import static org.tessera.cases.flow.MoveKind.HOLD_TO_ACCOUNT;
import static org.tessera.cases.flow.MoveKind.REFER;
import static org.tessera.cases.flow.MoveKind.REFUSE_EXTENSION;
import static org.tessera.cases.flow.MoveKind.REFUSE_SUSPENSION;
import static org.tessera.cases.flow.MoveKind.REOPEN;
import static org.tessera.cases.flow.MoveKind.REPLY;
import static org.tessera.cases.flow.MoveKind.REWORK;
import static org.tessera.cases.flow.MoveKind.SEND_BACK;
import static org.tessera.cases.flow.MoveKind.VOID;

/**
 * The closed loop as a machine: a file and an act make the next file, or are refused. It has no state, no store and no clock; safe for
 * use by any thread.
 *
 * @param rules what it goes by besides {@link StageTable}
 */
public record CaseFlow(FlowRules rules) {

    /** Moves that say nothing without words. */
    private static final Set<MoveKind> WORDED = EnumSet.of(VOID, SEND_BACK, DECIDE_LEAD, ASK_SUSPENSION, REFUSE_SUSPENSION, ASK_EXTENSION,
            REFUSE_EXTENSION, ESCALATE, AGREE, REFER, HANDLED, REWORK, REPLY, HOLD_TO_ACCOUNT, APPEAL, DECIDE_APPEAL, CLOSE, REOPEN);

    /**
     * The file after the act. A case that its source knows only by opening and closing enters the loop with it.
     *
     * @throws Refusal when the move is not allowed where the case stands, to who makes it, or while something else is missing
     */
    public CaseFile apply(CaseFile file, Act act) {
        Turn turn = checked(file, act, rules);
        move(turn, act.move());
        return turn.done();
    }

    /**
     * The file closed; a closing asks no rule.
     *
     * @throws Refusal when it cannot be closed yet, or a choice is missing
     */
    public static CaseFile closed(CaseFile file, Act act) {
        if (!(act.move() instanceof Move.Close)) {
            throw new IllegalArgumentException(act.move().kind() + " is no closing");
        }
        Turn turn = checked(file, act, null);
        EndMoves.move(turn, act.move());
        return turn.done();
    }

    private static Turn checked(CaseFile file, Act act, FlowRules rules) {
        CaseFile begun = entered(file, act.at());
        Turn turn = new Turn(begun, act, rules);
        CaseProgress before = begun.progress();
        MoveKind kind = act.move().kind();
        Object where = before.ending() == null ? before.stage() : before.ending();
        turn.require(StageTable.allows(before.stage(), before.ending(), kind), "refusal.move-not-here",
                "case " + file.id() + " is at " + where + ", where it cannot " + kind, where.toString(), kind.name());
        turn.require(before.steps().isEmpty() || !act.at().isBefore(before.steps().getLast().at()), "refusal.move-too-early",
                "case " + file.id() + " has moved later than " + act.at());
        MoveRights.require(before, act);
        turn.require(!WORDED.contains(kind) || !turn.words().isEmpty(), "refusal.move-needs-words", kind + " needs words", kind.name());
        return turn;
    }

    /**
     * The file as it enters the loop; the same object when it is in it. A case of a source is taken as filed: its department leads, and
     * its deadline stays. What the source says of a closing that is still to come is no closing for us.
     */
    public static CaseFile entered(CaseFile file, Instant at) {
        if (file.progress() != null) {
            return file;
        }
        CaseTimes times = file.times();
        boolean closed = times.closedAt() != null && !times.closedAt().isAfter(at);
        String text = file.subject().title() == null ? "" : file.subject().title();
        Report report = new Report(file.id() + "/1", Channel.FILE, times.openedAt(), text, Reporter.NOBODY, file.id());
        CaseProgress progress = new CaseProgress(closed ? Stage.FEEDBACK : Stage.HANDLING, closed ? Ending.CLOSED : null,
                file.subject().department(), DeadlineRule.clock(file).orElse(null), List.of(report), List.of(), null);
        return (closed ? file : file.ended(new CaseTimes(times.openedAt(), times.dueAt(), null), "")).with(progress);
    }

    /** Ids of the rules by which somebody has to answer for the case as it stands. */
    public List<String> fired(CaseFile file) {
        return rules.accountability().stream().filter(rule -> rule.fires(file)).map(AccountabilityRule::id).toList();
    }

    private static void move(Turn turn, Move move) {
        switch (move) {
            case Move.Report _, Move.Accept _, Move.Verify _, Move.File _, Move.Void _, Move.Merge _, Move.Unmerge _ ->
                FilingMoves.move(turn, move);
            case Move.Dispatch _, Move.AddTask _, Move.FinishTask _, Move.SendBack _, Move.DecideLead _, Move.Handled _ ->
                HandlingMoves.move(turn, move);
            case Move.AskSuspension _, Move.Suspend _, Move.RefuseSuspension _, Move.Resume _, Move.AskExtension _, Move.GrantExtension _,
                    Move.RefuseExtension _ -> ClockMoves.move(turn, move);
            case Move.Mediate _, Move.Escalate _, Move.Agree _, Move.Refer _, Move.RevisitAgreement _ -> DisputeMoves.move(turn, move);
            case Move.Check _, Move.Rework _, Move.Reply _, Move.Revisit _, Move.Evaluate _ -> FeedbackMoves.move(turn, move);
            case Move.HoldToAccount _, Move.NotTriggered _, Move.Appeal _, Move.DecideAppeal _, Move.Close _, Move.Reopen _ ->
                EndMoves.move(turn, move);
        }
    }
}
