package org.tessera.console.planning;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RepairViewModelTest {

    private final PlanDesktop desk = new PlanDesktop();
    private final RepairViewModel repair = new RepairViewModel(desk.office, desk.draft, desk.desktop.wording, desk.notices, desk.work);

    @AfterEach
    void close() {
        desk.close();
    }

    private void overlap() {
        desk.office.outline(FourGrids.NORTH_WEST, new GeometryFactory().toGeometry(new Envelope(0, 0.0101, 0.01, 0.02)));
    }

    @Test
    void nothingChangesUntilTheRepairIsAccepted() throws InterruptedException {
        overlap();
        desk.until(repair.summaryProperty(), () -> repair.propose(null));
        assertTrue(repair.summaryProperty().get().startsWith("2 findings become 0. "), repair.summaryProperty().get());
        assertEquals(1, repair.transfers().size());
        assertEquals(0, desk.office.written.size());
        assertTrue(desk.office.plans().isEmpty());

        desk.until(desk.draft.waitingProperty(), repair::accept);
        assertNull(repair.proposalProperty().get());
        assertEquals(1, desk.office.plans().size());
        desk.until(repair.summaryProperty(), () -> repair.propose(null));
        assertEquals("Nothing to repair.", repair.summaryProperty().get());
        desk.draft.undo();
        assertEquals(4, desk.draft.sessionProperty().get().cells().size());
    }

    @Test
    void aRepairLaidAsideIsGone() throws InterruptedException {
        overlap();
        desk.until(repair.summaryProperty(), () -> repair.propose(null));
        repair.dismiss();
        assertNull(repair.proposalProperty().get());
        assertTrue(repair.transfers().isEmpty());
        repair.accept();
        assertTrue(desk.office.plans().isEmpty());
    }
}
