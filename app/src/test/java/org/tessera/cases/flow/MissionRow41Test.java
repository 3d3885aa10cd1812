package org.tessera.cases.flow;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.tessera.access.Actor;
import org.tessera.cases.CaseFile;
import org.tessera.insight.indicator.CaseMilestones;
import org.tessera.insight.indicator.Indicator;
import org.tessera.insight.indicator.Judgement;
import org.tessera.insight.indicator.Rate;
import org.tessera.insight.indicator.ReportPeriod;
import org.tessera.journal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Row 41: six links; the rate of closed loops; accountability only by rule, with an appeal. Refused moves are {@link StageTableTest}'s. */
class MissionRow41Test {

    private static final ReportPeriod MARCH = ReportPeriod.month(YearMonth.of(2026, 3), Loops.ZONE);

    /** Cases that went all the way, cases of a source that was closed at once, and cases on their way. */
    @Test
    void theRateOfClosedLoopsIsThatOfThoseWithAllSixRecords() {
        Random random = new Random(41);
        List<CaseFile> files = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        List<String> complete = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String id = "C" + i;
            switch (random.nextInt(3)) {
                case 0 -> {
                    files.add(Loops.after(Loops.seen(id, Loops.BEGIN), Loops.ROUND));
                    closed.add(id);
                    complete.add(id);
                }
                case 1 -> {
                    // Went round in the loop, but was never filed here: one record is missing.
                    files.add(Loops.after(Loops.known(id, "D1", Loops.BEGIN), Loops.ROUND.subList(5, Loops.ROUND.size())));
                    closed.add(id);
                }
                default -> files.add(Loops.after(Loops.seen(id, Loops.BEGIN), Loops.ROUND.subList(0, random.nextInt(Loops.ROUND.size()))));
            }
        }
        Judgement judgement = Judgement.of(MARCH, MARCH.to());
        Rate rate = Indicator.LOOP_COMPLETE.of(files.stream().map(file -> CaseMilestones.of(file, MARCH.to())).toList(), judgement);
        assertEquals(closed, rate.denominator());
        assertEquals(complete, rate.numerator());
        assertTrue(Indicator.LOOP_COMPLETE.of(List.of(), judgement).percent().isEmpty());
    }

    @Test
    void nobodyAnswersWithoutARuleAndNobodyIsLetOffWhenOneFires() {
        CaseFile good = Loops.after(Loops.seen("C1", Loops.BEGIN), Loops.ROUND.subList(0, 10));
        refused("refusal.no-rule-fired", good, new Move.HoldToAccount("D1", "why not"), Actor.OPERATOR);
        CaseFile bad = reworkedTwice();
        assertEquals(List.of("reworked"), Loops.FLOW.fired(bad));
        refused("refusal.rule-fired", bad, new Move.NotTriggered(""), Actor.OPERATOR);
        CaseFile held = Loops.next(bad, new Move.HoldToAccount("D1", "twice"), Loops.TOWN);
        refused("refusal.accountability-settled", held, new Move.HoldToAccount("D1", "again"), Actor.OPERATOR);
        assertEquals(List.of("reworked"), held.progress().accountability().rules());
        CaseFile appealed = Loops.next(held, new Move.Appeal("the part was late"), Loops.department("D1"));
        refused("refusal.appeal-pending", appealed, new Move.Close(HandlingPath.VIRTUE, "done"), Actor.OPERATOR);
        refused("refusal.appeal-tier", appealed, new Move.DecideAppeal(true, "yes"), Loops.TOWN);
        CaseFile decided = Loops.next(appealed, new Move.DecideAppeal(true, "yes"), Actor.OPERATOR);
        assertFalse(decided.progress().accountability().held());
        refused("refusal.no-appeal", decided, new Move.Appeal("once more"), Loops.department("D1"));
        assertEquals(Ending.CLOSED, Loops.next(decided, new Move.Close(HandlingPath.VIRTUE, "done"), Actor.OPERATOR).progress().ending());
    }

    @Test
    void lateHandlingAsksForAnAnswerUnlessTheLimitWasSuspended() {
        CaseFile led = Loops.after(Loops.seen("C1", Loops.BEGIN), Loops.ROUND.subList(0, 5));
        Act late = new Act(new Move.Handled("at last"), led.times().dueAt().plusSeconds(1), Actor.OPERATOR);
        assertEquals(List.of("overdue"), Loops.FLOW.fired(Loops.FLOW.apply(led, late)));
        Act inTime = new Act(new Move.Handled("at last"), led.times().dueAt(), Actor.OPERATOR);
        assertEquals(List.of(), Loops.FLOW.fired(Loops.FLOW.apply(led, inTime)));
        CaseFile paused = Loops.after(led, List.of(new Move.AskSuspension(Loops.BEGIN.plus(Duration.ofHours(30)), "no part"),
                new Move.Suspend("")));
        Act later = new Act(new Move.Handled("at last"), paused.times().dueAt().plusSeconds(1), Actor.OPERATOR);
        assertEquals(List.of(), Loops.FLOW.fired(Loops.FLOW.apply(paused, later)));
        CaseFile lie = Loops.after(led, List.of(new Move.Handled("done"), new Move.Check(CheckResult.FALSE_REPORT, "nothing was done")));
        assertEquals(List.of("false-handling"), Loops.FLOW.fired(lie));
    }

    private static CaseFile reworkedTwice() {
        Move handled = new Move.Handled("done");
        Move poor = new Move.Check(CheckResult.INSUFFICIENT, "half of it");
        List<Move> moves = new ArrayList<>(Loops.ROUND.subList(0, 5));
        moves.addAll(List.of(handled, poor, new Move.Rework("all of it"), handled, poor, new Move.Rework("all of it")));
        moves.addAll(Loops.ROUND.subList(5, 10));
        return Loops.after(Loops.seen("C2", Loops.BEGIN), moves);
    }

    private static void refused(String code, CaseFile file, Move move, Actor actor) {
        assertEquals(code, assertThrows(Refusal.class, () -> Loops.next(file, move, actor)).code());
    }
}
