package org.tessera.cases.whistle;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.tessera.access.Actor;
import org.tessera.access.Right;
import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.cases.CaseStore;
import org.tessera.clock.SituationClock;
import org.tessera.duty.list.Department;
import org.tessera.duty.list.ResponsibilityStore;
import org.tessera.grid.Grid;
import org.tessera.grid.GridStore;
import org.tessera.journal.Change;
import org.tessera.journal.Journal;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.Refusal;

/**
 * The desk at which whistles are blown, answered and closed. Every act is one journal entry; clocks that had run out before it are told
 * to the district first, in entries of their own, so that the record is the same however often the driver runs. Blocking; never call on
 * the JavaFX thread.
 */
public final class WhistleDesk {

    /** Who tells the district of a clock that ran out. */
    public static final Actor CLOCK = Actor.rule("whistle-clock");

    private final Journal journal;
    private final WhistleStore whistles;
    private final CaseStore cases;
    private final GridStore grids;
    private final ResponsibilityStore departments;
    private final SituationClock clock;
    private final Actor actor;

    public WhistleDesk(Journal journal, WhistleStore whistles, CaseStore cases, GridStore grids, ResponsibilityStore departments,
            SituationClock clock, Actor actor) {
        this.journal = journal;
        this.whistles = whistles;
        this.cases = cases;
        this.grids = grids;
        this.departments = departments;
        this.clock = clock;
        this.actor = actor;
    }

    /** The same desk with somebody else sitting at it. */
    public WhistleDesk actingAs(Actor other) {
        return new WhistleDesk(journal, whistles, cases, grids, departments, clock, other);
    }

    /** Open whistles within the actor's scope, as the map shows them. */
    public List<WhistleFact> facts() {
        Instant now = clock.now();
        return whistles.open(actor.scope()).stream().map(whistle -> WhistleFact.of(whistle, now)).toList();
    }

    /**
     * Sets the district's rules; whistles that are already blown keep theirs.
     *
     * @throws Refusal when the actor does not act for the whole district
     */
    public void rule(WhistleRules rules, String reason) {
        Refusal.unless(actor, Right.DECIDE_CASES);
        Scope scope = actor.scope();
        require(scope.isWholeDistrict() && !scope.isOneDepartment(), "refusal.whistle-district", "only the district sets these rules");
        journal.commit(draft("whistle.rule", clock.now(), reason), () -> {
            WhistleRules before = whistles.rules();
            return before.equals(rules) ? List.of() : List.of(new Change(before == WhistleRules.USUAL ? null : before, rules));
        });
    }

    /**
     * Blows a whistle for an area of the actor's.
     *
     * @throws Refusal when it has no lead, words or known type, the place is not in the calling area, a department or the case is not
     *                 known, or the area is not the actor's to call for
     */
    public Whistle blow(NewWhistle wanted) {
        Refusal.unless(actor, Right.WHISTLE);
        Instant now = clock.now();
        Whistle[] blown = new Whistle[1];
        journal.commit(draft("whistle.blow", now, wanted.words()), () -> {
            WhistleRules rules = whistles.rules();
            check(wanted);
            WhistleType type = rules.type(wanted.type()).orElseThrow(() -> new Refusal("refusal.whistle-unknown-type",
                    "there is no whistle type " + wanted.type(), wanted.type()));
            String grid = grids.at(Tier.GRID, wanted.point()).map(Grid::id).orElse(null);
            WhistleCall call = new WhistleCall(wanted.tier(), wanted.area(), wanted.point(), grid, type, wanted.caseId(), wanted.lead(),
                    rules.faces(), wanted.words(), now);
            String number = String.format(Locale.ROOT, "W-%06d", whistles.count() + 1);
            blown[0] = Whistle.blown(number, call, wanted.others(), rules.approval(), actor.id());
            return List.of(Change.created(blown[0]));
        });
        return blown[0];
    }

    private void check(NewWhistle wanted) {
        require(wanted.lead() != null && !wanted.lead().isBlank(), "refusal.whistle-lead", "a whistle needs one department that leads");
        require(!wanted.words().isBlank(), "refusal.no-words", "words are needed: what the departments are called for");
        require(wanted.tier() == Tier.TOWNSHIP || wanted.tier() == Tier.COMMUNITY, "refusal.whistle-caller",
                "only a township or a community blows a whistle");
        requireCallers(wanted.tier(), wanted.area());
        require(wanted.point() != null && grids.at(wanted.tier(), wanted.point()).filter(area -> area.id().equals(wanted.area()))
                .isPresent(), "refusal.whistle-place", "the place must lie in the calling area " + wanted.area(), wanted.area());
        List<String> known = departments.departments().stream().map(Department::id).toList();
        Stream.concat(Stream.of(wanted.lead()), wanted.others().stream()).forEach(each -> require(known.contains(each),
                "refusal.whistle-department", "there is no department " + each, each));
        if (wanted.caseId() != null) {
            cases.find(actor.scope(), wanted.caseId()).orElseThrow(() -> new Refusal("refusal.unknown-case",
                    "there is no case " + wanted.caseId() + " in your area", wanted.caseId()));
        }
    }

    /** The township head lets the departments be called; from now on the clocks run. */
    public Whistle approve(String id) {
        return act(id, WhistleMove.APPROVE, "", "");
    }

    /** The township head does not let them be called, and says why. */
    public Whistle refuse(String id, String why) {
        return act(id, WhistleMove.REFUSE, "", why);
    }

    /** A called department says that it comes. The calling area may write down what it was told by telephone. */
    public Whistle answer(String id, String department, String words) {
        return act(id, WhistleMove.ANSWER, department, words);
    }

    /** A called department is at the place; that answers the call as well. */
    public Whistle arrive(String id, String department) {
        return act(id, WhistleMove.ARRIVE, department, "");
    }

    /** A called department has done its part. */
    public Whistle finish(String id, String department, String words) {
        return act(id, WhistleMove.FINISH, department, words);
    }

    /** The whistler scores all called departments on all faces. */
    public Whistle score(String id, List<Score> scores) {
        return change(id, step(WhistleMove.SCORE, "", ""), (whistle, step) -> whistle.scored(scores, step));
    }

    /** The whistler says whether the result is accepted, and the whistle ends. */
    public Whistle close(String id, boolean accepted, String words) {
        return change(id, step(WhistleMove.CLOSE, "", words), (whistle, step) -> whistle.closed(accepted, step));
    }

    /**
     * Tells the district of every clock that has run out by now, one journal entry a clock; told once, it is not told again.
     *
     * @return how many
     */
    public int escalate() {
        Instant now = clock.now();
        return whistles.open(Scope.WHOLE_DISTRICT).stream().mapToInt(whistle -> escalate(whistle.id(), now)).sum();
    }

    private int escalate(String id, Instant now) {
        List<Escalation> due = whistles.find(Scope.WHOLE_DISTRICT, id).map(whistle -> new WhistleClock(whistle).due(now)).orElse(List.of());
        for (Escalation each : due) {
            journal.commit(new JournalDraft(CLOCK, "whistle.escalate", now, each.limit() + " of " + each.department() + " was due "
                    + each.dueAt()), () -> {
                        Whistle whistle = whistles.find(Scope.WHOLE_DISTRICT, id).orElseThrow();
                        boolean told = whistle.escalations().stream().anyMatch(each::sameClock);
                        return told ? List.of() : List.of(Change.updated(whistle, whistle.escalated(List.of(each.told(now)))));
                    });
        }
        return due.size();
    }

    private Whistle act(String id, WhistleMove move, String department, String words) {
        return change(id, step(move, department, words), Whistle::after);
    }

    private WhistleStep step(WhistleMove move, String department, String words) {
        return new WhistleStep(move, department, clock.now(), actor.id(), Objects.requireNonNullElse(words, ""));
    }

    private Whistle change(String id, WhistleStep step, Act act) {
        Refusal.unless(actor, right(step.move()));
        permitted(found(id), step);
        escalate(id, step.at());
        UnaryOperator<Whistle> next = whistle -> act.on(whistle, step);
        Whistle[] changed = new Whistle[1];
        journal.commit(draft("whistle." + step.move().name().toLowerCase(Locale.ROOT), step.at(), step.words()), () -> {
            Whistle before = found(id);
            permitted(before, step);
            changed[0] = next.apply(before);
            return List.of(Change.updated(before, changed[0]));
        });
        return changed[0];
    }

    private Whistle found(String id) {
        return whistles.find(actor.scope(), id).orElseThrow(() -> new Refusal("refusal.unknown-whistle",
                "there is no whistle " + id + " in your area", id));
    }

    /** Who is called comes by the right to handle; all else belongs to calling. */
    private static Right right(WhistleMove move) {
        return switch (move) {
            case ANSWER, ARRIVE, FINISH -> Right.HANDLE_CASES;
            default -> Right.WHISTLE;
        };
    }

    private void permitted(Whistle whistle, WhistleStep step) {
        Scope scope = actor.scope();
        switch (step.move()) {
            case ANSWER, ARRIVE, FINISH -> {
                if (scope.isOneDepartment()) {
                    require(scope.departmentId().equals(step.department()), "refusal.whistle-not-yours",
                            "only " + step.department() + " or the calling area says this", step.department());
                } else {
                    requireCallers(whistle.call().tier(), whistle.call().area());
                }
            }
            case APPROVE, REFUSE -> require(!scope.isOneDepartment() && scope.tier().compareTo(Tier.TOWNSHIP) <= 0,
                    "refusal.whistle-head", "the township head decides on this");
            default -> requireCallers(whistle.call().tier(), whistle.call().area());
        }
    }

    /** Whether the area is the actor's, or lies in it. */
    private void requireCallers(Tier tier, String area) {
        Scope scope = actor.scope();
        require(!scope.isOneDepartment() && grids.areas(scope, tier).stream().anyMatch(each -> each.id().equals(area)),
                "refusal.whistle-area", area + " is not yours to call for", area);
    }

    private static void require(boolean holds, String code, String message, Object... arguments) {
        if (!holds) {
            throw new Refusal(code, message, arguments);
        }
    }

    private JournalDraft draft(String action, Instant now, String reason) {
        return new JournalDraft(actor, action, now, reason);
    }

    /** What an act makes of a whistle. */
    private interface Act {
        Whistle on(Whistle whistle, WhistleStep step);
    }
}
