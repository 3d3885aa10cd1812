package org.tessera.map.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.Selection;
import org.tessera.map.layer.StaticLayer;
import org.tessera.map.raster.GlyphRuns;
import org.tessera.map.raster.PixelBox;
import org.tessera.map.raster.Surface;

/**
 * Draws pictures of any size with the painters of the screen, without one: live layers, labels and graticules included. The
 * picture is made in strips, so that memory does not grow with its height; labels are placed once for the whole. Image tiles are
 * waited for, a strip at a time, for as long as {@link PrintedImagery} is patient. One print at a time, on any one thread that is
 * not JavaFX's; close it afterwards.
 */
public final class MapPrinter implements AutoCloseable {

    /** Pixels held at once. */
    private static final int STRIP_PIXELS = 8 << 20;
    private static final int TILE = 512;
    private static final long GLYPH_BYTES = 32L << 20;

    private final Painters painters;
    private final GlyphRuns glyphs = new GlyphRuns(GLYPH_BYTES);
    private final LivePainter live;

    /** Takes the rows of a picture from the top on. */
    public interface Rows {

        /**
         * Takes some rows.
         *
         * @param pixels opaque 0xFFRRGGBB, row by row; overwritten after the call
         * @param width  pixels a row
         * @param rows   how many
         */
        void take(int[] pixels, int width, int rows) throws IOException;
    }

    /** Starts so many painter threads, the caller's own among them. */
    public MapPrinter(int threads) {
        painters = new Painters(threads);
        live = new LivePainter(painters, glyphs, new EngineCounts());
    }

    /**
     * Draws an area.
     *
     * @param layers lowest first
     * @param canvas under all, 0xAARRGGBB
     * @throws CancellationException when the progress said so
     * @throws IOException           of the taker
     */
    public void print(PrintArea area, List<Layer> layers, Selection selection, int canvas, Rows rows, PrintProgress progress)
            throws IOException, InterruptedException {
        MapRequest request = new MapRequest(area.viewport(), List.copyOf(layers), selection, canvas, 0);
        PixelGrid grid = area.grid();
        List<LabelStamp> labels = new LabelPass(glyphs).place(request.statics().stream().filter(FeatureLayer.class::isInstance)
                .map(FeatureLayer.class::cast).toList(), grid, area.ratio());
        LiveText above = live.labels(request, grid);
        List<LabelStamp> names = above.clear(labels.stream().filter(label -> whole(label, grid)).toList());
        int high = Math.clamp(STRIP_PIXELS / grid.width(), 1, grid.height());
        try (PrintedImagery imagery = new PrintedImagery(request.statics())) {
            for (int top = 0; top < grid.height(); top += high) {
                Surface strip = new Surface(grid.width(), Math.min(high, grid.height() - top));
                PixelGrid window = new PixelGrid(grid.left(), grid.top() + top, strip.width(), strip.height(), grid.resolution());
                imagery.look(window.envelope(0));
                do {
                    statics(request, window, strip, progress);
                } while (imagery.came(progress));
                live.strip(request, window, grid, strip);
                LabelStamp.draw(shifted(names, top), strip);
                LabelStamp.draw(shifted(above.labels(), top), strip);
                check(progress);
                rows.take(strip.pixels(), strip.width(), strip.height());
                progress.done((double) (top + strip.height()) / grid.height());
            }
        }
    }

    /** On paper there is no moving the map: a name that the edge would cut is left out. */
    private static boolean whole(LabelStamp label, PixelGrid grid) {
        return label.box().area() == label.box().and(new PixelBox(0, 0, grid.width(), grid.height())).area();
    }

    private static void check(PrintProgress progress) {
        if (progress.cancelled()) {
            throw new CancellationException("The print was cancelled");
        }
    }

    private static List<LabelStamp> shifted(List<LabelStamp> labels, int top) {
        return labels.stream().map(label -> label.moved(-top)).toList();
    }

    private void statics(MapRequest request, PixelGrid window, Surface strip, PrintProgress progress) throws InterruptedException {
        strip.clear(Surface.premultiplied(request.canvas() | 0xFF000000));
        List<Consumer<TilePainter>> jobs = new ArrayList<>();
        for (int y = 0; y < window.height(); y += TILE) {
            for (int x = 0; x < window.width(); x += TILE) {
                PixelGrid tile = new PixelGrid(window.left() + x, window.top() + y, Math.min(TILE, window.width() - x),
                        Math.min(TILE, window.height() - y), window.resolution());
                int left = x;
                int top = y;
                jobs.add(painter -> tile(request, tile, painter, strip, left, top, progress));
            }
        }
        painters.run(jobs, progress::cancelled, () -> { });
        check(progress);
    }

    /** All static layers of one tile, blended into its own part of the strip. */
    private static void tile(MapRequest request, PixelGrid tile, TilePainter painter, Surface strip, int left, int top,
            PrintProgress progress) {
        for (StaticLayer layer : request.statics()) {
            Surface surface = new Surface(tile.width(), tile.height());
            if (painter.paint(layer, tile, request.viewport().pixelRatio(), surface, progress::cancelled) > 0) {
                strip.blend(surface, left, top, layer.opacity());
            }
        }
    }

    @Override
    public void close() {
        painters.stop();
    }
}
