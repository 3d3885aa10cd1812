package org.tessera.console.planning;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ComparisonViewModelTest {

    private final PlanDesktop desk = new PlanDesktop();
    private final ComparisonViewModel comparison =
            new ComparisonViewModel(desk.office, desk.draft, desk.desktop.wording, desk.notices, desk.work);

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void everyStepIsComparedWithTheGridsInForce() throws InterruptedException {
        assertEquals("No plan in hand.", comparison.summaryProperty().get());
        desk.until(comparison.summaryProperty(), desk.draft::create);
        assertEquals("No difference to the grids in force.", comparison.summaryProperty().get());
        desk.draft.toolProperty().set(PlanTool.DELETE);
        desk.until(comparison.summaryProperty(), () -> desk.draft.clicked(new Coordinate(0.005, 0.015)));
        assertTrue(comparison.summaryProperty().get().contains("— households, 1 open cases, 0 sensors, 0 members. "),
                comparison.summaryProperty().get());
        assertTrue(comparison.summaryProperty().get().contains("1 merged"));
        assertEquals(FourGrids.NORTH_WEST, comparison.comparisonProperty().get().transfers().getFirst().from());
        assertEquals("no grid", comparison.grid(null));
        desk.until(comparison.summaryProperty(), desk.draft::undo);
        assertEquals("No difference to the grids in force.", comparison.summaryProperty().get());
    }
}
