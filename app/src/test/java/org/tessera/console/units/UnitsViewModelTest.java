package org.tessera.console.units;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.tessera.console.Desktop;
import org.tessera.console.frame.SmallTown;
import org.tessera.dispatch.UnitState;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class UnitsViewModelTest {

    private final Desktop desktop = new Desktop();
    private final UnitsViewModel units = new UnitsViewModel(desktop.situation, desktop.wording, desktop);

    @Test
    void unitsAtWorkStandFirstAndLateAnswersAreMarked() {
        desktop.show(List.of(), List.of(SmallTown.unit("U-1"), SmallTown.unit("U-2").in(UnitState.DISPATCHED, "1001",
                SmallTown.NOW.minus(Duration.ofMinutes(6)))), List.of());
        assertEquals("U-2", units.rows().getFirst().unit().id());
        assertTrue(units.rows().getFirst().late());
        assertEquals("6 min", units.rows().getFirst().since());
        assertEquals(1, units.count(UnitState.AVAILABLE));
    }

    @Test
    void advancingAsksTheDeskAndChangesNothingByItself() {
        desktop.show(List.of(), List.of(SmallTown.unit("U-2").in(UnitState.DISPATCHED, "1001", SmallTown.NOW)), List.of());
        units.select(units.rows().getFirst());
        units.advance(UnitState.ACKNOWLEDGED);
        assertEquals(List.of("advance U-2 ACKNOWLEDGED"), desktop.asked);
        assertEquals(UnitState.DISPATCHED, units.rows().getFirst().unit().state());
        assertEquals("1001", desktop.situation.selectedCaseProperty().get());
    }
}
