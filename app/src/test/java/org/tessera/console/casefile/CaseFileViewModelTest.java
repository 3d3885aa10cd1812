package org.tessera.console.casefile;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.tessera.cases.CaseFile;
import org.tessera.console.Desktop;
import org.tessera.console.frame.SmallTown;
import org.tessera.console.work.BackgroundWork;
import org.tessera.dispatch.Candidate;
import org.tessera.dispatch.Reason;
import org.tessera.dispatch.Recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CaseFileViewModelTest {

    private final CaseFile open = SmallTown.caseFile("1001", "Rodent Activity", Duration.ofHours(2), -71);
    private final Desktop desktop = new Desktop();
    private final BackgroundWork work = new BackgroundWork(desktop);
    private final CaseFileViewModel file = new CaseFileViewModel(desktop.situation, desktop.wording,
            (_, _) -> Optional.of(new Dossier(open, List.of("West"), List.of(), new Recommendation("1001", "PWD", List.of(
                    new Candidate(SmallTown.unit("U-1"), Duration.ofMinutes(3), 450, 77,
                            List.of(Reason.of("straight-line", 450, 3)), false),
                    new Candidate(SmallTown.unit("U-2"), null, Double.NaN, 0, List.of(Reason.of("no-position")), true))), List.of())),
            desktop, work);

    @BeforeEach
    void openTheFile() throws InterruptedException {
        CountDownLatch shown = new CountDownLatch(1);
        desktop.show(List.of(open), List.of(), List.of());
        file.proposals().addListener((javafx.beans.Observable _) -> shown.countDown());
        desktop.situation.selectedCaseProperty().set("1001");
        assertTrue(shown.await(10, TimeUnit.SECONDS));
    }

    @AfterEach
    void stop() {
        work.close();
    }

    @Test
    void onlyUnitsThatMayGoAreProposedWithTheirReasons() {
        assertEquals(List.of(new Proposal("U-1", "Grid member", "3 min · 450 m",
                List.of("450 m in a straight line, about 3 min"))), List.copyOf(file.proposals()));
    }

    @Test
    void oneKeyAsksTheDeskAndARankThatIsMissingDoesNothing() {
        file.dispatch(0);
        file.dispatch(2);
        assertEquals(List.of("dispatch 1001 U-1"), desktop.asked);
    }

    @Test
    void theDeadlineIsExplained() {
        assertEquals("Due 2015-06-10 11:00 (2 h left). The deadline is the one the source set.", file.deadlineText());
    }
}
