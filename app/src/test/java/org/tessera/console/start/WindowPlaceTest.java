package org.tessera.console.start;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WindowPlaceTest {

    @Test
    void whatWasSavedIsRead() {
        WindowPlace place = new WindowPlace(-1920, 40, 1600, 900, true);
        assertEquals(Optional.of(place), WindowPlace.of(place.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1 2 3", "a b c d e", "0 0 10 10 false", "0 0 NaN 900 false"})
    void whatNobodyCouldUseIsForgotten(String text) {
        assertEquals(Optional.empty(), WindowPlace.of(text));
    }
}
