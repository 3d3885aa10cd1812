package org.tessera.cases.flow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import org.tessera.GoldenValues;
import org.tessera.access.Actor;
import org.tessera.cases.CaseFile;
import org.tessera.insight.indicator.LoopCounts;
import org.tessera.insight.indicator.ThreeRates;
import org.tessera.journal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Rows 2, 13, 15, 19 and the rates of row 26, on the machine alone. */
class LoopMissionTest {

    @Test
    void row2NothingIsClosedWithoutItsWayAndTheWaysAddUpToTheClosings() {
        Random random = new Random(2);
        List<CaseFile> files = new ArrayList<>();
        Map<HandlingPath, List<String>> oracle = new EnumMap<>(HandlingPath.class);
        for (int i = 0; i < 50; i++) {
            CaseFile ready = Loops.after(Loops.seen("C" + i, Loops.BEGIN), Loops.ROUND.subList(0, 11));
            refused("refusal.no-handling-path", ready, new Move.Close(null, "done"), Actor.OPERATOR);
            HandlingPath path = HandlingPath.values()[random.nextInt(3)];
            oracle.computeIfAbsent(path, _ -> new ArrayList<>()).add(ready.id());
            files.add(Loops.next(ready, new Move.Close(path, "done"), Actor.OPERATOR));
        }
        assertEquals(oracle, LoopCounts.paths(files));
        assertEquals(50, LoopCounts.paths(files).values().stream().mapToInt(List::size).sum());
    }

    @Test
    void row13NothingIsClosedWithoutAReply() {
        CaseFile checked = Loops.after(Loops.seen("C1", Loops.BEGIN), Loops.ROUND.subList(0, 7));
        for (Move move : Loops.ROUND.subList(8, Loops.ROUND.size())) {
            refused("refusal.move-not-here", checked, move, Actor.OPERATOR);
        }
        refused("refusal.move-needs-words", checked, new Move.Reply(" "), Actor.OPERATOR);
    }

    @Test
    void row15FourKindsOfActorsAndTheEndWaitsForWhatIsMandatory() {
        List<TaskOrder> orders = new ArrayList<>();
        for (TaskOrder.Kind kind : TaskOrder.Kind.values()) {
            orders.add(new TaskOrder(kind, "party " + kind, "help", kind != TaskOrder.Kind.RESIDENT));
        }
        CaseFile file = Loops.next(Loops.after(Loops.seen("C1", Loops.BEGIN), Loops.ROUND.subList(0, 4)),
                new Move.Dispatch("D1", orders, ""), Actor.OPERATOR);
        for (int i = 1; i <= 3; i++) {
            refused("refusal.tasks-open", file, new Move.Handled("done"), Loops.department("D1"));
            file = Loops.next(file, new Move.FinishTask(String.valueOf(i), "did it"), Actor.OPERATOR);
        }
        assertEquals(1, file.progress().tasks().stream().filter(task -> !task.done()).count(), "the optional one holds nothing up");
        file = Loops.after(file, Loops.ROUND.subList(5, Loops.ROUND.size()));
        assertEquals(Ending.CLOSED, file.progress().ending());
    }

    @Test
    void row19SendingBackIsCountedAndTheSecondTimeTheDistrictDecidesForGood() {
        Random random = new Random(19);
        List<CaseFile> files = new ArrayList<>();
        Map<String, Integer> log = new TreeMap<>();
        for (int i = 0; i < 40; i++) {
            CaseFile file = Loops.after(Loops.seen("C" + i, Loops.BEGIN), Loops.ROUND.subList(0, 4));
            int times = random.nextInt(3);
            for (int back = 0; back < times; back++) {
                String lead = "D" + (1 + random.nextInt(3));
                file = Loops.next(file, new Move.Dispatch(lead, List.of(), ""), Loops.TOWN);
                refused("refusal.move-needs-words", file, new Move.SendBack(""), Loops.department(lead));
                file = Loops.next(file, new Move.SendBack("not ours"), Loops.department(lead));
                log.merge(lead, 1, Integer::sum);
                assertEquals("", file.progress().lead());
                assertEquals(back == 1, file.progress().awaitsDistrict());
            }
            if (times == 2) {
                refused("refusal.awaits-district", file, new Move.Dispatch("D1", List.of(), ""), Actor.OPERATOR);
                refused("refusal.district-decides", file, new Move.DecideLead("D1", "by the list"), Loops.TOWN);
                file = Loops.next(file, new Move.DecideLead("D1", "by the list"), Actor.OPERATOR);
                refused("refusal.lead-decided", file, new Move.SendBack("still not ours"), Loops.department("D1"));
            } else {
                refused("refusal.nothing-to-decide", file, new Move.DecideLead("D1", "by the list"), Actor.OPERATOR);
            }
            files.add(file);
        }
        assertEquals(log, LoopCounts.sentBack(files));
    }

    @Test
    void row26TheThreeRatesAreTheGoldenOnes() {
        JsonNode golden = GoldenValues.of("threeRates");
        CaseFile asked = Loops.after(Loops.seen("C", Loops.BEGIN), Loops.ROUND.subList(0, 8));
        List<CaseFile> files = new ArrayList<>();
        for (int i = 0; i < golden.get("valid").asInt(); i++) {
            int satisfied = golden.get("satisfied").asInt();
            Satisfaction satisfaction = i < satisfied ? Satisfaction.SATISFIED
                    : i < satisfied + golden.get("basicallySatisfied").asInt() ? Satisfaction.BASICALLY : Satisfaction.NOT;
            Move call = new Move.Revisit(i < golden.get("contacted").asInt(), i < golden.get("solved").asInt(), satisfaction, "");
            files.add(Loops.next(asked, call, Actor.OPERATOR));
        }
        files.add(asked);
        ThreeRates rates = ThreeRates.of(files, ThreeRates.Weights.USUAL);
        assertEquals(golden.get("response").asText(), text(rates.response().percent().orElseThrow()));
        assertEquals(golden.get("resolution").asText(), text(rates.resolution().percent().orElseThrow()));
        assertEquals(golden.get("satisfactionWeighted").asText(), text(rates.satisfaction().orElseThrow()));
        assertEquals(golden.get("composite").asText(), text(rates.composite().orElseThrow()));
        assertTrue(ThreeRates.of(List.of(asked), ThreeRates.Weights.USUAL).composite().isEmpty());
    }

    private static String text(double percent) {
        return String.valueOf(Math.round(percent * 10) / 10.0);
    }

    private static void refused(String code, CaseFile file, Move move, Actor actor) {
        assertEquals(code, assertThrows(Refusal.class, () -> Loops.next(file, move, actor)).code());
    }
}
