package org.tessera.map.raster;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Texts as small pictures, drawn once by Java2D and kept up to a number of bytes. The logical sans serif font shows Chinese
 * wherever the system has a font for it. Not thread-safe: one owner thread.
 */
public final class GlyphRuns {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final long budget;
    private final Map<Key, Surface> runs = new LinkedHashMap<>(256, 0.75f, true);
    private long bytes;

    private record Key(String text, TextStyle style) {
    }

    /** Keeps at most so many bytes of pictures. */
    public GlyphRuns(long budget) {
        this.budget = budget;
    }

    /** Whether the map's font has a glyph for every character of a text, for example {@code 网格}. */
    public static boolean canShow(String text) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplayUpTo(text) < 0;
    }

    /** The picture of a text that is not blank; its middle is the text's middle. */
    public Surface run(String text, TextStyle style) {
        Key key = new Key(text, style);
        Surface run = runs.get(key);
        if (run == null) {
            run = draw(text, style);
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

    private static Surface draw(String text, TextStyle style) {
        Font font = new Font(Font.SANS_SERIF, style.bold() ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) style.size());
        TextLayout layout = new TextLayout(text, font, CONTEXT);
        int margin = (int) Math.ceil(style.haloRadius()) + 1;
        int width = (int) Math.ceil(layout.getAdvance()) + 2 * margin;
        int height = (int) Math.ceil(layout.getAscent() + layout.getDescent()) + 2 * margin;
        Surface run = new Surface(width, height);
        AffineTransform place = AffineTransform.getTranslateInstance(margin, margin + Math.round(layout.getAscent()));
        Java2dRaster.draw(run, graphics -> {
            if (style.halo() >>> 24 != 0) {
                graphics.setColor(new Color(style.halo(), true));
                graphics.setStroke(new BasicStroke((float) (2 * style.haloRadius()), BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND));
                graphics.draw(layout.getOutline(place));
            }
            graphics.setColor(new Color(style.colour(), true));
            graphics.fill(layout.getOutline(place));
        });
        return run;
    }
}
