package org.tessera.map.export;

import java.util.Locale;
import java.util.Map;

/**
 * Size of a sheet in points (1/72 inch).
 *
 * @param width  points
 * @param height points
 */
public record PaperSize(double width, double height) {

    private static final double MILLIMETRE = 72 / 25.4;
    private static final Map<String, PaperSize> UPRIGHT = Map.of("a5", millimetres(148, 210), "a4", millimetres(210, 297),
            "a3", millimetres(297, 420), "a2", millimetres(420, 594), "a1", millimetres(594, 841), "a0", millimetres(841, 1189),
            "letter", new PaperSize(612, 792), "tabloid", new PaperSize(792, 1224));

    /** Checks the size. */
    public PaperSize {
        if (!(width >= 1 && height >= 1 && width <= 14_400 && height <= 14_400)) {
            throw new IllegalArgumentException("A sheet measures 1 to 14400 points a side, not " + width + " x " + height);
        }
    }

    /** A sheet in millimetres. */
    public static PaperSize millimetres(double width, double height) {
        return new PaperSize(width * MILLIMETRE, height * MILLIMETRE);
    }

    /** The sheet that has so many pixels at a resolution. */
    public static PaperSize pixels(int width, int height, double dpi) {
        return new PaperSize(width * 72 / dpi, height * 72 / dpi);
    }

    /**
     * An upright sheet by name: A5 to A0, Letter, Tabloid.
     *
     * @throws IllegalArgumentException for another name
     */
    public static PaperSize named(String name) {
        PaperSize size = UPRIGHT.get(name.toLowerCase(Locale.ROOT));
        if (size == null) {
            throw new IllegalArgumentException("A paper is A5, A4, A3, A2, A1, A0, Letter or Tabloid, not " + name);
        }
        return size;
    }

    /** Turned so that it is wider than high. */
    public PaperSize landscape() {
        return new PaperSize(Math.max(width, height), Math.min(width, height));
    }
}
