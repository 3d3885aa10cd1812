package org.tessera.cases.flow;

import java.time.Instant;
import java.util.List;

import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseSubject;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.deadline.CaseClock;
import org.tessera.journal.Refusal;

/** One move being made: the file as it was, and what becomes of it. */
final class Turn {

    final CaseFile file;
    final CaseProgress before;
    final Instant at;
    final Act act;
    final FlowRules rules;
    final ProgressEdit next;
    CaseSubject subject;
    Instant dueAt;
    Instant closedAt;
    String closureReason;

    Turn(CaseFile file, Act act, FlowRules rules) {
        this.file = file;
        this.before = file.progress();
        this.at = act.at();
        this.act = act;
        this.rules = rules;
        this.next = new ProgressEdit(before);
        this.subject = file.subject();
        this.dueAt = file.times().dueAt();
        this.closedAt = file.times().closedAt();
        this.closureReason = file.closureReason();
    }

    CaseFile done() {
        Move move = act.move();
        next.steps.add(new Step(move.kind(), before.stage(), at, act.actor().id(), words(), act.attachments(), about(move)));
        return new CaseFile(file.id(), subject, file.place(), new CaseTimes(file.times().openedAt(), dueAt, closedAt), closureReason,
                file.attributes(), next.done());
    }

    private String about(Move move) {
        return switch (move) {
            case Move.Dispatch dispatch -> dispatch.lead();
            case Move.DecideLead decide -> decide.lead();
            case Move.SendBack _ -> before.lead();
            case Move.FinishTask finish -> finish.task();
            case Move.Mediate mediate -> mediate.mediator();
            case Move.Escalate _ -> next.dispute.tier().name();
            case Move.Refer refer -> refer.to();
            case Move.Check check -> check.result().name();
            case Move.Revisit _ -> next.feedback.followUp().satisfaction().name();
            case Move.HoldToAccount hold -> hold.party();
            case Move.Close close -> close.path().name();
            case Move.Merge merge -> merge.into();
            default -> "";
        };
    }

    String words() {
        return act.move().words() == null ? "" : act.move().words().strip();
    }

    /** The limit as it runs now, and the deadline with it. */
    void clock(CaseClock clock) {
        next.clock = clock;
        dueAt = clock.due(rules.calendar()).orElse(null);
    }

    CaseClock running() {
        require(before.clock() != null, "refusal.no-limit", "case " + file.id() + " has no limit of ours that could be moved");
        return before.clock();
    }

    void end(Ending ending) {
        next.ending = ending;
        next.request = null;
        closedAt = at;
    }

    void requireLead() {
        require(!before.lead().isEmpty(), "refusal.no-lead", "nobody leads case " + file.id() + " yet");
    }

    void requireTasksDone() {
        List<String> open = before.tasks().stream().filter(Task::awaited).map(task -> task.order().party()).toList();
        require(open.isEmpty(), "refusal.tasks-open", "case " + file.id() + " waits for " + String.join(", ", open),
                String.join(", ", open));
    }

    /** Refuses unless it holds; the first argument of the message is the number of the case. */
    void require(boolean holds, String code, String message, Object... more) {
        if (!holds) {
            Object[] arguments = new Object[more.length + 1];
            arguments[0] = file.id();
            System.arraycopy(more, 0, arguments, 1, more.length);
            throw new Refusal(code, message, arguments);
        }
    }
}
