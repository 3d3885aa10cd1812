package org.tessera.map.raster;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.LineMetrics;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Fonts at a size of one, and the widths of their letters. Sizes scale exactly, since the context asks for fractional metrics.
 * Not thread-safe.
 */
final class Typefaces {

    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** Size at which widths are measured: hinting and rounding are small against it. */
    private static final int MEASURED = 64;

    private final Map<Key, Face> faces = new HashMap<>();

    private record Key(String family, boolean bold, boolean italic) {
    }

    /**
     * A font and what was measured of it.
     *
     * @param font     at a size of one
     * @param advances widths of letters of the basic plane in shares of the size, NaN when not measured
     * @param rare     widths of all others
     * @param outlines letters drawn at a size of one
     * @param ascent   of a line in shares of the size
     * @param descent  of a line
     */
    record Face(Font font, float[] advances, Map<Integer, Float> rare, Map<Integer, Contours> outlines, double ascent,
            double descent) {

        /** Outline of a letter from the start of its base line, at a size of one. */
        Contours outline(int letter) {
            return outlines.computeIfAbsent(letter, wanted -> Contours.of(glyph(wanted).getOutline(), MEASURED));
        }

        /** Width of a letter in shares of the size. */
        float advance(int letter) {
            if (letter >= advances.length) {
                return rare.computeIfAbsent(letter, this::measured);
            }
            if (Float.isNaN(advances[letter])) {
                advances[letter] = measured(letter);
            }
            return advances[letter];
        }

        private float measured(int letter) {
            return glyph(letter).getGlyphMetrics(0).getAdvance() / MEASURED;
        }

        private GlyphVector glyph(int letter) {
            return font.deriveFont((float) MEASURED).createGlyphVector(CONTEXT, Character.toString(letter));
        }
    }

    /** The face for a text: the family asked for when it can show every letter, else sans serif, which borrows from all fonts. */
    Face of(TextStyle style, String text) {
        Face face = of(new Key(style.family(), style.bold(), style.italic()));
        boolean shows = style.family().equals(Font.SANS_SERIF) || face.font.canDisplayUpTo(text) < 0;
        return shows ? face : of(new Key(Font.SANS_SERIF, style.bold(), style.italic()));
    }

    private Face of(Key key) {
        return faces.computeIfAbsent(key, wanted -> {
            Font font = new Font(wanted.family, (wanted.bold ? Font.BOLD : 0) | (wanted.italic ? Font.ITALIC : 0), 1);
            if (font.getFamily().equals(Font.DIALOG) && !wanted.family.equals(Font.DIALOG)) {
                font = new Font(Font.SANS_SERIF, font.getStyle(), 1);
            }
            float[] advances = new float[1 << 16];
            Arrays.fill(advances, Float.NaN);
            LineMetrics metrics = font.deriveFont((float) MEASURED).getLineMetrics("Ag网", CONTEXT);
            return new Face(font, advances, new HashMap<>(), new HashMap<>(), metrics.getAscent() / MEASURED, metrics.getDescent() / MEASURED);
        });
    }
}
