package org.tessera.map.raster;

import java.awt.Font;
import java.awt.font.TextLayout;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts as small pictures, drawn once and kept up to a number of bytes; and their sizes, without drawing. The logical
 * sans serif font shows Chinese wherever the system has a font for it. Not thread-safe: one owner thread.
 */
public final class GlyphRuns {

    /** Height of a line of text in shares of its ascent and descent. */
    private static final double LINE = 1.1;

    /** Turning steps of straight texts in degrees. */
    private static final double TURN = 1;

    private final long budget;
    private final Map<Key, Surface> runs = new LinkedHashMap<>(256, 0.75f, true);
    private final Typefaces faces = new Typefaces();
    private final TextInk ink = new TextInk();
    private final ScreenPath letters = new ScreenPath();
    private long bytes;

    private record Key(String text, TextStyle style, double degrees) {
    }

    /**
     * Where a glyph's middle stands, in a picture.
     *
     * @param x     device pixels
     * @param y     device pixels
     * @param angle radians clockwise
     */
    public record Glyph(double x, double y, double angle) {
    }

    /** Keeps at most so many bytes of pictures. */
    public GlyphRuns(long budget) {
        this.budget = budget;
    }

    /** Whether the map's font has a glyph for every character of a text, for example {@code 网格}. */
    public static boolean canShow(String text) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplayUpTo(text) < 0;
    }

    /** Widths of the letters of a text in device pixels, one a code point, without halo. */
    public double[] advances(String text, TextStyle style) {
        Typefaces.Face face = faces.of(style, text);
        return text.codePoints().mapToDouble(letter -> face.advance(letter) * style.size()).toArray();
    }

    /** Width of the longest line of a text in device pixels, without halo. */
    public double width(String text, TextStyle style) {
        Typefaces.Face face = faces.of(style, text);
        double widest = 0;
        double width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            width = letter == '\n' ? 0 : width + face.advance(letter) * style.size();
            widest = Math.max(widest, width);
        }
        return widest;
    }

    /** Height of a text of so many lines in device pixels, without halo. */
    public double height(String text, TextStyle style) {
        Typefaces.Face face = faces.of(style, text);
        long lines = text.chars().filter(letter -> letter == '\n').count();
        return (face.ascent() + face.descent()) * style.size() * (1 + lines * LINE);
    }

    /** The picture of a text that is not blank, lines broken at line feeds; its middle is the text's middle. */
    public Surface run(String text, TextStyle style) {
        return run(text, style, 0);
    }

    /** The picture of a text turned clockwise about its middle. */
    public Surface run(String text, TextStyle style, double angle) {
        Key key = new Key(text, style, Math.rint(Math.toDegrees(angle) / TURN) * TURN);
        Surface run = runs.get(key);
        if (run == null) {
            run = draw(text, style, Math.toRadians(key.degrees));
            runs.put(key, run);
            bytes += 4L * run.pixels().length;
            trim();
        }
        return run;
    }

    private void trim() {
        Iterator<Surface> oldest = runs.values().iterator();
        while (bytes > budget && runs.size() > 1) {
            bytes -= 4L * oldest.next().pixels().length;
            oldest.remove();
        }
    }

    private Surface draw(String text, TextStyle style, double angle) {
        Typefaces.Face face = faces.of(style, text);
        double wide = width(text, style);
        double high = height(text, style);
        int margin = (int) Math.ceil(style.haloRadius()) + 1;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        int width = (int) Math.ceil(wide * Math.abs(cos) + high * Math.abs(sin)) + 2 * margin;
        int height = (int) Math.ceil(wide * Math.abs(sin) + high * Math.abs(cos)) + 2 * margin;
        double base = -high / 2 + face.ascent() * style.size();
        letters.clear();
        for (String line : text.split("\n", -1)) {
            double left = -width(line, style) / 2;
            // Level texts stand on whole pixels, or their stems would blur.
            double x = angle == 0 ? Math.rint(width / 2.0 + left) : width / 2.0 + left * cos - base * sin;
            double y = angle == 0 ? Math.rint(height / 2.0 + base) : height / 2.0 + left * sin + base * cos;
            trace(line, face, style.size(), angle, x, y);
            base += (face.ascent() + face.descent()) * style.size() * LINE;
        }
        Surface run = new Surface(width, height);
        ink.draw(run, letters, style);
        return run;
    }

    /** Adds a line of text to the letters; its base line begins at (x, y). */
    private void trace(String line, Typefaces.Face face, double size, double angle, double x, double y) {
        if (Font.textRequiresLayout(line.toCharArray(), 0, line.length())) {
            // Scripts whose letters change beside each other.
            TextLayout layout = new TextLayout(line, face.font().deriveFont((float) size), Typefaces.CONTEXT);
            Contours.of(layout.getOutline(null), 1).trace(letters, 1, angle, x, y);
            return;
        }
        double gone = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int letter = line.codePointAt(i);
            face.outline(letter).trace(letters, size, angle, x + gone * Math.cos(angle), y + gone * Math.sin(angle));
            gone += face.advance(letter) * size;
        }
    }

    /** A picture of single letters, each at a place of its own; not kept. */
    public Surface letters(String text, TextStyle style, List<Glyph> places, int width, int height) {
        Typefaces.Face face = faces.of(style, text);
        letters.clear();
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            Glyph at = places.get(i);
            double left = -face.advance(points[i]) / 2 * style.size();
            double base = (face.ascent() - face.descent()) / 2 * style.size();
            face.outline(points[i]).trace(letters, style.size(), at.angle,
                    at.x + left * Math.cos(at.angle) - base * Math.sin(at.angle),
                    at.y + left * Math.sin(at.angle) + base * Math.cos(at.angle));
        }
        Surface run = new Surface(width, height);
        ink.draw(run, letters, style);
        return run;
    }
}
