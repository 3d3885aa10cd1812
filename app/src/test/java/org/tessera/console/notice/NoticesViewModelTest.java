package org.tessera.console.notice;

import org.junit.jupiter.api.Test;

import org.tessera.console.Desktop;
import org.tessera.console.i18n.Language;
import org.tessera.console.i18n.Messages;
import org.tessera.journal.Refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;

class NoticesViewModelTest {

    private final Messages messages = new Desktop().messages;
    private final NoticesViewModel notices = new NoticesViewModel(messages);

    @Test
    void aRefusalIsSaidInTheUsersWords() {
        notices.failed(new Refusal("refusal.unit-not-free", "internal", "U-1", "EN_ROUTE"));
        assertEquals("U-1 is not free. Choose another unit.", notices.notices().getFirst().text());
    }

    @Test
    void onlyTheNewestFourStay() {
        for (int n = 1; n <= 6; n++) {
            notices.undoable("done.close", String.valueOf(n));
        }
        assertEquals(4, notices.notices().size());
        assertEquals("Case 6 closed; its units are free.", notices.notices().getLast().text());
    }

    @Test
    void whatIsShownIsSaidAgainInTheChosenLanguage() {
        notices.undoable("done.close", "7");
        messages.speak(Language.ZH);
        assertEquals(messages.text("done.close", "7"), notices.notices().getFirst().text());
    }
}
