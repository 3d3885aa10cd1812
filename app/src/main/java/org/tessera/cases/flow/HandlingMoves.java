package org.tessera.cases.flow;

import java.util.List;

/** Who leads, who takes part, and that it is done. */
final class HandlingMoves {

    private HandlingMoves() {
    }

    static void move(Turn turn, Move move) {
        switch (move) {
            case Move.Dispatch dispatch -> {
                turn.require(turn.before.lead().isEmpty(), "refusal.has-lead", "case " + turn.file.id() + " is led by "
                        + turn.before.lead() + " already", turn.before.lead());
                turn.require(!turn.before.awaitsDistrict(), "refusal.awaits-district", "case " + turn.file.id()
                        + " was sent back twice; the district decides who leads");
                lead(turn, dispatch.lead());
                give(turn, dispatch.tasks());
            }
            case Move.AddTask add -> {
                turn.requireLead();
                turn.require(!add.tasks().isEmpty(), "refusal.no-task", "no task is named");
                give(turn, add.tasks());
            }
            case Move.FinishTask finish -> finish(turn, finish.task());
            case Move.SendBack _ -> {
                turn.requireLead();
                turn.require(turn.before.count(MoveKind.DECIDE_LEAD) == 0, "refusal.lead-decided", "the district has decided that "
                        + turn.before.lead() + " leads; that holds", turn.before.lead());
                turn.next.lead = "";
                turn.next.request = null;
            }
            case Move.DecideLead decide -> {
                turn.require(turn.before.awaitsDistrict(), "refusal.nothing-to-decide", "case " + turn.file.id()
                        + " has not been sent back twice");
                lead(turn, decide.lead());
            }
            case Move.Handled _ -> handled(turn);
            default -> throw new IllegalArgumentException(move.kind() + " is no move of handling");
        }
    }

    private static void lead(Turn turn, String lead) {
        turn.require(lead != null && !lead.isBlank(), "refusal.lead-missing", "one department has to lead case " + turn.file.id());
        turn.require(lead.indexOf('|') < 0, "refusal.party-name", "a department's id has no |: " + lead, lead);
        turn.next.lead = lead.strip();
    }

    private static void give(Turn turn, List<TaskOrder> orders) {
        for (TaskOrder order : orders) {
            turn.require(order.kind() != null && order.party() != null && !order.party().isBlank() && order.content() != null
                    && !order.content().isBlank(), "refusal.task-incomplete", "a task says who is to do what");
            turn.require(order.party().indexOf('|') < 0, "refusal.party-name", "a party's id has no |: " + order.party(), order.party());
            turn.next.tasks.add(new Task(String.valueOf(turn.next.tasks.size() + 1), order, turn.at, null, ""));
        }
    }

    private static void finish(Turn turn, String id) {
        int place = -1;
        for (int i = 0; i < turn.next.tasks.size(); i++) {
            place = turn.next.tasks.get(i).id().equals(id) ? i : place;
        }
        turn.require(place >= 0, "refusal.unknown-task", "case " + turn.file.id() + " has no task " + id, id);
        Task task = turn.next.tasks.get(place);
        turn.require(!task.done(), "refusal.task-done", "task " + id + " is done already", id);
        turn.next.tasks.set(place, new Task(task.id(), task.order(), task.givenAt(), turn.at, turn.words()));
    }

    private static void handled(Turn turn) {
        turn.requireLead();
        turn.requireTasksDone();
        Dispute dispute = turn.before.dispute();
        turn.require(dispute == null || dispute.settled(), "refusal.dispute-open", "the dispute has neither an agreement nor a referral");
        if (turn.before.clock() != null && turn.before.clock().suspendedAt(turn.at)) {
            turn.clock(turn.before.clock().resumed(turn.at));
        }
        turn.next.stage = Stage.FEEDBACK;
        turn.next.request = null;
        turn.next.feedback = turn.before.feedback().again();
    }
}
