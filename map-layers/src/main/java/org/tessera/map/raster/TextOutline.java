package org.tessera.map.raster;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;

/** The letters of a text as closed paths, for print. The same fonts as {@link GlyphRuns}. Stateless. */
public final class TextOutline {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** Curves become lines that stay this near, as a share of the size. */
    private static final double FLATNESS = 0.002;

    private TextOutline() {
    }

    /** Length of a text, in the unit of the size. */
    public static double width(String text, double size, boolean bold) {
        return text.isEmpty() ? 0 : layout(text, size, bold).getAdvance();
    }

    /** Whether each character is drawn and advances alone, so that a text is its letters side by side. */
    public static boolean simple(String text) {
        return !Font.textRequiresLayout(text.toCharArray(), 0, text.length());
    }

    /** Adds the letters to a path; (x, y) is where the base line begins, y runs down. Fill them by the non-zero rule. */
    public static void trace(ScreenPath path, String text, double size, boolean bold, double x, double y) {
        if (text.isBlank()) {
            return;
        }
        PathIterator letters = layout(text, size, bold).getOutline(AffineTransform.getTranslateInstance(x, y))
                .getPathIterator(null, FLATNESS * size);
        double[] at = new double[6];
        for (; !letters.isDone(); letters.next()) {
            switch (letters.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> path.move(at[0], at[1]);
                case PathIterator.SEG_LINETO -> path.line(at[0], at[1]);
                default -> { }
            }
        }
    }

    private static TextLayout layout(String text, double size, boolean bold) {
        return new TextLayout(text, new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size), CONTEXT);
    }
}
