package org.tessera.console.planning;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

import org.tessera.grid.plan.Lineage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
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

    @Test
    void theOtherSideIsTheGridsInForceAnotherPlanOrADay() throws InterruptedException {
        desk.office.create("Earlier draft");
        desk.begin();
        desk.waitFor(() -> comparison.choices().size() == 3 && comparison.comparisonProperty().get() != null);
        assertEquals(List.of("Grids in force", "Earlier draft", "Grids on 2026-01-01"),
                comparison.choices().stream().map(comparison::name).toList(), "the plan in hand is no choice");
        comparison.otherProperty().set(comparison.choices().get(2));
        desk.waitFor(() -> comparison.summaryProperty().get().endsWith("2 new"));
        assertEquals(2, comparison.comparisonProperty().get().lineage().stream().filter(each -> each.kind() == Lineage.Kind.NEW).count(),
                "on that day there were two");
        comparison.dayProperty().set(LocalDate.of(2020, 1, 1));
        desk.waitFor(() -> comparison.summaryProperty().get().equals("Grids on 2020-01-01: there were none."));
        assertNull(comparison.comparisonProperty().get());
        comparison.otherProperty().set(comparison.choices().get(1));
        desk.waitFor(() -> comparison.summaryProperty().get().equals("No difference to: Earlier draft"));
        desk.draft.open("p1");
        desk.waitFor(() -> desk.draft.sessionProperty().get() != null && desk.draft.sessionProperty().get().plan().id().equals("p1"));
        desk.waitFor(() -> comparison.otherProperty().get().equals(new OtherPlan.InForce()));
    }

    @Test
    void balanceIsSaidBeforeAndAfter() throws InterruptedException {
        desk.begin();
        desk.waitFor(() -> comparison.balanceProperty().get().equals("Open cases a grid: CV 0.000 → 0.000, 1–1 → 1–1"));
        desk.draft.toolProperty().set(PlanTool.DELETE);
        desk.draft.clicked(new Coordinate(0.005, 0.015));
        desk.waitFor(() -> comparison.balanceProperty().get().equals("Open cases a grid: CV 0.000 → 0.354, 1–1 → 1–2"));
    }
}
