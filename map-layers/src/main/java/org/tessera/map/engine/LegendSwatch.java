package org.tessera.map.engine;

import org.tessera.map.index.PackedGeometry;
import org.tessera.map.raster.GlyphRuns;
import org.tessera.map.raster.ScreenPath;
import org.tessera.map.raster.SpanRaster;
import org.tessera.map.raster.Surface;
import org.tessera.map.raster.TextStyle;
import org.tessera.map.style.LegendEntry;
import org.tessera.map.style.Measure;
import org.tessera.map.style.Paint;

/** Draws the samples of a legend with the map's own raster. Stateless, any thread. */
public final class LegendSwatch {

    /** Letters of a text sample, in both scripts where the system can show them. */
    private static final String LETTERS = "Aa";

    private LegendSwatch() {
    }

    /**
     * The sample of an entry on a clear ground. Lengths on the ground are shown as so many pixels that they fit.
     *
     * @param width  logical pixels
     * @param height logical pixels
     * @param ratio  device pixels a logical pixel
     */
    public static Surface draw(LegendEntry entry, int width, int height, double ratio) {
        int wide = Math.max(1, (int) Math.ceil(width * ratio));
        int high = Math.max(1, (int) Math.ceil(height * ratio));
        Surface surface = new Surface(wide, high);
        PaintBrush brush = new PaintBrush(new SpanRaster());
        PaintBrush.Canvas canvas = new PaintBrush.Canvas(surface, new PixelGrid(0, 0, wide, high, 1), ratio);
        ScreenPath path = path(entry.kind(), wide, high, 1.5 * ratio);
        for (Paint paint : entry.paints()) {
            // A ground length becomes a pixel a metre, but never more than a quarter of the sample.
            double ground = paint.measure() == Measure.PIXEL ? 1 : Math.max(1 / ratio, 4 * largest(paint) / Math.min(wide, high));
            PaintBrush.Place place = new PaintBrush.Place(kind(entry.kind()), wide / 2.0, high / 2.0, ground);
            if (paint instanceof Paint.Text text) {
                letters(text, entry.kind(), canvas);
            } else {
                brush.paint(paint, path, place, canvas);
            }
        }
        return surface;
    }

    private static double largest(Paint paint) {
        return switch (paint) {
            case Paint.Line line -> line.width();
            case Paint.Hatch hatch -> hatch.spacing();
            case Paint.Pattern pattern -> pattern.across();
            case Paint.Beads beads -> beads.symbol().size();
            case Paint.Symbol symbol -> symbol.size();
            case Paint.Fill _, Paint.Text _ -> 1;
        };
    }

    private static PackedGeometry.Kind kind(LegendEntry.Kind kind) {
        return switch (kind) {
            case AREA -> PackedGeometry.Kind.POLYGON;
            case LINE -> PackedGeometry.Kind.LINE;
            case POINT, TEXT -> PackedGeometry.Kind.POINT;
        };
    }

    private static ScreenPath path(LegendEntry.Kind kind, int wide, int high, double margin) {
        ScreenPath path = new ScreenPath();
        switch (kind) {
            case AREA -> {
                path.move(margin, margin);
                path.line(wide - margin, margin);
                path.line(wide - margin, high - margin);
                path.line(margin, high - margin);
                path.line(margin, margin);
            }
            case LINE -> {
                path.move(margin, high * 0.65);
                path.line(wide * 0.35, high * 0.35);
                path.line(wide * 0.65, high * 0.65);
                path.line(wide - margin, high * 0.35);
            }
            default -> path.move(wide / 2.0, high / 2.0);
        }
        return path;
    }

    private static void letters(Paint.Text text, LegendEntry.Kind kind, PaintBrush.Canvas canvas) {
        if (kind == LegendEntry.Kind.TEXT) {
            Surface run = new GlyphRuns(1 << 16).run(LETTERS, new TextStyle(Math.min(text.face().size() * canvas.ratio(),
                    canvas.surface().height() * 0.8), text.face().bold(), text.ink().colour(), text.ink().halo(),
                    text.ink().haloRadius() * canvas.ratio()));
            canvas.surface().blend(run, (canvas.surface().width() - run.width()) / 2,
                    (canvas.surface().height() - run.height()) / 2, 1);
        }
    }
}
