package org.tessera.console.planning;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
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
        assertEquals(2, repair.lines().size());
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
        assertTrue(repair.lines().isEmpty());
        repair.accept();
        assertTrue(desk.office.plans().isEmpty());
    }

    private void gap() {
        desk.office.outline(FourGrids.SOUTH_WEST, new GeometryFactory().toGeometry(new Envelope(0, 0.01, 0, 0.01))
                .difference(new GeometryFactory().toGeometry(new Envelope(0.004, 0.006, 0.004, 0.006))));
    }

    @Test
    void aStepLeftOutStaysADefectAndComesBack() throws InterruptedException {
        overlap();
        gap();
        desk.until(repair.summaryProperty(), () -> repair.propose(null));
        RepairLine hole = repair.lines().stream().filter(line -> line.defect().kind().key().equals("gap")).findFirst().orElseThrow();
        assertEquals(1, hole.effects().getFirst().joined(), "a household lives in the hole");
        assertTrue(repair.words().effect(hole).startsWith("0103 gains"), repair.words().effect(hole));

        desk.until(repair.summaryProperty(), () -> repair.turn(hole));
        assertEquals(1, repair.proposalProperty().get().after().findings().size());
        RepairLine left = repair.lines().stream().filter(line -> !line.included()).findFirst().orElseThrow();
        assertEquals("Left out: 0103", repair.words().effect(left));
        desk.until(repair.summaryProperty(), () -> repair.turn(left));
        assertEquals(0, repair.proposalProperty().get().after().findings().size());
    }

    @Test
    void aLockedGridStaysAndTheRepairIsWorkedOutAnew() throws InterruptedException {
        overlap();
        desk.until(repair.summaryProperty(), () -> repair.propose(null));
        desk.until(repair.lines(), () -> repair.lockAt(new Coordinate(0.002, 0.018)));
        assertEquals(java.util.Set.of("0101"), repair.locks().ids());
        assertTrue(!repair.proposalProperty().get().shapes().containsKey("0101"));
        desk.until(repair.locks().cells(), () -> repair.lockAt(new Coordinate(0.002, 0.018)));
        assertTrue(repair.locks().cells().isEmpty());
    }

    @Test
    void anotherRuleIsWorkedOutAtOnceAndCanBeStopped() throws InterruptedException {
        gap();
        desk.until(repair.summaryProperty(), () -> repair.propose(null));
        boolean[] ran = {false};
        // It may be through before this thread looks again.
        repair.runningProperty().addListener((_, _, running) -> ran[0] |= running);
        repair.ruleProperty().set(RepairChoice.LONGEST_BORDER);
        assertTrue(ran[0]);
        repair.dismiss();
        assertTrue(!repair.runningProperty().get());
        assertNull(repair.proposalProperty().get());
    }
}
