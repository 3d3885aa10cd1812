package org.tessera.console.frame;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ScaledRootTest {

    @ParameterizedTest
    @CsvSource({"1920, 1, 1", "3840, 1, 2", "3840, 2, 1", "2560, 1, 1", "1366, 1, 0.75", "1024, 1, 0.5", "640, 1, 0.5"})
    void aWallIsReadFromFarAndALaptopShowsEverything(double width, double output, double usual) {
        assertEquals(usual, ScaledRoot.usual(width, output));
    }
}
