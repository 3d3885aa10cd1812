package org.tessera.cases.whistle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.access.Tier;
import org.tessera.journal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The machine of a whistle against a slow obvious model of numbers, and its clocks at their last moments. */
class WhistleMachineTest {

    private static final Instant START = Instant.parse("2026-03-02T02:00:00Z");
    private static final List<String> NAMES = List.of("A", "B", "C", "stranger");

    @Property(tries = 1_000)
    void anyCommandsLeaveItWhereTheModelIs(@ForAll("commands") List<Command> commands, @ForAll Approval approval) {
        Whistle whistle = whistle(approval, Tier.COMMUNITY);
        Model model = new Model(approval != Approval.NONE);
        Instant now = START;
        for (Command command : commands) {
            now = now.plusSeconds(command.minutes() * 60L);
            Whistle before = whistle;
            boolean allowed = model.take(command);
            try {
                whistle = apply(before, command, now);
                assertTrue(allowed, command + " must be refused in " + before.state());
                assertEquals(before.steps().size() + 1, whistle.steps().size());
            } catch (Refusal refusal) {
                assertTrue(!allowed, command + " must be possible in " + before.state() + ": " + refusal.getMessage());
            }
            assertEquals(model.state(), whistle.state(), command.toString());
            assertEquals("A", whistle.call().lead());
            for (int i = 0; i < 3; i++) {
                Response response = whistle.responses().get(i);
                int reached = response.finishedAt() != null ? 3 : response.onSiteAt() != null ? 2 : response.answeredAt() != null ? 1 : 0;
                assertEquals(model.reached[i], reached);
            }
        }
    }

    private static Whistle apply(Whistle whistle, Command command, Instant now) {
        WhistleStep step = new WhistleStep(command.move(), command.move().compareTo(WhistleMove.ANSWER) < 0 ? "" : command.department(),
                now, "x", command.words() ? "said" : "");
        return switch (command.move()) {
            case SCORE -> whistle.scored(command.words() ? scores(whistle) : scores(whistle).subList(1, 6), step);
            case CLOSE -> whistle.closed(command.words(), new WhistleStep(WhistleMove.CLOSE, "", now, "x", ""));
            default -> whistle.after(step);
        };
    }

    /** How far each department has come: 0 called, 1 answered, 2 there, 3 finished. */
    private static final class Model {

        private final int[] reached = new int[3];
        private String phase;

        Model(boolean waits) {
            phase = waits ? "WAITING" : "CALLED";
        }

        boolean take(Command command) {
            int who = NAMES.indexOf(command.department());
            switch (command.move()) {
                case APPROVE -> {
                    return go("WAITING", true, "CALLED");
                }
                case REFUSE -> {
                    return go("WAITING", command.words(), "REFUSED");
                }
                case ANSWER -> {
                    return step(who, who < 3 && reached[who] == 0, 1);
                }
                case ARRIVE -> {
                    return step(who, who < 3 && reached[who] < 2, 2);
                }
                case FINISH -> {
                    return step(who, who < 3 && reached[who] == 2 && command.words(), 3);
                }
                case SCORE -> {
                    return go("DONE", command.words(), "SCORED");
                }
                case CLOSE -> {
                    return go("SCORED", command.words(), "CLOSED");
                }
                default -> {
                    return false;
                }
            }
        }

        private boolean go(String from, boolean may, String to) {
            if (phase.equals(from) && may) {
                phase = to;
                return true;
            }
            return false;
        }

        private boolean step(int who, boolean may, int to) {
            if (!phase.equals("CALLED") || !may) {
                return false;
            }
            reached[who] = to;
            if (Arrays.stream(reached).allMatch(each -> each == 3)) {
                phase = "DONE";
            }
            return true;
        }

        WhistleState state() {
            return WhistleState.valueOf(phase);
        }
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        // Moves of departments are drawn more often, or few sequences would come to the end.
        Arbitrary<WhistleMove> moves = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.of(WhistleMove.ARRIVE, WhistleMove.FINISH)),
                net.jqwik.api.Tuple.of(2, Arbitraries.of(WhistleMove.APPROVE, WhistleMove.SCORE, WhistleMove.CLOSE)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(WhistleMove.class)));
        Arbitrary<Boolean> words = Arbitraries.frequency(net.jqwik.api.Tuple.of(5, true), net.jqwik.api.Tuple.of(1, false));
        return Combinators.combine(moves, Arbitraries.of(NAMES), words, Arbitraries.integers().between(0, 90)).as(Command::new)
                .list().ofMinSize(10).ofMaxSize(60);
    }

    @Test
    void thereIsNoWhistleWithoutALead() {
        for (String lead : Arrays.asList(null, "", " ")) {
            WhistleCall call = call(Tier.TOWNSHIP, lead);
            Refusal refusal = assertThrows(Refusal.class, () -> Whistle.blown("W", call, List.of("B"), Approval.NONE, "x"));
            assertEquals("refusal.whistle-lead", refusal.code());
        }
        Whistle whistle = Whistle.blown("W", call(Tier.TOWNSHIP, "A"), List.of("B", "A", "B"), Approval.NONE, "x");
        assertEquals(List.of("A", "B"), whistle.responses().stream().map(Response::department).toList());
    }

    @Test
    void aClockMetAtItsLastMomentIsMet() {
        Whistle called = whistle(Approval.NONE, Tier.TOWNSHIP);
        Instant last = START.plusSeconds(30 * 60);
        assertEquals(List.of(), new WhistleClock(called).due(last));
        assertEquals(3, new WhistleClock(called).due(last.plusNanos(1_000)).size());
        Whistle answered = called.after(new WhistleStep(WhistleMove.ANSWER, "B", last, "x", ""));
        assertEquals(List.of("A", "C"), new WhistleClock(answered).due(last.plusSeconds(1)).stream().map(Escalation::department).toList());
        Whistle late = called.after(new WhistleStep(WhistleMove.ANSWER, "B", last.plusNanos(1_000), "x", ""));
        assertEquals(3, new WhistleClock(late).due(last.plusSeconds(1)).size());
    }

    @Test
    void clocksRunFromTheApprovalAndAreToldOnce() {
        Whistle waiting = whistle(Approval.COMMUNITIES, Tier.COMMUNITY);
        assertEquals(List.of(), new WhistleClock(waiting).due(START.plusSeconds(1_000_000)));
        Instant approved = START.plusSeconds(7_200);
        Whistle called = waiting.after(new WhistleStep(WhistleMove.APPROVE, "", approved, "head", ""));
        assertEquals(approved.plusSeconds(1_800), new WhistleClock(called).dueAt(WhistleLimit.ANSWER));
        Instant now = approved.plusSeconds(1_801);
        List<Escalation> due = new WhistleClock(called).due(now);
        assertEquals(due, new WhistleClock(called).due(now));
        assertEquals(List.of(), new WhistleClock(called.escalated(due)).due(now));
        assertEquals(3, new WhistleClock(called.escalated(due)).overrun(now).size());
        assertEquals(WhistleState.CALLED, whistle(Approval.COMMUNITIES, Tier.TOWNSHIP).state());
    }

    @Test
    void theMapSaysWhoHasCome() {
        Whistle whistle = whistle(Approval.NONE, Tier.TOWNSHIP).after(new WhistleStep(WhistleMove.ARRIVE, "B", START, "x", ""))
                .after(new WhistleStep(WhistleMove.ANSWER, "A", START, "x", ""));
        WhistleFact fact = WhistleFact.of(whistle, START.plusSeconds(60));
        assertEquals(List.of("B"), fact.come());
        assertEquals(List.of("A"), fact.coming());
        assertEquals(List.of("C"), fact.silent());
        assertEquals(START.plusSeconds(1_800), fact.nextAt());
        assertTrue(!fact.late() && WhistleFact.of(whistle, START.plusSeconds(1_801)).late());
        assertNotNull(fact.point());
    }

    private static Whistle whistle(Approval approval, Tier tier) {
        return Whistle.blown("W", call(tier, "A"), List.of("B", "C"), approval, "x");
    }

    private static WhistleCall call(Tier tier, String lead) {
        return new WhistleCall(tier, "K1", new GeometryFactory().createPoint(new Coordinate(0.5, 0.5)), "G1",
                WhistleRules.USUAL.types().getFirst(), null, lead, List.of("efficiency", "handling"), "Burst main", START);
    }

    private static List<Score> scores(Whistle whistle) {
        List<Score> scores = new ArrayList<>();
        whistle.responses().forEach(each -> whistle.call().faces().forEach(face -> scores.add(new Score(each.department(), face, 4))));
        return scores;
    }

    record Command(WhistleMove move, String department, boolean words, int minutes) {
    }
}
