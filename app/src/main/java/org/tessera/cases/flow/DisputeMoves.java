package org.tessera.cases.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.tessera.access.Tier;

/** A dispute is mediated where it arose, goes up tier by tier, and ends in an agreement or with those who judge. */
final class DisputeMoves {

    private DisputeMoves() {
    }

    static void move(Turn turn, Move move) {
        Dispute dispute = turn.before.dispute();
        turn.require(dispute != null, "refusal.no-dispute", "case " + turn.file.id() + " is no dispute");
        if (!(move instanceof Move.RevisitAgreement)) {
            turn.require(!dispute.settled(), "refusal.dispute-settled", "the dispute is settled");
        }
        turn.next.dispute = switch (move) {
            case Move.Mediate mediate -> {
                turn.require(mediate.mediator() != null && !mediate.mediator().isBlank(), "refusal.no-mediator", "no mediator is named");
                yield new Dispute(dispute.path(), mediate.mediator().strip(), "", null, "", null, null, dispute.reopened());
            }
            case Move.Escalate _ -> escalated(turn, dispute);
            case Move.Agree _ -> {
                turn.require(!dispute.mediator().isEmpty(), "refusal.no-mediator", "nobody mediates yet");
                Instant revisit = turn.at.atZone(turn.rules.calendar().zone()).plus(turn.rules.agreementRevisit()).toInstant();
                yield new Dispute(dispute.path(), dispute.mediator(), turn.words(), turn.at, "", revisit, null, dispute.reopened());
            }
            case Move.Refer refer -> {
                turn.require(refer.to() != null && !refer.to().isBlank(), "refusal.refer-to", "a referral names who it goes to");
                yield new Dispute(dispute.path(), dispute.mediator(), "", null, refer.to().strip(), null, null, dispute.reopened());
            }
            case Move.RevisitAgreement revisit -> {
                Instant due = dispute.revisitDue();
                turn.require(due != null && !turn.at.isBefore(due), "refusal.revisit-early", "the agreement is not to be asked about yet");
                yield new Dispute(dispute.path(), dispute.mediator(), dispute.agreement(), dispute.agreedAt(), dispute.referredTo(), null,
                        revisit.kept(), dispute.reopened());
            }
            default -> throw new IllegalArgumentException(move.kind() + " is no move of a dispute");
        };
    }

    private static Dispute escalated(Turn turn, Dispute dispute) {
        turn.require(dispute.tier() != Tier.DISTRICT, "refusal.top-tier", "the dispute stands at the highest tier; it can be referred");
        List<Dispute.Level> path = new ArrayList<>(dispute.path());
        path.add(new Dispute.Level(Tier.values()[dispute.tier().ordinal() - 1], turn.at, turn.words()));
        return new Dispute(path, "", "", null, "", null, null, dispute.reopened());
    }
}
