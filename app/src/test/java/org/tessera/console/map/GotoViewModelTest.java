package org.tessera.console.map;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.tessera.console.Desktop;
import org.tessera.console.HeldMailbox;
import org.tessera.console.situation.Picture;
import org.tessera.console.work.BackgroundWork;
import org.tessera.map.view.LonLat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GotoViewModelTest {

    private final Desktop desktop = new Desktop();
    private final HeldMailbox mailbox = new HeldMailbox();
    private final BackgroundWork work = new BackgroundWork(mailbox);
    private final List<String> gone = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final GotoViewModel model = new GotoViewModel(desktop.messages,
            () -> new PlaceFinder(BaseLayers.NOTHING, Picture.NOTHING, List.of(new Bookmark("Harbour", new LonLat(-71, 42), 5),
                    new Bookmark("Harbour east", new LonLat(-70, 42), 5))), work, place -> gone.add(place.title()), failures::add);

    @AfterEach
    void end() {
        work.close();
    }

    private void deliver(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            mailbox.deliver();
        }
    }

    @Test
    void whatMeansOnePlaceIsGoneToAtOnceAndAnAmbiguousNameIsAListToChooseFrom() throws InterruptedException {
        model.begin("harbour east");
        deliver(1);
        assertEquals(List.of("Harbour east"), gone);
        assertFalse(model.openProperty().get());
        model.begin("harbour");
        deliver(2);
        assertTrue(model.openProperty().get());
        assertEquals("2 found. Arrow down chooses, Enter goes to the first.", model.hintProperty().get());
        model.choose(model.results().get(1));
        assertEquals(List.of("Harbour east", "Harbour east"), gone);
    }

    @Test
    void enterBeforeTheSearchEndsGoesWhenItDoes() throws InterruptedException {
        model.begin();
        model.textProperty().set("31.2N 121.5E");
        model.run();
        assertEquals(List.of(), gone);
        deliver(1);
        assertEquals(List.of("31.200000, 121.500000"), gone);
    }

    @Test
    void theOrderOfTwoBareNumbersIsSaid() throws InterruptedException {
        model.begin();
        model.textProperty().set("31.2 71.5");
        deliver(1);
        assertEquals("EPSG:4326 · latitude first; the other order is possible too", model.detail(model.results().getFirst()));
        model.leave();
        assertEquals(List.of(), gone);
    }

    @Test
    void anUnknownSystemIsSaidAndNothingElseIsAFailure() throws InterruptedException {
        model.begin();
        model.textProperty().set("EPSG:999999 1 2");
        deliver(1);
        assertEquals("There is no such coordinate system. Use EPSG:n, GCJ-02 or BD-09.", model.hintProperty().get());
        assertEquals(List.of(), failures);
        model.textProperty().set("nowhere");
        deliver(1);
        assertEquals("Nothing of that name, and no coordinate.", model.hintProperty().get());
    }
}
