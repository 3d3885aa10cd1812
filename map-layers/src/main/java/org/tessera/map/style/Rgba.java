package org.tessera.map.style;

/** Colours as 0xAARRGGBB, not premultiplied. */
public final class Rgba {

    private Rgba() {
    }

    /**
     * Reads {@code #rrggbb}.
     *
     * @param opacity 0 to 1
     * @throws IllegalArgumentException for any other text
     */
    public static int parse(String hex, double opacity) {
        if (!hex.matches("#[0-9A-Fa-f]{6}")) {
            throw new IllegalArgumentException("A colour is written #rrggbb, not " + hex);
        }
        return (int) Math.round(Math.clamp(opacity, 0, 1) * 255) << 24 | Integer.parseInt(hex.substring(1), 16);
    }

    /** Writes {@code #rrggbb}; alpha is left out. */
    public static String hex(int colour) {
        return String.format(java.util.Locale.ROOT, "#%06x", colour & 0xFFFFFF);
    }

    /** The same colour with its opacity multiplied by a factor of 0 to 1. */
    public static int faded(int colour, double factor) {
        return (int) Math.round((colour >>> 24) * Math.clamp(factor, 0, 1)) << 24 | colour & 0xFFFFFF;
    }
}
