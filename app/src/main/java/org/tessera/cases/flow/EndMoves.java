package org.tessera.cases.flow;

import java.util.List;

import org.tessera.access.Actor;
import org.tessera.cases.deadline.CaseClock;

/** Whether somebody has to answer for it, and the end. */
final class EndMoves {

    private EndMoves() {
    }

    static void move(Turn turn, Move move) {
        Accountability settled = turn.before.accountability();
        switch (move) {
            case Move.NotTriggered _ -> {
                List<String> fired = asked(turn);
                turn.require(fired.isEmpty(), "refusal.rule-fired", "a rule asks for an answer: " + fired, String.join(", ", fired));
                turn.next.accountability = settled(turn, fired, "");
            }
            case Move.HoldToAccount hold -> {
                List<String> fired = asked(turn);
                turn.require(!fired.isEmpty(), "refusal.no-rule-fired", "no rule asks for an answer");
                turn.require(hold.party() != null && !hold.party().isBlank(), "refusal.no-party", "nobody is named");
                turn.next.accountability = settled(turn, fired, hold.party().strip());
            }
            case Move.Appeal _ -> {
                turn.require(settled != null && settled.held() && settled.appeal().isEmpty(), "refusal.no-appeal",
                        "there is nothing to appeal against, or it has been appealed against once");
                turn.next.accountability = new Accountability(settled.rules(), settled.party(), settled.heldBy(), settled.tier(),
                        settled.at(), turn.words(), "", null);
            }
            case Move.DecideAppeal decide -> {
                turn.require(settled != null && settled.appealPending(), "refusal.no-appeal-pending", "no appeal waits for a decision");
                turn.next.accountability = new Accountability(settled.rules(), settled.party(), settled.heldBy(), settled.tier(),
                        settled.at(), settled.appeal(), turn.act.actor().id(), decide.upheld());
            }
            case Move.Close close -> close(turn, close);
            case Move.Reopen _ -> reopen(turn);
            default -> throw new IllegalArgumentException(move.kind() + " is no move of the end");
        }
    }

    /** The rules that fired; only asked once. */
    private static List<String> asked(Turn turn) {
        turn.require(turn.before.accountability() == null, "refusal.accountability-settled", "who answers for it is settled");
        return new CaseFlow(turn.rules).fired(turn.file);
    }

    private static Accountability settled(Turn turn, List<String> fired, String party) {
        Actor actor = turn.act.actor();
        return new Accountability(fired, party, actor.id(), actor.scope().tier(), turn.at, "", "", null);
    }

    private static void close(Turn turn, Move.Close close) {
        Accountability settled = turn.before.accountability();
        turn.require(settled != null, "refusal.accountability-open", "who answers for it is not settled");
        turn.require(!settled.appealPending(), "refusal.appeal-pending", "an appeal waits for its decision");
        turn.require(turn.before.feedback().repliedAt() != null, "refusal.no-reply", "whoever reported it has had no reply");
        turn.requireTasksDone();
        turn.require(close.path() != null, "refusal.no-handling-path", "a closing names the way it was handled");
        turn.end(Ending.CLOSED);
        turn.next.path = close.path();
        turn.closureReason = turn.words();
    }

    private static void reopen(Turn turn) {
        turn.next.stage = Stage.HANDLING;
        turn.next.ending = null;
        turn.next.path = null;
        turn.next.accountability = null;
        turn.next.feedback = turn.before.feedback().again();
        turn.closedAt = null;
        turn.closureReason = "";
        // What was due belongs to the first round; the limit begins anew.
        turn.dueAt = null;
        if (turn.before.clock() != null) {
            turn.clock(CaseClock.started(turn.at, turn.before.clock().limit()));
        }
        Dispute dispute = turn.before.dispute();
        if (dispute != null) {
            turn.next.dispute = new Dispute(dispute.path(), "", "", null, "", null, null, dispute.reopened() + 1);
        }
    }
}
