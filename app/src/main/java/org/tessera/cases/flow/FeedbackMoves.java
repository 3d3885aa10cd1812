package org.tessera.cases.flow;

/** The result is checked, told, asked about and appraised. */
final class FeedbackMoves {

    private FeedbackMoves() {
    }

    static void move(Turn turn, Move move) {
        Feedback feedback = turn.before.feedback();
        switch (move) {
            case Move.Check check -> {
                turn.require(feedback.check() == null, "refusal.checked-already", "the result has been checked");
                turn.require(check.result() != null, "refusal.check-result", "a check says what it found");
                turn.next.feedback = feedback.checked(check.result());
            }
            case Move.Rework _ -> {
                boolean unsolved = feedback.followUp() != null && !feedback.followUp().solved();
                boolean insufficient = feedback.check() != null && feedback.check() != CheckResult.GOOD;
                turn.require(turn.before.stage() == Stage.EVALUATION ? unsolved : insufficient, "refusal.nothing-to-rework",
                        "neither a check nor whoever reported it says that it is to be handled again");
                turn.next.stage = Stage.HANDLING;
                turn.next.feedback = feedback.again();
            }
            case Move.Reply _ -> {
                turn.require(feedback.check() == CheckResult.GOOD, "refusal.not-checked", "the result has not been found good yet");
                turn.next.feedback = feedback.replied(turn.at, turn.words());
                turn.next.stage = Stage.EVALUATION;
            }
            case Move.Revisit revisit -> turn.next.feedback = feedback.followed(
                    new FollowUp(turn.at, revisit.contacted(), revisit.solved(),
                            revisit.satisfaction() == null ? Satisfaction.NOT : revisit.satisfaction()));
            case Move.Evaluate _ -> {
                boolean somebody = turn.before.reports().stream().anyMatch(report -> !Reporter.NOBODY.equals(report.reporter()));
                turn.require(!somebody || feedback.followUp() != null, "refusal.no-follow-up",
                        "whoever reported it has not been asked yet");
                turn.next.stage = Stage.ACCOUNTABILITY;
            }
            default -> throw new IllegalArgumentException(move.kind() + " is no move of feedback");
        }
    }
}
