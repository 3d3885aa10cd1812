package org.tessera.console.whistle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.tessera.cases.whistle.WhistleFact;
import org.tessera.cases.whistle.WhistleMove;
import org.tessera.cases.whistle.WhistleState;
import org.tessera.console.Desktop;
import org.tessera.console.HeldMailbox;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A move goes to the chosen whistle, with the chosen department and words. */
class WhistleMovesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    private final Desktop desktop = new Desktop();
    private final NoticesViewModel told = new NoticesViewModel(desktop.messages);
    private final HeldMailbox mailbox = new HeldMailbox();
    private final BackgroundWork work = new BackgroundWork(mailbox);
    private final List<String> asked = new ArrayList<>();
    private final WhistleMoves model = new WhistleMoves(new WhistleOffice() {

        @Override
        public Board board() {
            return new Board(NOW, List.of(new WhistleFact("W1", null, WhistleState.CALLED, "Fire", List.of("Fire"), List.of("Traffic"),
                    List.of("Water"), false, null)));
        }

        @Override
        public void move(String whistleId, WhistleMove move, String department, String words) {
            asked.add(whistleId + " " + move + " " + department + " " + words);
        }
    }, desktop.wording, told, work);

    @AfterEach
    void close() {
        work.close();
    }

    @Test
    void aMoveGoesOutWithDepartmentAndWords() throws InterruptedException {
        model.refresh();
        mailbox.deliver();
        model.perform(WhistleMove.ARRIVE);
        assertEquals("Choose a whistle first.", told.notices().getLast().text());
        model.list().select(model.list().rows().getFirst());
        assertEquals(List.of("Water", "Traffic", "Fire"), model.departments(), "who has not answered stands first");
        assertEquals("Water", model.departmentProperty().get());
        model.perform(WhistleMove.CLOSE);
        assertEquals("W1 cannot be taken this step as it stands.", told.notices().getLast().text());
        model.departmentProperty().set("Traffic");
        model.wordsProperty().set("a lane is shut");
        model.perform(WhistleMove.FINISH);
        mailbox.deliver();
        assertEquals(List.of("W1 FINISH Traffic a lane is shut"), asked);
        assertEquals("", model.wordsProperty().get());
        assertEquals("Traffic", model.departmentProperty().get(), "the choice stays when the list is read again");
    }
}
