package org.tessera.cases.whistle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;
import org.tessera.journal.Refusal;

/**
 * A whistle from the blowing to the closing: the state machine of it. Immutable; each act answers a new whistle or refuses.
 *
 * @param id          number of the whistle
 * @param call        what was blown
 * @param state       how far it has come
 * @param calledAt    from when the clocks run; null until the departments are called
 * @param responses   one a called department, the lead first
 * @param escalations clocks that ran out and of which the district was told, in the order of telling
 * @param scores      every face for every department once it is scored, else none
 * @param accepted    whether the whistler accepted the result; null until it is closed
 * @param steps       all acts, oldest first
 */
public record Whistle(String id, WhistleCall call, WhistleState state, Instant calledAt, List<Response> responses,
        List<Escalation> escalations, List<Score> scores, Boolean accepted, List<WhistleStep> steps) implements Recorded {

    /** @throws Refusal when it has no lead, or the lead is not called */
    public Whistle {
        responses = List.copyOf(responses);
        escalations = List.copyOf(escalations);
        scores = List.copyOf(scores);
        steps = List.copyOf(steps);
        if (call.lead() == null || call.lead().isBlank() || responses.stream().noneMatch(each -> each.department().equals(call.lead()))) {
            throw new Refusal("refusal.whistle-lead", "a whistle needs one department that leads");
        }
    }

    /**
     * Blows a whistle.
     *
     * @param others departments called besides the lead; naming one twice, or the lead again, changes nothing
     */
    public static Whistle blown(String id, WhistleCall call, List<String> others, Approval approval, String actor) {
        Set<String> called = new LinkedHashSet<>();
        called.add(call.lead() == null ? "" : call.lead());
        called.addAll(others);
        boolean waits = approval.asks(call.tier());
        return new Whistle(id, call, waits ? WhistleState.WAITING : WhistleState.CALLED, waits ? null : call.at(),
                called.stream().map(Response::called).toList(), List.of(), List.of(), null,
                List.of(new WhistleStep(WhistleMove.BLOW, "", call.at(), actor, call.words())));
    }

    /** The whistle after one act of the township head or a department; scoring is {@link #scored}, closing {@link #closed}. */
    public Whistle after(WhistleStep step) {
        return switch (step.move()) {
            case APPROVE -> {
                require(state == WhistleState.WAITING, step);
                yield with(WhistleState.CALLED, step.at(), responses, step);
            }
            case REFUSE -> {
                require(state == WhistleState.WAITING, step);
                requireWords(step);
                yield with(WhistleState.REFUSED, null, responses, step);
            }
            case ANSWER -> responded(step, each -> each.answeredAt() == null, each -> each.answered(step.at()));
            case ARRIVE -> responded(step, each -> each.onSiteAt() == null, each -> each.arrived(step.at()));
            case FINISH -> {
                requireWords(step);
                yield responded(step, each -> each.onSiteAt() != null && each.finishedAt() == null, each -> each.finished(step.at()));
            }
            case BLOW, SCORE, CLOSE -> throw illegal(step);
        };
    }

    /**
     * The whistle with its scores: every face for every called department, once.
     *
     * @throws Refusal when one is missing, twice, or out of range
     */
    public Whistle scored(List<Score> given, WhistleStep step) {
        require(state == WhistleState.DONE, step);
        Set<String> wanted = new HashSet<>();
        responses.forEach(each -> call.faces().forEach(face -> wanted.add(each.department() + "\n" + face)));
        boolean sound = given.size() == wanted.size()
                && given.stream().allMatch(score -> wanted.remove(score.department() + "\n" + score.face())
                        && score.points() >= Score.LEAST && score.points() <= Score.MOST);
        if (!sound) {
            throw new Refusal("refusal.whistle-scores", "each called department is scored once on each of "
                    + String.join(", ", call.faces()) + ", from " + Score.LEAST + " to " + Score.MOST, Score.LEAST, Score.MOST);
        }
        return new Whistle(id, call, WhistleState.SCORED, calledAt, responses, escalations, given, null, added(step));
    }

    /** The closed whistle; when the result is not accepted, the words say why. */
    public Whistle closed(boolean isAccepted, WhistleStep step) {
        require(state == WhistleState.SCORED, step);
        if (!isAccepted) {
            requireWords(step);
        }
        return new Whistle(id, call, WhistleState.CLOSED, calledAt, responses, escalations, scores, isAccepted, added(step));
    }

    /** The whistle of whose overrun clocks the district has been told. */
    Whistle escalated(List<Escalation> told) {
        List<Escalation> all = new ArrayList<>(escalations);
        all.addAll(told);
        return new Whistle(id, call, state, calledAt, responses, all, scores, accepted, steps);
    }

    /** When it was closed or refused; null before. */
    public Instant endedAt() {
        return state.isEnd() ? steps.getLast().at() : null;
    }

    private Whistle responded(WhistleStep step, Predicate<Response> may, UnaryOperator<Response> next) {
        require(state == WhistleState.CALLED, step);
        Response current = responses.stream().filter(each -> each.department().equals(step.department())).findFirst()
                .orElseThrow(() -> new Refusal("refusal.whistle-not-called", step.department() + " is not called by whistle " + id,
                        step.department(), id));
        require(may.test(current), step);
        List<Response> now = responses.stream().map(each -> each == current ? next.apply(each) : each).toList();
        boolean done = now.stream().allMatch(each -> each.finishedAt() != null);
        return with(done ? WhistleState.DONE : WhistleState.CALLED, calledAt, now, step);
    }

    private Whistle with(WhistleState next, Instant called, List<Response> now, WhistleStep step) {
        return new Whistle(id, call, next, called, now, escalations, scores, accepted, added(step));
    }

    private List<WhistleStep> added(WhistleStep step) {
        List<WhistleStep> all = new ArrayList<>(steps);
        all.add(step);
        return all;
    }

    private void require(boolean allowed, WhistleStep step) {
        if (!allowed) {
            throw illegal(step);
        }
    }

    private Refusal illegal(WhistleStep step) {
        return new Refusal("refusal.whistle-move", "whistle " + id + " is " + state + ": " + step.move() + " is not possible now", id,
                step.move().ordinal());
    }

    private static void requireWords(WhistleStep step) {
        if (step.words().isBlank()) {
            throw new Refusal("refusal.no-words", "words are needed: why, or what was done");
        }
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("whistle", id);
    }
}
