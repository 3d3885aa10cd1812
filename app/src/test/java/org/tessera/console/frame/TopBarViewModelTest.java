package org.tessera.console.frame;

import org.junit.jupiter.api.Test;

import org.tessera.console.Desktop;
import org.tessera.console.i18n.Language;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TopBarViewModelTest {

    private final Desktop desktop = new Desktop();
    private final TopBarViewModel top = new TopBarViewModel(desktop.situation, desktop.wording);

    @Test
    void theClockTellsTimeAndZoneOfThePlace() {
        assertEquals("2015-06-10 09:00:00  Wed  EDT", top.clockProperty().get());
        assertEquals("Replay of June 2015", top.replayProperty().get());
        desktop.messages.speak(Language.ZH);
        assertEquals("回放 2015 年 6 月", top.replayProperty().get());
    }

    @Test
    void speedGoesToTheClock() {
        top.setSpeed(600);
        assertEquals(600, desktop.situation.clock().speed());
        assertEquals(600, top.speedProperty().get());
    }
}
