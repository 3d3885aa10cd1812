package org.tessera.console.planning;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.Test;

import org.tessera.console.Desktop;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageReport;
import org.tessera.grid.coverage.LiveCheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PlanningViewModelTest {

    private static final FindingLine GAP = new FindingLine("gap", List.of("G1", "G2"), 490_230, 312, false, null);

    private static final CoverageRun GAP_ONLY = new CoverageRun() {
        @Override
        public List<FindingLine> space(List<Cell> draft, Bounds bounds, BooleanSupplier cancelled) {
            return List.of(GAP);
        }

        @Override
        public CoverageReport whole(List<Cell> cells, Bounds bounds, BooleanSupplier cancelled) {
            throw new UnsupportedOperationException("no report is made");
        }

        @Override
        public LiveCheck live(List<Cell> draft, Bounds bounds) {
            throw new UnsupportedOperationException("no draft is checked");
        }

        @Override
        public List<FindingLine> duty() {
            return List.of();
        }
    };

    private final Desktop desktop = new Desktop();

    @Test
    void findingsAreSaidInOneSentenceEach() throws InterruptedException {
        CountDownLatch shown = new CountDownLatch(1);
        try (BackgroundWork work = new BackgroundWork(desktop)) {
            PlanningViewModel planning = model(GAP_ONLY, work);
            planning.runningProperty().addListener((_, _, running) -> {
                if (!running) {
                    shown.countDown();
                }
            });
            planning.check();
            assertTrue(shown.await(10, TimeUnit.SECONDS));
            assertEquals("Gap", planning.kindText(GAP));
            assertEquals("490,230 m² · 312 m wide", planning.areaText(GAP));
            assertEquals("Nobody is responsible here. Neighbours: G1, G2", planning.sentence(GAP));
        }
    }

    @Test
    void aCancelledCheckShowsNothing() {
        Desktop deaf = new Desktop() {
            @Override
            public void post(Object key, Runnable delivery) {
                assertFalse(key instanceof String);
            }
        };
        try (BackgroundWork work = new BackgroundWork(deaf)) {
            PlanningViewModel planning = model(GAP_ONLY, work);
            planning.check();
            planning.cancel();
            assertFalse(planning.runningProperty().get());
            assertEquals(List.of(), planning.findings());
        }
    }

    private PlanningViewModel model(CoverageRun coverage, BackgroundWork work) {
        return new PlanningViewModel(coverage, desktop.wording, new NoticesViewModel(desktop.messages), work);
    }
}
