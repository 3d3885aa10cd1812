package org.tessera.map.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.crs.ChinaOffset;
import org.tessera.map.crs.NamedCrs;
import org.tessera.map.raster.Surface;
import org.tessera.map.raster.TiffFile;

/**
 * Opens georeferenced TIFF files (OGC 19-008r4) of grey, RGB, RGBA or palette samples. Only the windows that are seen are read, from
 * the overviews that are there; coarser levels than those are read by skipping pixels. Drawn in any CRS, turned if the file is turned.
 */
public final class GeoTiff implements TileReader {

    private static final int SIDE = 512;
    private static final int READERS = 2;
    private static final int OVERVIEW = 1;

    private final Path file;
    private final List<Level> levels;
    private final SourceHealth health;
    private final boolean stretch;
    private final Semaphore places = new Semaphore(READERS);
    private final Deque<TiffFile> idle = new ArrayDeque<>();
    private TiffColours colours;
    private boolean ready;
    private boolean closed;

    /** A level: a picture of the file, of which every so many-th pixel is taken. */
    private record Level(int image, int width, int height, int step) {
    }

    private GeoTiff(Path file, List<Level> levels, TiffTags tags, SourceHealth health) {
        this.file = file;
        this.levels = levels;
        this.health = health;
        this.colours = TiffColours.of(tags);
        double[] bits = tags.numbers().getOrDefault(258, new double[] {1});
        this.stretch = bits.length > 0 && bits[0] > 8 && tags.whole(TiffTags.PHOTOMETRIC, 1) != 3;
    }

    /**
     * Opens a file. Blocking, short.
     *
     * @param crs         of the file where it names none or a wrong one; null for what it names
     * @param attribution whose picture it is, may be empty
     * @throws UnreadableSource when it is no such file, does not say where it lies, or is broken
     */
    public static TilePyramid open(Path file, NamedCrs crs, String attribution) throws UnreadableSource {
        try {
            List<TiffTags> pictures = TiffTags.read(file);
            if (pictures.isEmpty()) {
                throw new IOException("it has no picture");
            }
            TiffTags first = pictures.getFirst();
            int width = first.whole(TiffTags.WIDTH, 0);
            int height = first.whole(TiffTags.HEIGHT, 0);
            if (width < 1 || height < 1) {
                throw new IOException("its picture has no size");
            }
            GeoKeys keys = new GeoKeys(first);
            NamedCrs ground = crs == null ? keys.crs() : crs;
            PixelPlane plane = PixelPlane.of(first, keys.pixelIsPoint(), Placement.of(ground, ChinaOffset.NONE));
            List<Level> levels = levels(pictures, width, height);
            SourceHealth health = new SourceHealth();
            GeoTiff reader = new GeoTiff(file, levels, first, health);
            reader.probe();
            TileMatrixSet set = new TileMatrixSet(file.getFileName().toString(), ground, levels.stream().map(level -> new TileMatrix(
                    String.valueOf(level.image), 0, 0, (double) width / level.width * level.step,
                    (double) height / level.height * level.step, SIDE, SIDE, tiles(level.width, level.step),
                    tiles(level.height, level.step))).toList());
            return new TilePyramid(new TileSource(file.getFileName().toString(), attribution, set, plane,
                    new Envelope(0, width, -height, 0), 0, reader), health);
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableSource(file, "is no usable GeoTIFF: " + e.getMessage(), e);
        }
    }

    private static long tiles(int pixels, int step) {
        return Math.ceilDiv(Math.ceilDiv(pixels, step), SIDE);
    }

    /** Coarsest first, as the matrix set sorts them. */
    private static List<Level> levels(List<TiffTags> pictures, int width, int height) {
        List<Level> levels = new ArrayList<>();
        levels.add(new Level(0, width, height, 1));
        for (int i = 1; i < pictures.size(); i++) {
            TiffTags tags = pictures.get(i);
            int w = tags.whole(TiffTags.WIDTH, 0);
            int h = tags.whole(TiffTags.HEIGHT, 0);
            boolean alike = w > 0 && h > 0 && Math.abs((double) w / width - (double) h / height) < 2.0 / Math.min(w, h);
            if (tags.whole(TiffTags.SUBFILE_TYPE, 0) == OVERVIEW && alike && w < levels.getLast().width) {
                levels.add(new Level(i, w, h, 1));
            }
        }
        Level last = levels.getLast();
        for (int step = 2; Math.max(last.width, last.height) / (step / 2) > SIDE; step *= 2) {
            levels.add(new Level(last.image, last.width, last.height, step));
        }
        return levels.reversed();
    }

    /** Decodes one pixel, so that a file that the runtime cannot decode is refused when it is opened. */
    private void probe() throws IOException {
        TiffFile tiff = take();
        try {
            tiff.read(0, 0, 0, 1, 1, 1);
        } finally {
            give(tiff);
        }
    }

    @Override
    public int concurrency() {
        return READERS;
    }

    @Override
    public TileAnswer read(TileAddress address) throws InterruptedException {
        places.acquire();
        try {
            TiffFile tiff = take();
            try {
                Surface tile = new Surface(SIDE, SIDE);
                TiffColours how = colours(tiff);
                Level level = levels.get(address.level());
                how.paint(window(tiff, level, address.column() * SIDE, address.row() * SIDE), tile);
                health.counts().disk.increment();
                health.set(SourceStatus.ONLINE, "");
                return new TileAnswer.Found(tile);
            } finally {
                give(tiff);
            }
        } catch (IOException e) {
            health.counts().corrupt.increment();
            health.set(SourceStatus.DEGRADED, file.getFileName() + " cannot be read: " + e.getMessage());
            return new TileAnswer.Failed("cannot be read", Duration.ofMinutes(5));
        } finally {
            places.release();
        }
    }

    private static TiffFile.Samples window(TiffFile tiff, Level level, long x, long y) throws IOException {
        int left = (int) (x * level.step);
        int top = (int) (y * level.step);
        return tiff.read(level.image, left, top, Math.min(SIDE * level.step, level.width - left),
                Math.min(SIDE * level.step, level.height - top), level.step);
    }

    /** Learns the range of samples, once, from the coarsest level. */
    private synchronized TiffColours colours(TiffFile tiff) throws IOException {
        if (!ready) {
            colours = stretch ? colours.stretched(window(tiff, levels.getFirst(), 0, 0)) : colours;
            ready = true;
        }
        return colours;
    }

    private TiffFile take() throws IOException {
        synchronized (idle) {
            if (closed) {
                throw new IOException("closed");
            }
            TiffFile kept = idle.poll();
            if (kept != null) {
                return kept;
            }
        }
        return TiffFile.open(file);
    }

    private void give(TiffFile tiff) throws IOException {
        synchronized (idle) {
            if (!closed) {
                idle.push(tiff);
                return;
            }
        }
        tiff.close();
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            for (TiffFile tiff : idle) {
                try {
                    tiff.close();
                } catch (IOException e) {
                    health.set(SourceStatus.DEGRADED, file.getFileName() + " cannot be closed");
                }
            }
            idle.clear();
        }
    }
}
