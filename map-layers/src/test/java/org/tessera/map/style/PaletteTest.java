package org.tessera.map.style;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PaletteTest {

    static Stream<Arguments> rampsOnBothGrounds() {
        return Stream.of(Palette.values()).filter(palette -> palette.kind() != Palette.Kind.QUALITATIVE)
                .flatMap(palette -> Stream.of(Ground.values()).map(ground -> Arguments.of(palette, ground)));
    }

    @ParameterizedTest
    @MethodSource("rampsOnBothGrounds")
    void neighbouringClassesStayApartForEveryEye(Palette palette, Ground ground) {
        for (int classes = 2; classes <= Palette.MOST_CLASSES; classes++) {
            int[] colours = palette.colours(classes, ground);
            double least = classes <= 7 ? 9 : 6.5;
            for (int i = 1; i < classes; i++) {
                for (ColourVision eye : ColourVision.values()) {
                    double difference = eye.difference(colours[i - 1], colours[i]);
                    assertTrue(difference >= least, classes + " classes, " + i + ", " + eye + ": " + difference);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rampsOnBothGrounds")
    void lightnessOfARampRisesOrFallsForEveryEye(Palette palette, Ground ground) {
        for (ColourVision eye : ColourVision.values()) {
            double outward = ground == Ground.LIGHT ? -1 : 1;
            double former = Double.NaN;
            for (int i = 0; i <= 100; i++) {
                // A diverging ramp does so from its middle outward, on both arms.
                double share = palette.kind() == Palette.Kind.SEQUENTIAL ? i / 100.0 : 0.5 + i / 200.0;
                double lightness = eye.lab(palette.at(share, ground))[0];
                if (i > 0) {
                    assertTrue((lightness - former) * outward > -0.6, eye + " at " + share);
                    if (palette.kind() == Palette.Kind.DIVERGING) {
                        double left = eye.lab(palette.at(1 - share, ground))[0];
                        double before = eye.lab(palette.at(1 - share + 0.005, ground))[0];
                        assertTrue((left - before) * outward > -0.6, eye + " at " + (1 - share));
                    }
                }
                former = lightness;
            }
        }
    }

    @Test
    void everyTwoTokensStayApartForEveryEye() {
        for (Ground ground : Ground.values()) {
            int[] tokens = Palette.TOKENS.colours(8, ground);
            for (int i = 0; i < tokens.length; i++) {
                for (int j = 0; j < i; j++) {
                    for (ColourVision eye : ColourVision.values()) {
                        double difference = eye.difference(tokens[i], tokens[j]);
                        assertTrue(difference >= 25, ground + " " + i + " " + j + " " + eye + ": " + difference);
                    }
                }
            }
        }
    }

    @Test
    void groundFollowsTheCanvas() {
        assertEquals(Ground.DARK, Ground.of(0xFF171C25));
        assertEquals(Ground.LIGHT, Ground.of(0xFFDDE5EE));
    }

    @Test
    void colourComesBackFromOkLab() {
        for (int rgb : new int[] {0xFF000000, 0xFFFFFFFF, 0xFF2194B2, 0xFFFF0000, 0xFF00FF00, 0xFF0000FF}) {
            assertEquals(rgb, OkLab.of(rgb).rgb());
        }
    }

    @Test
    void askingForWhatAPaletteHasNotIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Palette.TIDE.colours(10, Ground.LIGHT));
        assertThrows(IllegalArgumentException.class, () -> Palette.TOKENS.colours(9, Ground.LIGHT));
        assertThrows(IllegalArgumentException.class, () -> Palette.TOKENS.at(0.5, Ground.LIGHT));
    }
}
