package org.tessera.console.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.tessera.cases.ledger.LedgerEntry;
import org.tessera.cases.ledger.Need;
import org.tessera.cases.ledger.Promise;
import org.tessera.cases.ledger.Resident;
import org.tessera.cases.ledger.SignOff;
import org.tessera.cases.ledger.Visit;
import org.tessera.cases.ledger.WorkKind;
import org.tessera.console.Desktop;
import org.tessera.console.HeldMailbox;
import org.tessera.console.cases.ActField.Choice;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The ledger's rows, what narrows them, and its three forms. */
class LedgerViewModelTest {

    private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final Desktop desktop = new Desktop();
    private final NoticesViewModel told = new NoticesViewModel(desktop.messages);
    private final HeldMailbox mailbox = new HeldMailbox();
    private final BackgroundWork work = new BackgroundWork(mailbox);
    private final List<String> asked = new ArrayList<>();
    private final LedgerViewModel model = new LedgerViewModel(new Office(), desktop.messages, told, work);

    /** Four needs in one entry; notes what it was asked. */
    private final class Office implements LedgerOffice {

        @Override
        public Board board() {
            SignOff signed = new SignOff(SignOff.Confirmation.PHONE, NOW, "", "a", NOW);
            LedgerEntry entry = new LedgerEntry("L-1", new Visit("K1", NOW, "a"), new Resident("W***", "***33", "", "***"), List.of(
                    need(1, WorkKind.HELP, "A ramp", new Promise(1, "We look", TODAY.plusDays(1), "D1", NOW, null)),
                    need(2, WorkKind.OPINION, "A bench"),
                    need(3, WorkKind.HELP, "Heating", new Promise(1, "We ask", TODAY.minusDays(1), "D1", NOW, null)),
                    need(4, WorkKind.MEDIATION, "A fence", new Promise(1, "We talk", TODAY, "D2", NOW, signed))));
            return new Board(NOW, TODAY, LedgerLine.of(List.of(entry), NOW, ZoneId.of("UTC")), List.of(new Choice("K1", "Harbour")),
                    List.of(new Choice("D1", "Works"), new Choice("D2", "Courts")));
        }

        private Need need(int number, WorkKind kind, String words, Promise... promises) {
            return new Need(number, kind, words, null, "", null, null, null, List.of(promises));
        }

        @Override
        public void record(String areaId, Resident resident, WorkKind kind, String words) {
            asked.add("record " + areaId + " " + resident.name() + " " + kind + " " + words);
        }

        @Override
        public void promise(LedgerLine line, String what, LocalDate due, String owner) {
            asked.add("promise " + line.name() + " " + what + " " + due + " " + owner);
        }

        @Override
        public void signOff(LedgerLine line, SignOff.Confirmation how, String words) {
            asked.add("sign " + line.name() + " " + how);
        }
    }

    @BeforeEach
    void read() throws InterruptedException {
        model.refresh();
        mailbox.deliver();
    }

    @AfterEach
    void close() {
        work.close();
    }

    private List<String> names() {
        return model.rows().stream().map(LedgerLine::name).toList();
    }

    @Test
    void whatIsOverdueStandsFirstThenWhatIsPromised() {
        assertEquals(List.of("L-1.3", "L-1.1", "L-1.2", "L-1.4"), names());
        assertEquals(List.of(LedgerState.OVERDUE, LedgerState.OPEN, LedgerState.UNPROMISED, LedgerState.SIGNED),
                model.rows().stream().map(LedgerLine::state).toList());
        assertEquals("4 shown of 4, 1 overdue", model.countText());
        assertEquals(List.of("Harbour", "Works", "W*** ***33"), List.of(model.areaText(model.rows().getFirst()),
                model.ownerText(model.rows().getFirst()), model.residentText(model.rows().getFirst())));
    }

    @Test
    void rowsAreNarrowedByKindStateAndWords() {
        model.kindProperty().set(WorkKind.HELP);
        assertEquals(List.of("L-1.3", "L-1.1"), names());
        model.stateProperty().set(LedgerState.OPEN);
        assertEquals(List.of("L-1.1"), names());
        model.kindProperty().set(null);
        model.stateProperty().set(null);
        model.textProperty().set(" WE TALK");
        assertEquals(List.of("L-1.4"), names());
    }

    @Test
    void nothingIsSignedOffWithoutSayingHowTheResidentConfirmed() throws InterruptedException {
        model.begin(LedgerAct.SIGN_OFF);
        assertNull(model.actProperty().get(), "nothing is chosen");
        model.chosenProperty().set(model.rows().getLast());
        model.begin(LedgerAct.SIGN_OFF);
        assertEquals("L-1.4 has no promise to sign off.", told.notices().getLast().text());
        model.chosenProperty().set(model.rows().getFirst());
        model.begin(LedgerAct.SIGN_OFF);
        assertTrue(model.aboutText().contains("We ask"), model.aboutText());
        model.save();
        assertEquals("Still needed: How confirmed", model.hintProperty().get());
        assertEquals(List.of(), asked);
        model.answer("how", "IN_PERSON");
        model.save();
        mailbox.deliver();
        assertEquals(List.of("sign L-1.3 IN_PERSON"), asked);
        assertNull(model.actProperty().get());
        assertEquals("L-1.3", model.chosenProperty().get().name());
    }

    @Test
    void aVisitAndAPromiseAreWrittenDown() throws InterruptedException {
        model.begin(LedgerAct.VISIT);
        model.answer("words", "A lamp");
        model.answer("name", "Wang");
        model.answer("kind", "OPINION");
        model.save();
        mailbox.deliver();
        model.chosenProperty().set(model.rows().get(2));
        model.begin(LedgerAct.PROMISE);
        model.answer("what", "We ask the park");
        model.answer("owner", "D1");
        model.answer("due", "soon");
        model.save();
        assertEquals("Still needed: By (year-month-day)", model.hintProperty().get());
        model.answer("due", "2026-03-20");
        model.save();
        mailbox.deliver();
        assertEquals(List.of("record K1 Wang OPINION A lamp", "promise L-1.2 We ask the park 2026-03-20 D1"), asked);
    }
}
