package org.tessera.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.tessera.access.Actor;
import org.tessera.access.Right;
import org.tessera.access.Scope;
import org.tessera.cases.CaseFile;
import org.tessera.cases.CaseStore;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.flow.Act;
import org.tessera.cases.flow.CaseFlow;
import org.tessera.cases.flow.HandlingPath;
import org.tessera.cases.flow.Move;
import org.tessera.clock.SituationClock;
import org.tessera.journal.Change;
import org.tessera.journal.Journal;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.Refusal;
import org.tessera.journal.Reversal;

/**
 * The desk from which units are sent to cases and cases are closed. Every act is one journal entry; closing a case frees its units in
 * the same entry, so no unit is ever left behind on a closed case. Blocking; never call on the JavaFX thread.
 */
public final class CaseDesk {

    /** {@link JournalDraft#action()} of a dispatch. */
    public static final String DISPATCH = "case.dispatch";
    /** {@link JournalDraft#action()} of a closing. */
    public static final String CLOSE = "case.close";
    /** {@link JournalDraft#action()} of a step of a unit. */
    public static final String STEP = "unit.step";
    /** {@link JournalDraft#action()} of an undo. */
    public static final String UNDO = "undo";

    private final Journal journal;
    private final CaseStore cases;
    private final UnitStore units;
    private final AssignmentStore assignments;
    private final SituationClock clock;
    private final Actor actor;

    public CaseDesk(
            Journal journal, CaseStore cases, UnitStore units, AssignmentStore assignments, SituationClock clock, Actor actor) {
        this.journal = journal;
        this.cases = cases;
        this.units = units;
        this.assignments = assignments;
        this.clock = clock;
        this.actor = actor;
    }

    /** The same desk with somebody else sitting at it. */
    public CaseDesk actingAs(Actor other) {
        return new CaseDesk(journal, cases, units, assignments, clock, other);
    }

    /**
     * Sends a free unit to an open case.
     *
     * @param reason why this unit, in the operator's words or the recommendation's; may be empty
     * @throws Refusal when the case is unknown or not open, or the unit is unknown or not free
     */
    public JournalEntry dispatch(String caseId, String unitId, String reason) {
        Instant now = clock.now();
        Refusal.unless(actor, Right.SEND_UNITS);
        return journal.commit(draft(DISPATCH, now, reason), () -> {
            openCase(caseId, now);
            Unit unit = unit(unitId);
            if (unit.state() != UnitState.AVAILABLE) {
                throw new Refusal("refusal.unit-not-free", "unit " + unitId + " is not free: it is " + unit.state()
                        + (unit.caseId() == null ? "" : " on case " + unit.caseId()), unitId, unit.state().name());
            }
            Assignment sent = new Assignment(UUID.randomUUID().toString(), caseId, unitId, now, null, null, null, null);
            return List.of(Change.created(sent), Change.updated(unit, unit.in(UnitState.DISPATCHED, caseId, now)));
        });
    }

    /**
     * Takes a unit to the next step of its assignment: acknowledged, en route, on scene, and AVAILABLE for cleared.
     *
     * @throws Refusal when the unit has no assignment, or the step is not the next one (clearing is allowed at any step)
     */
    public JournalEntry step(String unitId, UnitState next, String reason) {
        Instant now = clock.now();
        Refusal.unless(actor, Right.SEND_UNITS);
        return journal.commit(draft(STEP, now, reason), () -> {
            Unit unit = unit(unitId);
            Assignment current = assignments.current(actor.scope(), unitId).orElseThrow(() -> new Refusal(
                    "refusal.unit-not-assigned", "unit " + unitId + " has no assignment", unitId));
            if (next != UnitState.AVAILABLE && next != following(unit.state())) {
                throw new Refusal("refusal.illegal-step", "unit " + unitId + " cannot go from " + unit.state() + " to " + next,
                        unitId, unit.state().name(), next.name());
            }
            return List.of(
                    Change.updated(current, current.reached(next, now)),
                    Change.updated(unit, unit.in(next, next.isAssigned() ? unit.caseId() : null, now)));
        });
    }

    /** The step after the given one, AVAILABLE after the last; null for a unit without assignment. */
    public static UnitState following(UnitState state) {
        return switch (state) {
            case DISPATCHED -> UnitState.ACKNOWLEDGED;
            case ACKNOWLEDGED -> UnitState.EN_ROUTE;
            case EN_ROUTE -> UnitState.ON_SCENE;
            case ON_SCENE -> UnitState.AVAILABLE;
            case AVAILABLE, OFF_DUTY -> null;
        };
    }

    /**
     * Closes an open case now and frees its units.
     *
     * @param closureReason how it ended; must say something
     * @throws Refusal when the case is unknown or already closed, or nothing is said, or when it is in the closed loop: there a closing
     *                 names its way
     */
    public JournalEntry close(String caseId, String closureReason) {
        return close(caseId, closureReason, null);
    }

    /**
     * Closes an open case now and frees its units.
     *
     * @param closureReason how it ended; must say something
     * @param path          the way it was handled; null is enough for a case that is not in the closed loop, and is not kept there
     * @throws Refusal when the case is unknown or already closed, or nothing is said, or the loop does not let it close yet
     */
    public JournalEntry close(String caseId, String closureReason, HandlingPath path) {
        Refusal.unless(actor, Right.CLOSE_CASES);
        if (closureReason.isBlank()) {
            throw new Refusal("refusal.no-closure-reason", "closing case " + caseId + " needs a closure reason", caseId);
        }
        Instant now = clock.now();
        return journal.commit(draft(CLOSE, now, closureReason), () -> {
            CaseFile open = openCase(caseId, now);
            List<Change> changes = new ArrayList<>(List.of(Change.updated(open, closed(open, closureReason, path, now))));
            changes.addAll(freeUnits(caseId, now));
            return changes;
        });
    }

    /**
     * Frees the units of a case that its source has closed in the meantime; the source's own closing time stays.
     *
     * @return the entry, or null when no unit was bound to it
     */
    public JournalEntry release(String caseId, String reason) {
        Instant now = clock.now();
        Refusal.unless(actor, Right.SEND_UNITS);
        return journal.commit(draft("case.release", now, reason), () -> cases.find(actor.scope(), caseId).isEmpty() ? List.of()
                : freeUnits(caseId, now));
    }

    /**
     * Takes back what one entry did, with an entry of its own.
     *
     * @throws Refusal when anything it changed does not lie in the actor's area, or has changed again since
     */
    public JournalEntry undo(JournalEntry entry) {
        Refusal.unless(actor, entry.action().equals(CLOSE) ? Right.CLOSE_CASES : Right.SEND_UNITS);
        return journal.commit(draft(UNDO, clock.now(), "undo of " + entry.sequence() + " " + entry.action()),
                () -> Reversal.of(journal, entry, actor.scope()));
    }

    private CaseFile closed(CaseFile open, String closureReason, HandlingPath path, Instant now) {
        if (open.progress() != null) {
            return CaseFlow.closed(open, new Act(new Move.Close(path, closureReason), now, actor));
        }
        return open.ended(new CaseTimes(open.times().openedAt(), open.times().dueAt(), now), closureReason);
    }

    /** What else ends with a case that the loop ends: its units are free again. Called inside the journal's transaction. */
    public List<Change> freeUnits(String caseId, Instant now) {
        List<Change> changes = new ArrayList<>();
        // All of them: a closed case may keep no unit, wherever it came from.
        for (Unit unit : units.assignedTo(Scope.WHOLE_DISTRICT, caseId)) {
            assignments.current(Scope.WHOLE_DISTRICT, unit.id()).ifPresent(
                    current -> changes.add(Change.updated(current, current.reached(UnitState.AVAILABLE, now))));
            changes.add(Change.updated(unit, unit.in(UnitState.AVAILABLE, null, now)));
        }
        return changes;
    }

    private CaseFile openCase(String caseId, Instant now) {
        CaseFile file = cases.find(actor.scope(), caseId).orElseThrow(() -> new Refusal(
                "refusal.unknown-case", "there is no case " + caseId + " in your area", caseId));
        if (!file.times().isOpenAt(now)) {
            throw new Refusal("refusal.case-not-open", "case " + caseId + " is not open", caseId);
        }
        return file;
    }

    private Unit unit(String unitId) {
        return units.find(actor.scope(), unitId).orElseThrow(() -> new Refusal(
                "refusal.unknown-unit", "there is no unit " + unitId + " in your area", unitId));
    }

    private JournalDraft draft(String action, Instant now, String reason) {
        return new JournalDraft(actor, action, now, reason);
    }
}
