package org.tessera.cases.flow;

import java.time.Instant;
import java.util.Optional;

import org.tessera.cases.CaseSubject;
import org.tessera.cases.deadline.CaseClock;
import org.tessera.cases.deadline.DeadlineRule;
import org.tessera.duty.list.TimeLimit;

/** From the first word of a matter to a case with a limit, and out again when it is none of its own. */
final class FilingMoves {

    private FilingMoves() {
    }

    static void move(Turn turn, Move move) {
        switch (move) {
            case Move.Report _ -> turn.next.stage = Stage.REPORT;
            case Move.Accept _ ->
                turn.require(!accepted(turn), "refusal.accepted-already", "case " + turn.file.id() + " has been accepted");
            case Move.Verify _ -> requireAccepted(turn);
            case Move.File file -> file(turn, file);
            case Move.Void _ -> {
                turn.end(Ending.VOID);
                turn.closureReason = turn.words();
            }
            case Move.Merge merge -> {
                turn.require(merge.into() != null && !merge.into().isBlank() && !merge.into().equals(turn.file.id()),
                        "refusal.merge-into", "a case is merged into another one");
                turn.end(Ending.MERGED);
                turn.next.mergedInto = merge.into();
            }
            case Move.Unmerge _ -> {
                turn.next.ending = null;
                turn.next.mergedInto = null;
                turn.closedAt = null;
            }
            default -> throw new IllegalArgumentException(move.kind() + " is no move of filing");
        }
    }

    private static void file(Turn turn, Move.File file) {
        requireAccepted(turn);
        CaseSubject subject = turn.subject;
        String category = file.category() == null || file.category().isBlank() ? subject.category() : file.category();
        turn.require(category != null && !category.isBlank(), "refusal.no-category", "case " + turn.file.id() + " needs a category");
        turn.subject = new CaseSubject(subject.title(), category, subject.department(), subject.channel());
        turn.next.stage = Stage.HANDLING;
        turn.next.borders = file.borders();
        if (file.disputeAt() != null) {
            turn.next.dispute = Dispute.begun(file.disputeAt(), turn.at, turn.words());
        }
        Instant due = turn.file.times().dueAt();
        if (due != null && file.limit() == null) {
            turn.next.clock = turn.before.clock() == null ? DeadlineRule.clock(turn.file).orElse(null) : turn.before.clock();
            return;
        }
        Optional<TimeLimit> limit = file.limit() == null ? turn.rules.deadlines().limit(category, turn.at) : Optional.of(file.limit());
        limit.ifPresent(length -> turn.clock(CaseClock.started(turn.at, length)));
    }

    private static boolean accepted(Turn turn) {
        return turn.before.count(MoveKind.ACCEPT) > 0;
    }

    private static void requireAccepted(Turn turn) {
        turn.require(accepted(turn), "refusal.not-accepted", "case " + turn.file.id() + " has not been accepted yet");
    }
}
