package org.tessera.console.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.tessera.cases.CaseFile;
import org.tessera.cases.CasePlace;
import org.tessera.cases.CaseSubject;
import org.tessera.cases.CaseTimes;
import org.tessera.cases.PlaceQuality;
import org.tessera.cases.Urgency;
import org.tessera.cases.deadline.Card;
import org.tessera.cases.supervision.Notice;
import org.tessera.cases.supervision.NoticeKind;
import org.tessera.cases.supervision.WatchedCase;
import org.tessera.console.Desktop;
import org.tessera.console.HeldMailbox;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;
import org.tessera.journal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The live list shows cards and what waits; reminding and answering go to the chosen case. */
class SupervisionViewModelTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private final Desktop desktop = new Desktop();
    private final NoticesViewModel told = new NoticesViewModel(desktop.messages);
    private final HeldMailbox mailbox = new HeldMailbox();
    private final BackgroundWork work = new BackgroundWork(mailbox);
    private final Counter office = new Counter();
    private final SupervisionViewModel model = new SupervisionViewModel(office, desktop.wording, told, work);

    /** Two cases, one notice; notes what it was asked. */
    private static final class Counter implements SupervisionOffice {

        private final List<String> asked = new ArrayList<>();
        private final List<Notice> waiting = new ArrayList<>(List.of(new Notice("A/BLACK", "A", NoticeKind.CARD, Card.BLACK, "Roads",
                "rule:supervision", NOW.minusSeconds(9_000), "", NOW.minusSeconds(1), null, null)));

        @Override
        public Board board() {
            return new Board(NOW, List.of(watched("A", Card.BLACK, Duration.ofHours(-3), false),
                    watched("B", Card.YELLOW, Duration.ofHours(2), true)), List.copyOf(waiting));
        }

        @Override
        public void remind(String caseId, String words) {
            if (words.isEmpty()) {
                throw new Refusal("refusal.notice-no-words", "say something");
            }
            asked.add("remind " + caseId + " " + words);
        }

        @Override
        public void reply(String noticeId, String words) {
            asked.add("reply " + noticeId + " " + words);
            waiting.clear();
        }
    }

    private static WatchedCase watched(String id, Card card, Duration remaining, boolean suspended) {
        CaseFile file = new CaseFile(id, new CaseSubject("hole", "road", "Roads", ""), new CasePlace(null, PlaceQuality.MISSING, "", null),
                new CaseTimes(NOW, null, null), "", Map.of());
        return new WatchedCase(file, "Roads", card, remaining, 0, Urgency.OVERDUE, suspended);
    }

    @AfterEach
    void close() {
        work.close();
    }

    /** Waits for what the background hands over and takes it on this thread, as the screen does. */
    private void read() throws InterruptedException {
        model.refresh();
        mailbox.deliver();
        assertEquals(2, model.rows().size());
        assertEquals(1, model.lateProperty().get());
    }

    @Test
    void rowsSayCardTimeAndWhatWaits() throws InterruptedException {
        read();
        SupervisionLine first = model.rows().getFirst();
        assertEquals(List.of("A", Card.BLACK, true), List.of(first.caseId(), first.card(), first.late()));
        assertEquals("3 h over", model.timeText(first));
        assertTrue(model.waitingText(first).startsWith("Card: answer was due "), model.waitingText(first));
        assertEquals("suspended", model.timeText(model.rows().getLast()));
        assertEquals("", model.waitingText(model.rows().getLast()));
    }

    @Test
    void anAnswerGoesToTheNoticeThatWaitsAndTheRowStaysChosen() throws InterruptedException {
        read();
        model.chosenProperty().set(model.rows().getFirst());
        model.wordsProperty().set("on it");
        model.reply();
        mailbox.deliver();
        assertEquals(0, model.lateProperty().get());
        assertEquals(List.of("reply A/BLACK on it"), office.asked);
        assertEquals("", model.wordsProperty().get());
        assertEquals("A", model.chosenProperty().get().caseId());
        model.reply();
        assertEquals("Nothing about A waits for an answer.", told.notices().getLast().text());
        assertEquals(1, office.asked.size());
    }

    @Test
    void aReminderNeedsAChosenCaseAndWords() throws InterruptedException {
        model.remind();
        model.reply();
        read();
        model.chosenProperty().set(model.rows().getLast());
        model.remind();
        mailbox.deliver();
        assertEquals("Say what is asked for, or what is being done.", told.notices().getLast().text());
        assertEquals(List.of(), office.asked);
        model.wordsProperty().set("hurry");
        model.remind();
        mailbox.deliver();
        assertEquals(List.of("remind B hurry"), office.asked);
    }
}
