package org.tessera.cases.flow;

import java.time.Instant;

/** What is asked of the limit, and what is granted. */
final class ClockMoves {

    private ClockMoves() {
    }

    static void move(Turn turn, Move move) {
        switch (move) {
            case Move.AskSuspension ask -> ask(turn, Request.Kind.SUSPENSION, ask.until());
            case Move.AskExtension _ -> ask(turn, Request.Kind.EXTENSION, null);
            case Move.Suspend _ -> {
                Request request = answered(turn, Request.Kind.SUSPENSION);
                turn.clock(turn.running().suspended(turn.at, request.until(), turn.rules.calendar(), turn.rules.clocks()));
            }
            case Move.GrantExtension _ -> {
                answered(turn, Request.Kind.EXTENSION);
                turn.clock(turn.running().extended(turn.at, turn.rules.calendar(), turn.rules.clocks()));
            }
            case Move.RefuseSuspension _ -> answered(turn, Request.Kind.SUSPENSION);
            case Move.RefuseExtension _ -> answered(turn, Request.Kind.EXTENSION);
            case Move.Resume _ -> turn.clock(turn.running().resumed(turn.at));
            default -> throw new IllegalArgumentException(move.kind() + " is no move of the clock");
        }
    }

    private static void ask(Turn turn, Request.Kind kind, Instant until) {
        turn.requireLead();
        turn.running();
        turn.require(turn.before.request() == null, "refusal.request-pending", "case " + turn.file.id()
                + " has asked for something that is not answered yet");
        turn.next.request = new Request(kind, turn.at, turn.act.actor().id(), until, turn.words());
    }

    private static Request answered(Turn turn, Request.Kind kind) {
        Request request = turn.before.request();
        turn.require(request != null && request.kind() == kind, "refusal.nothing-asked", "nobody has asked for " + kind + " in case "
                + turn.file.id());
        turn.next.request = null;
        return request;
    }
}
