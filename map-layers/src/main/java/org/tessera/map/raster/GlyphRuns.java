package org.tessera.map.raster;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts as small pictures, drawn once by Java2D and kept up to a number of bytes; and their sizes, without drawing. The logical
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
        Font font = faces.of(style, text).font().deriveFont((float) style.size());
        List<TextLayout> lines = new ArrayList<>();
        double wide = 0;
        double high = 0;
        for (String line : text.split("\n", -1)) {
            TextLayout layout = new TextLayout(line.isEmpty() ? " " : line, font, Typefaces.CONTEXT);
            wide = Math.max(wide, layout.getAdvance());
            high += (layout.getAscent() + layout.getDescent()) * (lines.isEmpty() ? 1 : LINE);
            lines.add(layout);
        }
        int margin = (int) Math.ceil(style.haloRadius()) + 1;
        double cos = Math.abs(Math.cos(angle));
        double sin = Math.abs(Math.sin(angle));
        int width = (int) Math.ceil(wide * cos + high * sin) + 2 * margin;
        int height = (int) Math.ceil(wide * sin + high * cos) + 2 * margin;
        Path2D outline = new Path2D.Double();
        double top = -high / 2;
        for (TextLayout layout : lines) {
            double step = layout == lines.getFirst() ? 0 : (layout.getAscent() + layout.getDescent()) * (LINE - 1);
            double base = top + step + layout.getAscent();
            AffineTransform place = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
            place.rotate(angle);
            // Level texts stand on whole pixels, or their stems would blur.
            place.translate(angle == 0 ? Math.rint(width / 2.0 - layout.getAdvance() / 2) - width / 2.0 : -layout.getAdvance() / 2,
                    angle == 0 ? Math.rint(height / 2.0 + base) - height / 2.0 : base);
            outline.append(layout.getOutline(place), false);
            top += step + layout.getAscent() + layout.getDescent();
        }
        Surface run = new Surface(width, height);
        ink(run, outline, style);
        return run;
    }

    /** A picture of single letters, each at a place of its own; not kept. */
    public Surface letters(String text, TextStyle style, List<Glyph> places, int width, int height) {
        Typefaces.Face face = faces.of(style, text);
        Font font = face.font().deriveFont((float) style.size());
        Path2D outline = new Path2D.Double();
        int[] letters = text.codePoints().toArray();
        for (int i = 0; i < letters.length; i++) {
            Glyph at = places.get(i);
            AffineTransform place = AffineTransform.getTranslateInstance(at.x, at.y);
            place.rotate(at.angle);
            place.translate(-face.advance(letters[i]) * style.size() / 2, (face.ascent() - face.descent()) / 2 * style.size());
            outline.append(place.createTransformedShape(
                    font.createGlyphVector(Typefaces.CONTEXT, Character.toString(letters[i])).getOutline()), false);
        }
        Surface run = new Surface(width, height);
        ink(run, outline, style);
        return run;
    }

    private static void ink(Surface run, Shape outline, TextStyle style) {
        Java2dRaster.draw(run, graphics -> {
            if (style.halo() >>> 24 != 0 && style.haloRadius() > 0) {
                graphics.setColor(new Color(style.halo(), true));
                graphics.setStroke(new BasicStroke((float) (2 * style.haloRadius()), BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND));
                graphics.draw(outline);
            }
            graphics.setColor(new Color(style.colour(), true));
            graphics.fill(outline);
        });
    }
}
