package org.tessera.console.start;

import java.util.Locale;
import java.util.Optional;

/**
 * Where a window stood, in screen units.
 *
 * @param maximized whether it filled the screen; the rest is what it goes back to
 */
record WindowPlace(double x, double y, double width, double height, boolean maximized) {

    /** What the console's memory keeps it under. */
    static final String KEY = "window";

    private static final double SMALLEST = 400;

    /** The saved form. */
    String text() {
        return String.format(Locale.ROOT, "%.0f %.0f %.0f %.0f %b", x, y, width, height, maximized);
    }

    /** Reads the saved form; empty when it is none, or a window that nobody could use. */
    static Optional<WindowPlace> of(String text) {
        String[] parts = text.split(" ");
        if (parts.length != 5) {
            return Optional.empty();
        }
        try {
            WindowPlace place = new WindowPlace(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]), Double.parseDouble(parts[3]), Boolean.parseBoolean(parts[4]));
            return place.width >= SMALLEST && place.height >= SMALLEST ? Optional.of(place) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
