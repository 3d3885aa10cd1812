package org.tessera.map.source;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiFunction;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.crs.ChinaOffset;
import org.tessera.map.layer.ImageWindow;
import org.tessera.map.layer.Imagery;
import org.tessera.map.raster.Surface;

/** Tiles made of a formula, and windows drawn from them. */
final class Pictures {

    private Pictures() {
    }

    /** A reader that computes tiles from the pixel's place in the source's plane. */
    static final class Formula implements TileReader {
        final Set<TileAddress> absent = ConcurrentHashMap.newKeySet();
        final Set<TileAddress> failing = ConcurrentHashMap.newKeySet();
        final ConcurrentLinkedQueue<TileAddress> read = new ConcurrentLinkedQueue<>();
        private final TileMatrixSet set;
        private final BiFunction<Double, Double, Integer> colour;

        Formula(TileMatrixSet set, BiFunction<Double, Double, Integer> colour) {
            this.set = set;
            this.colour = colour;
        }

        @Override
        public TileAnswer read(TileAddress at) {
            read.add(at);
            if (failing.contains(at)) {
                return new TileAnswer.Failed("told to fail", Duration.ofSeconds(60));
            }
            if (absent.contains(at)) {
                return new TileAnswer.Missing();
            }
            return new TileAnswer.Found(tile(at));
        }

        Surface tile(TileAddress at) {
            TileMatrix matrix = set.matrices().get(at.level());
            Surface tile = new Surface(matrix.tileWidth(), matrix.tileHeight());
            for (int y = 0; y < tile.height(); y++) {
                for (int x = 0; x < tile.width(); x++) {
                    double px = matrix.originX() + (at.column() * matrix.tileWidth() + x + 0.5) * matrix.cellWidth();
                    double py = matrix.originY() - (at.row() * matrix.tileHeight() + y + 0.5) * matrix.cellHeight();
                    tile.pixels()[y * tile.width() + x] = colour.apply(px, py);
                }
            }
            return tile;
        }

        @Override
        public int concurrency() {
            return 4;
        }
    }

    static TilePyramid pyramid(TileReader reader, TileMatrixSet set, ChinaOffset offset) {
        return new TilePyramid(new TileSource("test", "© test", set, Placement.of(set.crs(), offset), null, 1, reader),
                new SourceHealth());
    }

    /** Draws a window again and again until nothing more is on its way. */
    static int[] drawn(TilePyramid pyramid, ImageWindow window) throws InterruptedException {
        Envelope box = window.envelope();
        try (Imagery.Watch watch = pyramid.watch(_ -> { })) {
            watch.look(box);
            for (int i = 0; i < 400; i++) {
                int[] pixels = new int[window.width() * window.height()];
                pyramid.draw(window, pixels, () -> false);
                if (watch.pending() == 0) {
                    pixels = new int[window.width() * window.height()];
                    pyramid.draw(window, pixels, () -> false);
                    return pixels;
                }
                Thread.sleep(10);
            }
        }
        throw new AssertionError("tiles stay on their way");
    }

    /** Largest difference of a channel. */
    static int difference(int a, int b) {
        int most = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            most = Math.max(most, Math.abs((a >>> shift & 255) - (b >>> shift & 255)));
        }
        return most;
    }
}
