package org.tessera.console.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.tessera.cases.Urgency;
import org.tessera.cases.deadline.Card;
import org.tessera.cases.flow.Stage;
import org.tessera.console.Desktop;
import org.tessera.console.frame.SmallTown;
import org.tessera.console.i18n.Language;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.situation.ConsoleView;
import org.tessera.console.work.BackgroundWork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CasesViewModelTest {

    private final Desktop desktop = new Desktop();
    private final BackgroundWork work = new BackgroundWork(desktop);
    private final List<TableFilter> asked = new ArrayList<>();
    private final CaseRow row = new CaseRow(SmallTown.caseFile("1002", "Street Light", Duration.ofHours(2), -71).brief(), Stage.HANDLING,
            null, "Public Works", "Back Bay", Card.YELLOW, Urgency.DUE_SOON, 2);
    private CountDownLatch answer = new CountDownLatch(0);

    @AfterEach
    void stop() {
        work.close();
    }

    private CasesViewModel table() {
        return new CasesViewModel(desktop.situation, desktop.wording, (filter, _) -> {
            synchronized (asked) {
                asked.add(filter);
            }
            try {
                assertTrue(answer.await(10, TimeUnit.SECONDS));
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return new CasePage(List.of(row), 7, Map.of(LoopPlace.HANDLING, 5, LoopPlace.REPORT, 2), Map.of(), List.of("Public Works"));
        }, work, new NoticesViewModel(desktop.messages));
    }

    private void await(CasesViewModel table) throws InterruptedException {
        CountDownLatch read = new CountDownLatch(1);
        table.readProperty().addListener((_, _, done) -> {
            if (done) {
                read.countDown();
            }
        });
        assertTrue(table.readProperty().get() || read.await(10, TimeUnit.SECONDS));
    }

    @Test
    void nothingIsReadWhileAnotherViewIsInFront() {
        CasesViewModel table = table();
        table.textProperty().set("light");
        assertEquals(List.of(), asked);
    }

    @Test
    void theLatestFilterWinsAndWhatIsTypedMeanwhileIsAskedOnce() throws InterruptedException {
        answer = new CountDownLatch(1);
        desktop.situation.viewProperty().set(ConsoleView.CASES);
        CasesViewModel table = table();
        table.textProperty().set("l");
        table.textProperty().set("li");
        table.textProperty().set("lig");
        answer.countDown();
        await(table);
        desktop.show(List.of(), List.of(), List.of());
        await(table);
        assertEquals("lig", asked.getLast().text());
        assertTrue(asked.stream().noneMatch(filter -> filter.text().equals("li")), asked.toString());
    }

    @Test
    void aLinkIsChosenAndGivenUpByTheSameAct() throws InterruptedException {
        desktop.situation.viewProperty().set(ConsoleView.CASES);
        desktop.show(List.of(), List.of(), List.of());
        CasesViewModel table = table();
        await(table);
        assertEquals(7, table.count(LoopPlace.ANYWHERE));
        assertEquals(5, table.count(LoopPlace.HANDLING));
        table.turn(LoopPlace.HANDLING);
        assertEquals(LoopPlace.HANDLING, table.placeProperty().get());
        table.turn(LoopPlace.HANDLING);
        assertEquals(LoopPlace.ANYWHERE, table.placeProperty().get());
        table.turn(Card.RED);
        assertEquals(Card.RED, table.cardProperty().get());
        table.turn(Card.RED);
        assertEquals(null, table.cardProperty().get());
    }

    @Test
    void aRowSaysItsStageTimeAndAreaInBothLanguages() throws InterruptedException {
        desktop.situation.viewProperty().set(ConsoleView.CASES);
        desktop.show(List.of(), List.of(), List.of());
        CasesViewModel table = table();
        await(table);
        assertEquals("Handling", table.stageText(row));
        assertEquals("2 h left", table.leftText(row));
        assertEquals("06-10 11:00", table.dueText(row));
        assertEquals("G1 · Back Bay", table.areaText(row));
        assertEquals("first 1 of 7", table.countText());
        desktop.messages.speak(Language.ZH);
        assertEquals("处置", table.stageText(row));
        assertEquals("剩 2 小时", table.leftText(row));
        table.select(table.rows().getFirst());
        assertEquals("1002", desktop.situation.selectedCaseProperty().get());
        assertEquals(0, table.selectedIndex());
    }
}
