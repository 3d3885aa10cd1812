package org.tessera.map.view;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ViewHistoryTest {

    private final ViewHistory history = new ViewHistory();

    private static Viewport at(double x) {
        return Viewport.world(100, 100).at(x, 0, 10);
    }

    @Test
    void aMovementIsOneEntryHoweverManyViewsItHas() {
        history.seen(at(0), 0);
        for (int i = 1; i <= 40; i++) {
            history.seen(at(i), 5000 + i * 16);
        }
        history.seen(at(99), 60_000);
        assertEquals(Optional.of(at(40)), history.back());
        assertEquals(Optional.of(at(0)), history.back());
        assertEquals(Optional.empty(), history.back());
        assertEquals(Optional.of(at(40)), history.forward());
        assertEquals(Optional.of(at(99)), history.forward());
        assertEquals(Optional.empty(), history.forward());
    }

    @Test
    void aNewWayForgetsTheFormerOne() {
        history.seen(at(0), 0);
        history.seen(at(1), 10_000);
        history.seen(at(2), 20_000);
        history.back();
        history.seen(at(1), 30_000);
        history.seen(at(7), 30_010);
        assertEquals(Optional.empty(), history.forward());
        assertEquals(Optional.of(at(1)), history.back());
    }

    @Test
    void anotherSizeIsNoMovement() {
        history.seen(at(0), 0);
        history.seen(at(1), 10_000);
        history.seen(at(1).sized(300, 200, 2), 20_000);
        assertEquals(Optional.of(at(0)), history.back());
    }
}
