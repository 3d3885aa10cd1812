package org.tessera.console.map;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.tessera.console.HeldMailbox;
import org.tessera.console.i18n.Language;
import org.tessera.console.i18n.Messages;
import org.tessera.console.notice.NoticesViewModel;
import org.tessera.console.work.BackgroundWork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BaseMapViewModelTest {

    private static final String STREETS = "https://tiles.example/{z}/{x}/{y}.png?k={key}; attribution=© Example";

    @TempDir
    private Path folder;
    private final HeldMailbox mailbox = new HeldMailbox();
    private final BackgroundWork work = new BackgroundWork(mailbox);
    private final NoticesViewModel notices = new NoticesViewModel(new Messages(Language.EN));
    private String key = "k3y";
    private BaseMapViewModel model;

    private BaseMapViewModel model() {
        model = new BaseMapViewModel(folder, work, notices, _ -> key);
        return model;
    }

    @AfterEach
    void close() {
        model.close();
        work.close();
    }

    @Test
    void noneUntilASourceIsNamedAndNoneAgain() throws InterruptedException {
        BaseMapViewModel base = model();
        assertNull(base.picturesProperty().get());
        assertTrue(base.choose(STREETS));
        assertTrue(base.openingProperty().get());
        mailbox.deliver();
        assertFalse(base.openingProperty().get());
        assertEquals("© Example", base.picturesProperty().get().attribution());
        assertEquals(STREETS, base.addressProperty().get());
        assertTrue(base.choose("none"));
        assertNull(base.picturesProperty().get());
        assertEquals("", base.addressProperty().get());
        assertFalse(base.choose(" "));
    }

    @Test
    void whatCannotBeOpenedIsToldAndLeavesWhatWasShown() throws InterruptedException {
        BaseMapViewModel base = model();
        base.choose(STREETS);
        mailbox.deliver();
        base.choose(folder.resolve("absent.mbtiles").toString());
        mailbox.deliver();
        base.choose("https://h/{z}/{x}/{y}; colour=red");
        assertEquals(STREETS, base.addressProperty().get());
        assertEquals(2, notices.notices().size());
        assertTrue(notices.notices().getFirst().text().contains("absent.mbtiles"), notices.notices().getFirst().text());
    }

    @Test
    void aSourceThatIsNotThereTodayIsNotForgotten() throws InterruptedException {
        BaseMapViewModel base = model();
        String unplugged = folder.resolve("disk/photo.tif").toString();
        base.restore(unplugged);
        mailbox.deliver();
        assertNull(base.picturesProperty().get());
        assertEquals(unplugged, base.addressProperty().get());
    }

    @Test
    void theLaterOfTwoChoicesWins() throws InterruptedException {
        BaseMapViewModel base = model();
        base.choose(STREETS);
        base.choose("none");
        mailbox.deliver();
        assertNull(base.picturesProperty().get());
    }

    @Test
    void aMissingKeyIsSaidAndNeverInvented() throws InterruptedException {
        key = null;
        BaseMapViewModel base = model();
        base.choose("tianditu:vec_w");
        mailbox.deliver();
        assertNull(base.picturesProperty().get());
        assertTrue(notices.notices().getFirst().text().contains("needs a key"));
    }
}
