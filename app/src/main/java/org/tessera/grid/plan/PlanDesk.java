package org.tessera.grid.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

import org.locationtech.jts.geom.Point;

import org.tessera.access.Actor;
import org.tessera.access.Right;
import org.tessera.clock.SituationClock;
import org.tessera.grid.GridStore;
import org.tessera.journal.Change;
import org.tessera.journal.EntityRef;
import org.tessera.journal.Journal;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.Refusal;
import org.tessera.journal.Reversal;

/**
 * The desk at which grids are planned. Every act, each gesture of a draft included, is one journal entry in one transaction, so a draft
 * with its undo and redo survives a killed process. An author's plan is decided by somebody else, and comes into effect on its day; what
 * happened before that day stays with the grids that were. Blocking; never call on the JavaFX thread.
 */
public final class PlanDesk {

    private final Journal journal;
    private final PlanStore plans;
    private final GridStore grids;
    private final GridFollowers followers;
    private final PlanRules rules;
    private final SituationClock clock;
    private final Actor actor;

    public PlanDesk(Journal journal, PlanStore plans, GridStore grids, GridFollowers followers, PlanRules rules, SituationClock clock,
            Actor actor) {
        this.journal = journal;
        this.plans = plans;
        this.grids = grids;
        this.followers = followers;
        this.rules = rules;
        this.clock = clock;
        this.actor = actor;
    }

    /** The same desk with somebody else sitting at it. */
    public PlanDesk actingAs(Actor other) {
        return new PlanDesk(journal, plans, grids, followers, rules, clock, other);
    }

    /** Begins a draft of the actor's area on the grids as they are. */
    public Plan create(String name, String note) {
        requireWords(name, "a plan needs a name");
        if (actor.scope().isOneDepartment()) {
            throw new Refusal("refusal.grid-outside-area", "grids are drawn for areas, not for departments", "");
        }
        String area = actor.scope().isWholeDistrict() ? "" : actor.scope().areaId();
        Plan plan = new Plan(UUID.randomUUID().toString(), name, area, journal.head(), PlanStatus.DRAFT, actor.id(), null, null, note);
        journal.commit(draft("plan.create", name), () -> List.of(Change.created(plan)));
        return plan;
    }

    /**
     * Adds a gesture to a draft together with what it made of the grids.
     *
     * @param payload the gesture, in words that whoever draws can replay
     * @param changed every grid it touched, as it is now in the draft; one that is again as in force leaves the plan
     * @throws Refusal when the plan is no draft of the actor's, or a grid lies outside the actor's area
     */
    public JournalEntry edit(String planId, String payload, List<PlannedGrid> changed) {
        return step(planId, PlanEdit.Kind.EDIT, payload, changed);
    }

    /** Takes back the newest gesture; see {@link #edit}. */
    public JournalEntry undoEdit(String planId, List<PlannedGrid> changed) {
        return step(planId, PlanEdit.Kind.UNDO, "", changed);
    }

    /** Brings back the gesture taken back last; see {@link #edit}. */
    public JournalEntry redoEdit(String planId, List<PlannedGrid> changed) {
        return step(planId, PlanEdit.Kind.REDO, "", changed);
    }

    private JournalEntry step(String planId, PlanEdit.Kind kind, String payload, List<PlannedGrid> changed) {
        return journal.commit(draft("plan.edit", ""), () -> {
            Plan plan = ownDraft(planId);
            EditDepth depth = plans.depth(actor.scope(), planId);
            if (kind == PlanEdit.Kind.UNDO && depth.done() == 0 || kind == PlanEdit.Kind.REDO && depth.undone() == 0) {
                throw new Refusal("refusal.nothing-to-undo", "plan " + plan.name() + " has nothing to "
                        + (kind == PlanEdit.Kind.UNDO ? "undo" : "redo"), plan.name());
            }
            List<Change> changes = new ArrayList<>();
            changes.add(Change.created(new PlanEdit(planId, depth.last() + 1, kind, payload)));
            changes.addAll(new DraftChanges(plan, plans, grids, actor.scope()).of(changed));
            return changes;
        });
    }

    /** Places the draft on the grids as they are today, after its author has seen what changed under it. */
    public JournalEntry rebase(String planId) {
        return journal.commit(draft("plan.rebase", ""), () -> {
            Plan plan = ownDraft(planId);
            return List.of(Change.updated(plan, plan.on(journal.head())));
        });
    }

    /**
     * Hands a draft in for decision.
     *
     * @param from first day on which it is to hold
     * @throws Refusal when it changes nothing, a code of a new grid or a shape is not right, the day is past, or it brings defects that
     *                 the grids in force do not have; defects of before are no obstacle, the journal names them
     */
    public JournalEntry propose(String planId, LocalDate from, String note) {
        Refusal.unless(actor, Right.DRAW_PLANS);
        // Checked before the transaction, so that nobody waits for it; in the transaction again only if a grid has changed meanwhile.
        PlanCoverage seen = coverage(proposable(planId, from));
        String standing = seen.requireNothingNew(plan(planId));
        String reason = standing.isEmpty() ? note : note.isBlank() ? standing : note + " (" + standing + ")";
        return journal.commit(draft("plan.propose", reason), () -> {
            Plan plan = proposable(planId, from);
            PlanCoverage now = coverage(plan);
            if (!now.equals(seen)) {
                now.requireNothingNew(plan);
            }
            return List.of(Change.updated(plan, plan.in(PlanStatus.PROPOSED, null, from, note)));
        });
    }

    private Plan proposable(String planId, LocalDate from) {
        Plan plan = ownDraft(planId);
        requireFuture(from);
        effect(plan).requireSound();
        return plan;
    }

    private PlanCoverage coverage(Plan plan) {
        return PlanCoverage.of(plans.grids(actor.scope(), plan.id()), grids, plans);
    }

    /**
     * Decides for a plan.
     *
     * @throws Refusal when the actor is its author, it is not proposed, its day is past, or grids changed under it since it was begun
     */
    public JournalEntry approve(String planId, String reason) {
        return move("plan.approve", planId, PlanStatus.APPROVED, reason, (plan, next) -> {
            requireOtherThanAuthor(plan);
            requireFuture(plan.effectiveFrom());
            effect(plan).requireUntouched(journal);
            return plan.in(next, actor.id(), plan.effectiveFrom(), reason);
        });
    }

    /** Decides against a plan, with a reason; not for its author. */
    public JournalEntry reject(String planId, String reason) {
        requireWords(reason, "a rejection needs a reason");
        return move("plan.reject", planId, PlanStatus.REJECTED, reason, (plan, next) -> {
            requireOtherThanAuthor(plan);
            return plan.in(next, actor.id(), plan.effectiveFrom(), reason);
        });
    }

    /** Takes a plan back before it is in effect; {@link #restore} makes it a draft again. */
    public JournalEntry withdraw(String planId, String reason) {
        return move("plan.withdraw", planId, PlanStatus.WITHDRAWN, reason,
                (plan, next) -> plan.in(next, plan.decidedBy(), plan.effectiveFrom(), reason));
    }

    /** Makes a withdrawn or rejected plan a draft again, with all its gestures. */
    public JournalEntry restore(String planId, String reason) {
        return move("plan.restore", planId, PlanStatus.DRAFT, reason, (plan, next) -> plan.in(next, null, null, reason));
    }

    private JournalEntry move(String action, String planId, PlanStatus next, String reason,
            BiFunction<Plan, PlanStatus, Plan> change) {
        return journal.commit(draft(action, reason), () -> {
            Plan plan = plan(planId);
            requireWay(plan, next);
            return List.of(Change.updated(plan, change.apply(plan, next)));
        });
    }

    /**
     * Makes an approved plan's grids the grids in force from its day on: old versions are kept, retired grids keep their codes, and what
     * is dated on or after the day moves to the new grids.
     *
     * @throws Refusal before its day, or when a grid it touches has changed since it was begun
     */
    public JournalEntry putIntoEffect(String planId) {
        return journal.commit(draft("plan.effect", ""), () -> {
            Plan plan = plan(planId);
            requireWay(plan, PlanStatus.EFFECTIVE);
            Instant from = rules.start(plan.effectiveFrom());
            if (clock.now().isBefore(from)) {
                throw new Refusal("refusal.plan-before-its-day", "plan " + plan.name() + " holds from " + plan.effectiveFrom()
                        + " on, not before", plan.name(), plan.effectiveFrom());
            }
            PlanEffect effect = effect(plan);
            effect.requireSound();
            effect.requireUntouched(journal);
            List<Change> changes = new ArrayList<>(effect.changes(from, clock.now()));
            changes.add(Change.updated(plan, plan.in(PlanStatus.EFFECTIVE, plan.decidedBy(), plan.effectiveFrom(), plan.note())));
            changes.addAll(followers.follow(from, effect.locator()));
            return changes;
        });
    }

    /** Puts every approved plan into effect whose day has come, earliest first. */
    public DuePlans putDueIntoEffect() {
        DuePlans due = new DuePlans(new ArrayList<>(), new ArrayList<>());
        plans.plans(actor.scope()).stream()
                .filter(plan -> plan.status() == PlanStatus.APPROVED && !clock.now().isBefore(rules.start(plan.effectiveFrom())))
                .sorted(Comparator.comparing(Plan::effectiveFrom).thenComparing(Plan::id))
                .forEach(plan -> {
                    try {
                        due.entries().add(putIntoEffect(plan.id()));
                    } catch (Refusal refusal) {
                        due.refusals().add(refusal);
                    }
                });
        return due;
    }

    /** Says something about a place (lon, lat) in a plan. */
    public PlanComment comment(String planId, Point point, String text) {
        requireWords(text, "a comment needs words");
        PlanComment comment = new PlanComment(UUID.randomUUID().toString(), planId, point, text, actor.id(), clock.now(), null);
        journal.commit(draft("plan.comment", ""), () -> {
            plan(planId);
            return List.of(Change.created(comment));
        });
        return comment;
    }

    /** Marks a comment as settled. */
    public JournalEntry resolve(String commentId) {
        return journal.commit(draft("plan.resolve", ""), () -> {
            PlanComment comment = plans.comment(actor.scope(), commentId).orElseThrow(() -> unknown("comment", commentId));
            plan(comment.planId());
            return comment.settled() ? List.of() : List.of(Change.updated(comment, comment.resolved(actor.id())));
        });
    }

    /**
     * Takes back one act of this desk but a gesture, for which there is {@link #undoEdit}. Codes that came into use stay taken.
     *
     * @throws Refusal when the entry is somebody else's, or anything it changed has changed since
     */
    public JournalEntry undo(JournalEntry entry) {
        return journal.commit(draft("undo", "undo of " + entry.sequence() + " " + entry.action()), () -> {
            boolean own = entry.action().startsWith("plan.") && !entry.action().equals("plan.edit") && entry.actor().equals(actor.id());
            if (!own) {
                throw new Refusal("refusal.not-yours-to-undo", "entry " + entry.sequence() + " " + entry.action()
                        + " is not yours to undo", entry.sequence());
            }
            entry.subjects().stream().filter(subject -> subject.type().equals("plan")).map(EntityRef::id).forEach(this::plan);
            return Reversal.of(journal, entry).stream().filter(change -> !(change.before() instanceof TakenCode)).toList();
        });
    }

    private PlanEffect effect(Plan plan) {
        return new PlanEffect(plan, plans.grids(actor.scope(), plan.id()), grids,
                () -> new GridCodes(rules.pattern(), plans.takenCodes(plan.id())));
    }

    private Plan plan(String planId) {
        return plans.find(actor.scope(), planId).orElseThrow(() -> unknown("plan", planId));
    }

    private static Refusal unknown(String what, String id) {
        return new Refusal("refusal.unknown-" + what, "there is no " + what + " " + id + " in your area", id);
    }

    private Plan ownDraft(String planId) {
        Plan plan = plan(planId);
        if (plan.status() != PlanStatus.DRAFT) {
            throw new Refusal("refusal.plan-not-draft", "plan " + plan.name() + " is " + plan.status() + "; only a draft can be edited",
                    plan.name(), plan.status().name());
        }
        if (!plan.author().equals(actor.id())) {
            throw new Refusal("refusal.not-the-author", "plan " + plan.name() + " is drawn by " + plan.author()
                    + "; others may comment on it", plan.name(), plan.author());
        }
        return plan;
    }

    private void requireOtherThanAuthor(Plan plan) {
        if (plan.author().equals(actor.id())) {
            throw new Refusal("refusal.own-plan", "plan " + plan.name() + " is yours; somebody else has to decide on it", plan.name());
        }
    }

    private static void requireWay(Plan plan, PlanStatus next) {
        if (!plan.status().leadsTo(next)) {
            throw new Refusal("refusal.plan-status", "plan " + plan.name() + " is " + plan.status() + " and cannot become " + next,
                    plan.name(), plan.status().name(), next.name());
        }
    }

    private void requireFuture(LocalDate from) {
        LocalDate today = rules.day(clock.now());
        if (from == null || from.isBefore(today)) {
            throw new Refusal("refusal.plan-day-past", "a plan holds from today, " + today + ", or a later day on, not "
                    + (from == null ? "without a day" : "from " + from), from);
        }
    }

    private static void requireWords(String text, String message) {
        if (text == null || text.isBlank()) {
            throw new Refusal("refusal.no-words", message);
        }
    }

    private JournalDraft draft(String action, String reason) {
        Refusal.unless(actor, switch (action) {
            case "plan.approve", "plan.reject" -> Right.DECIDE_PLANS;
            // Who draws and who decides may both say something to a plan.
            case "plan.comment", "plan.resolve" -> actor.may(Right.DECIDE_PLANS) ? Right.DECIDE_PLANS : Right.DRAW_PLANS;
            default -> Right.DRAW_PLANS;
        });
        return new JournalDraft(actor, action, clock.now(), reason);
    }
}
