package org.tessera.console.casefile;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.tessera.cases.CaseFile;
import org.tessera.cases.deadline.Card;
import org.tessera.cases.deadline.CountedTime;
import org.tessera.cases.deadline.DeadlineRule;
import org.tessera.console.Desktop;
import org.tessera.console.frame.SmallTown;
import org.tessera.console.work.BackgroundWork;
import org.tessera.dispatch.Candidate;
import org.tessera.dispatch.Reason;
import org.tessera.dispatch.Recommendation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CaseFileViewModelTest {

    private CaseFile open = SmallTown.caseFile("1001", "Rodent Activity", Duration.ofHours(2), -71);
    private final List<CountedTime> counted = new ArrayList<>();
    private final Desktop desktop = new Desktop();
    private final BackgroundWork work = new BackgroundWork(desktop);
    private final CaseFileViewModel file = new CaseFileViewModel(desktop.situation, desktop.wording,
            (_, _) -> Optional.of(new Dossier(open, List.of("West"), List.of(), new Recommendation("1001", "PWD", List.of(
                    new Candidate(SmallTown.unit("U-1"), Duration.ofMinutes(3), 450, 77,
                            List.of(Reason.of("straight-line", 450, 3)), false),
                    new Candidate(SmallTown.unit("U-2"), null, Double.NaN, 0, List.of(Reason.of("no-position")), true))),
                    List.of(), counted, Card.YELLOW)),
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

    @Test
    void aDeadlineByTheListSaysTheLimitAndWhatCounted() throws InterruptedException {
        open = new CaseFile(open.id(), open.subject(), open.place(), open.times(), "", Map.of(DeadlineRule.LIMIT, "2 WORK_HOUR"));
        Instant due = open.times().dueAt();
        counted.add(new CountedTime(due.minusSeconds(7_200), due));
        situationAgain();
        assertEquals("Due 2015-06-10 11:00 (2 h left): 2 working h by the responsibility list. Counted: 06-10 09:00–11:00.",
                file.deadlineText());
    }

    @Test
    void theCardIsNamed() {
        assertTrue(file.mainFields().contains(new Field("Supervision", "yellow card: a quarter or less of the time is left")));
    }

    private void situationAgain() throws InterruptedException {
        CountDownLatch read = new CountDownLatch(1);
        file.dossierProperty().addListener((_, _, dossier) -> {
            if (dossier != null) {
                read.countDown();
            }
        });
        desktop.situation.selectedCaseProperty().set(null);
        desktop.situation.selectedCaseProperty().set("1001");
        assertTrue(read.await(10, TimeUnit.SECONDS));
    }
}
