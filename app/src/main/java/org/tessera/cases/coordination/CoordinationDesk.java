package org.tessera.cases.coordination;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.tessera.access.Actor;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseStore;
import org.tessera.journal.Change;
import org.tessera.journal.Journal;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.Refusal;

/** The desk of a meeting: decisions are recorded and become tasks, tasks are finished. Blocking; never on the JavaFX thread. */
public final class CoordinationDesk {

    /** {@link JournalDraft#action()} of a decision. */
    public static final String DECIDE = "coordination.decide";
    /** {@link JournalDraft#action()} of a finished task. */
    public static final String COMPLETE = "coordination.complete";

    private final Journal journal;
    private final DecisionStore decisions;
    private final CaseStore cases;
    private final Actor actor;

    public CoordinationDesk(Journal journal, DecisionStore decisions, CaseStore cases, Actor actor) {
        this.journal = journal;
        this.decisions = decisions;
        this.cases = cases;
        this.actor = actor;
    }

    /**
     * Records a decision of the meeting of the actor's own area, with its task, in one entry.
     *
     * @throws Refusal when it says nothing, has no owner or no day from now on, names a case out of scope, or the actor is of one
     *                 department or of no tier that holds meetings
     */
    public Decision decide(MeetingPeriod period, NewDecision wanted, Instant now) {
        Scope scope = actor.scope();
        if (scope.isOneDepartment() || scope.tier() != Tier.DISTRICT && scope.tier() != Tier.TOWNSHIP) {
            throw new Refusal("refusal.decision-tier", "the district or a township records what its meeting decides");
        }
        if (wanted.what().isBlank() || wanted.owner().isBlank() || wanted.due() == null) {
            throw new Refusal("refusal.decision-incomplete", "a decision says what is done, by which department and by when");
        }
        if (wanted.due().isBefore(now.atZone(period.zone()).toLocalDate())) {
            throw new Refusal("refusal.decision-past", "a decision is due today or later, not on " + wanted.due(), wanted.due().toString());
        }
        String area = scope.isWholeDistrict() ? "" : scope.areaId();
        Decision decision = new Decision(UUID.randomUUID().toString(), period.name(), scope.tier(), area, wanted.what().strip(),
                wanted.owner().strip(), wanted.due(), wanted.cases(), wanted.topic(), actor.id(), now);
        TaskItem task = new TaskItem(decision.id(), period.name(), scope.tier(), area, decision.what(), decision.owner(), decision.due(),
                null);
        journal.commit(new JournalDraft(actor, DECIDE, now, decision.what()), () -> {
            for (String id : wanted.cases()) {
                cases.find(scope, id).orElseThrow(
                        () -> new Refusal("refusal.decision-case", "no case " + id + " is within your scope", id));
            }
            return List.of(Change.created(decision), Change.created(task));
        });
        return decision;
    }

    /**
     * Finishes a task.
     *
     * @throws Refusal when it is not in the actor's scope, is finished, or nothing is said
     */
    public TaskItem complete(String taskId, Instant now, String words) {
        if (words == null || words.isBlank()) {
            throw new Refusal("refusal.task-no-words", "say what was done");
        }
        TaskItem[] done = new TaskItem[1];
        journal.commit(new JournalDraft(actor, COMPLETE, now, words), () -> {
            TaskItem task = decisions.task(actor.scope(), taskId).orElseThrow(
                    () -> new Refusal("refusal.task-unknown", "no task " + taskId + " is within your scope", taskId));
            if (task.completion() != null) {
                throw new Refusal("refusal.task-finished", "the task was finished at " + task.completion().at(), task.completion().at());
            }
            done[0] = task.done(new TaskItem.Completion(actor.id(), now, words.strip()));
            return List.of(Change.updated(task, done[0]));
        });
        return done[0];
    }
}
