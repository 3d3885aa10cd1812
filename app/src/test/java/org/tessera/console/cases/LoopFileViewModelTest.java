package org.tessera.console.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.tessera.cases.CaseFile;
import org.tessera.cases.classify.Suggestion;
import org.tessera.cases.deadline.Card;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.cases.flow.Channel;
import org.tessera.cases.flow.Move;
import org.tessera.cases.flow.MoveKind;
import org.tessera.cases.flow.Report;
import org.tessera.cases.flow.Reporter;
import org.tessera.cases.flow.Stage;
import org.tessera.cases.flow.Step;
import org.tessera.console.Desktop;
import org.tessera.console.casefile.Field;
import org.tessera.console.frame.SmallTown;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.situation.ConsoleView;
import org.tessera.console.work.BackgroundWork;
import org.tessera.journal.JournalEntry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LoopFileViewModelTest {

    private static final Instant BEFORE = SmallTown.NOW.minus(Duration.ofHours(1));

    private final Desktop desktop = new Desktop();
    private final BackgroundWork work = new BackgroundWork(desktop);
    private final CaseFile imported = SmallTown.caseFile("1001", "Rodent Activity", Duration.ofHours(2), -71);
    private final CaseFile handled = imported.with(new CaseProgress(Stage.FEEDBACK, null, "PWD", null,
            List.of(new Report("1001/1", Channel.HOTLINE, BEFORE, "rats", new Reporter("Li Na", "555 0100", ""), "")),
            List.of(new Step(MoveKind.HANDLED, Stage.HANDLING, BEFORE, "operator", "baited", List.of())), null));
    private final LoopOffice office = new LoopOffice() {
        @Override
        public Optional<LoopFile> read(String caseId, Instant now) {
            return Optional.of(new LoopFile(handled, List.of("G1"), List.of(
                    new JournalEntry(8, BEFORE, BEFORE, "operator", "case.handled", "", List.of(), "", "", ""),
                    new JournalEntry(3, BEFORE, BEFORE, "rule:sample-data", "import.cases", "a file", List.of(), "", "", "")),
                    List.of(), Card.YELLOW, List.of(MoveKind.CHECK), List.of(), List.of("1009"),
                    new Suggestion("Rodents", 0.8, List.of("rats"))));
        }

        @Override
        public Optional<CaseFile> asOf(String caseId, long sequence) {
            return sequence == 3 ? Optional.of(imported) : Optional.of(handled);
        }

        @Override
        public JournalEntry move(String caseId, Move move) {
            throw new IllegalStateException("the file makes no moves itself");
        }
    };
    private final LoopFileViewModel file = new LoopFileViewModel(desktop.situation, desktop.wording, office, work,
            new NoticesViewModel(desktop.messages));

    @BeforeEach
    void open() throws InterruptedException {
        desktop.show(List.of(), List.of(), List.of());
        CountDownLatch shown = new CountDownLatch(1);
        file.fileProperty().addListener((_, _, _) -> shown.countDown());
        desktop.situation.selectedCaseProperty().set("1001");
        desktop.situation.viewProperty().set(ConsoleView.CASES);
        assertTrue(shown.await(10, TimeUnit.SECONDS));
    }

    @AfterEach
    void stop() {
        work.close();
    }

    @Test
    void theStripSaysWhereItStandsAndWhoWasThere() {
        List<StageCell> cells = file.stages();
        assertEquals(List.of("DONE", "DONE", "DONE", "CURRENT", "AHEAD", "AHEAD"),
                cells.stream().map(cell -> cell.state().name()).toList());
        assertEquals(new StageCell(Stage.HANDLING, StageCell.State.DONE, "operator", "06-10 08:00"), cells.get(2));
    }

    @Test
    void theTraceNamesMovesAndTheirWords() {
        assertEquals(new TraceLine(8, "06-10 08:00", "Handled", "operator", "baited"), file.trace().getFirst());
        assertEquals(new TraceLine(3, "06-10 08:00", "Imported", "sample data", "a file"), file.trace().getLast());
    }

    @Test
    void namesAndNumbersOfReportersStayOut() {
        String all = file.sections().toString();
        assertTrue(all.contains("reporter on file") && !all.contains("Li Na") && !all.contains("555"), all);
        assertTrue(file.sections().stream().flatMap(part -> part.fields().stream()).toList().contains(new Field("Took over", "1009")));
    }

    @Test
    void aSuggestionIsSaidToBeOneAndWhy() {
        assertEquals("Suggestion, not a decision: category “Rodents” (80 %), for the words rats", file.suggestionText());
    }

    @Test
    void anEntryShowsTheCaseAsItWasWithoutActs() throws InterruptedException {
        assertEquals(List.of(MoveKind.CHECK), file.acts());
        CountDownLatch shown = new CountDownLatch(1);
        file.pastProperty().addListener((_, _, _) -> shown.countDown());
        file.replay(file.trace().getLast());
        assertTrue(shown.await(10, TimeUnit.SECONDS));
        assertEquals(imported, file.shown());
        assertEquals(StageCell.State.CURRENT, file.stages().get(2).state());
        assertEquals(List.of(), file.acts());
        file.replay(null);
        assertEquals(handled, file.shown());
        assertNull(file.replayedProperty().get());
    }
}
