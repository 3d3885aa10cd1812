package org.tessera.console.whistle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.tessera.cases.whistle.WhistleFact;
import org.tessera.cases.whistle.WhistleMove;
import org.tessera.cases.whistle.WhistleState;
import org.tessera.console.Desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WhistlesViewModelTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private final WhistlesViewModel model = new WhistlesViewModel(new Desktop().wording, (id, move) -> asked.add(id + " " + move));

    @Test
    void whoIsLateStandsFirstThenWhoseClockRunsOutFirst() {
        model.show(List.of(fact("W1", WhistleState.CALLED, false, 50), fact("W2", WhistleState.CALLED, false, 10),
                fact("W3", WhistleState.DONE, true, -1), fact("W4", WhistleState.WAITING, false, -1)), NOW);
        assertEquals(List.of("W3", "W2", "W1", "W4"), model.rows().stream().map(WhistleFact::id).toList());
        assertEquals(1, model.late());
        assertEquals("1 of 3", model.comeText(model.rows().getFirst()));
        assertEquals("Water, Traffic", model.missingText(model.rows().getFirst()));
        assertEquals("late", model.clockText(model.rows().getFirst()));
        assertEquals("next limit in 10 min", model.clockText(model.rows().get(1)));
        assertEquals("", model.clockText(model.rows().getLast()));
        assertEquals("Called", model.stateText(model.rows().get(1)));
    }

    @Test
    void theChosenWhistleIsAskedOnlyForWhatItCanDo() {
        model.ask(WhistleMove.ARRIVE);
        for (WhistleState state : WhistleState.values()) {
            model.show(List.of(fact("W1", state, false, 5)), NOW);
            model.select(model.rows().getFirst());
            Arrays.stream(WhistleMove.values()).forEach(model::ask);
        }
        assertEquals(List.of("W1 APPROVE", "W1 REFUSE", "W1 ANSWER", "W1 ARRIVE", "W1 FINISH", "W1 SCORE", "W1 CLOSE"), asked);
        model.show(List.of(fact("W0", WhistleState.CALLED, true, 5), fact("W1", WhistleState.CALLED, false, 5)), NOW);
        assertEquals(1, model.selectedIndex(), "the choice stays with its whistle");
        model.select(null);
        assertEquals(-1, model.selectedIndex());
    }

    private static WhistleFact fact(String id, WhistleState state, boolean late, int minutes) {
        return new WhistleFact(id, null, state, "Fire", List.of("Fire"), List.of("Traffic"), List.of("Water"), late,
                minutes < 0 ? null : NOW.plusSeconds(60L * minutes));
    }
}
