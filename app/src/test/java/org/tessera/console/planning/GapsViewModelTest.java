package org.tessera.console.planning;

import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A gap is permitted and no defect any more, until its permission ends; either can be taken back. */
class GapsViewModelTest {

    private final PlanDesktop desk = new PlanDesktop();
    private final PlanningViewModel check = new PlanningViewModel(desk.office.check(), desk.desktop.wording, desk.notices, desk.work);
    private final GapsViewModel gaps = new GapsViewModel(desk.office.gaps(), desk.desktop.wording, desk.notices, desk.work);

    GapsViewModelTest() {
        gaps.onChanged(check::recheck);
        desk.office.outline(FourGrids.SOUTH_WEST, new GeometryFactory().toGeometry(new Envelope(0, 0.01, 0, 0.01))
                .difference(new GeometryFactory().toGeometry(new Envelope(0.004, 0.006, 0.004, 0.006))));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void permit() throws InterruptedException {
        // The notice is the last that a check does; here nothing keeps it apart from what this thread does next.
        desk.until(desk.notices.notices(), check::check);
        gaps.ask(check.findings().getFirst());
        gaps.reasonProperty().set("lake");
        gaps.ownerProperty().set(" water office ");
        desk.until(check.findings(), gaps::allow);
        for (int i = 0; i < 2_000 && (gaps.permits().isEmpty() || check.runningProperty().get()); i++) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void aPermittedGapLeavesTheListAndTakenBackItReturns() throws InterruptedException {
        permit();
        assertEquals(0, check.findings().size());
        assertEquals("water office", gaps.permits().getFirst().owner());
        assertTrue(gaps.details(gaps.permits().getFirst()).startsWith("water office · since "));
        assertNull(gaps.askedProperty().get());

        desk.until(check.findings(), () -> assertTrue(gaps.undo()));
        assertEquals(1, check.findings().size());
        assertFalse(gaps.undo(), "nothing more was done");
    }

    @Test
    void anEndedPermissionIsADefectAgainAndThatCanBeTakenBackToo() throws InterruptedException {
        permit();
        gaps.chosenProperty().set(gaps.permits().getFirst());
        desk.until(check.findings(), gaps::end);
        assertEquals("gap", check.findings().getFirst().kind());
        desk.until(check.findings(), () -> assertTrue(gaps.undo()));
        assertEquals(0, check.findings().size());
    }

    @Test
    void withoutReasonAndOwnerItStaysADefect() throws InterruptedException {
        desk.until(check.findings(), check::check);
        gaps.ask(check.findings().getFirst());
        gaps.reasonProperty().set("lake");
        gaps.allow();
        assertEquals("A gap is allowed only with a reason and an owner.", desk.notices.notices().getLast().text());
        assertEquals(1, check.findings().size());
        gaps.dismiss();
        assertNull(gaps.askedProperty().get());
        gaps.ask(null);
        assertNull(gaps.askedProperty().get(), "nothing was chosen");
    }
}
