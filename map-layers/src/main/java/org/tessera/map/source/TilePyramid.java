package org.tessera.map.source;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.layer.ImageWindow;
import org.tessera.map.layer.Imagery;

/**
 * Pictures in levels of tiles, drawn anywhere on the display: the nearest level is put together, what it lacks is borrowed from
 * coarser and finer ones that are at hand, and the whole is resampled once, bilinearly, through an exact grid of transforms. What
 * was lacking is fetched in the background. Open one with {@link TileClient}, {@link MbTiles}, {@link GeoPackageTiles} or
 * {@link GeoTiff}; close it when no map shows it any more.
 */
public final class TilePyramid implements Imagery, AutoCloseable {

    private static final int BORROW_UP = 6;

    private final TileSource source;
    private final SourceHealth health;
    private final DecodedTiles decoded;
    private final TileQueue queue;
    private final List<TileMatrix> levels;

    TilePyramid(TileSource source, SourceHealth health) {
        this(source, health, Math.clamp(Runtime.getRuntime().maxMemory() / 8, 96L << 20, 192L << 20));
    }

    TilePyramid(TileSource source, SourceHealth health, long memoryBytes) {
        this.source = source;
        this.health = health;
        this.levels = source.set().matrices();
        this.decoded = new DecodedTiles(memoryBytes);
        this.queue = new TileQueue(source.name(), source.reader(), health.counts(), decoded::put);
    }

    /** What people call it. */
    public String name() {
        return source.name();
    }

    @Override
    public String attribution() {
        return source.attribution();
    }

    /** Whether these are photographs, drawn as sharp as the screen is, and not maps with names on them. */
    public boolean photographs() {
        return source.pixelDensity() == 0;
    }

    /** The levels it is drawn from. */
    public TileMatrixSet matrixSet() {
        return source.set();
    }

    /** How the source fares, and what it has done. */
    public SourceHealth health() {
        return health;
    }

    /** Bytes of decoded tiles in memory. */
    public long memoryBytes() {
        return decoded.bytes();
    }

    /** Asks again, at once, for all in sight that failed: for when the network is back. */
    public void retryNow() {
        queue.retryNow();
    }

    /** Box about what the source covers, in degrees of longitude and latitude; null when it covers the whole world. */
    public Envelope lonLatEnvelope() {
        if (source.extent() == null) {
            return null;
        }
        Envelope display = display(source.extent());
        return new Envelope(org.tessera.map.view.WebMercator.lon(display.getMinX()),
                org.tessera.map.view.WebMercator.lon(display.getMaxX()), org.tessera.map.view.WebMercator.lat(display.getMinY()),
                org.tessera.map.view.WebMercator.lat(display.getMaxY()));
    }

    @Override
    public Watch watch(Consumer<Envelope> arrived) {
        return queue.watch(arrived);
    }

    @Override
    public int draw(ImageWindow window, int[] pixels, BooleanSupplier unwanted) {
        WarpGrid warp = WarpGrid.of(window, source.placement());
        Envelope seen = warp.bounds();
        Envelope covered = source.extent();
        if (seen.isNull() || covered != null && !seen.intersects(covered)) {
            return 0;
        }
        seen = covered == null ? seen : seen.intersection(covered);
        int level = level(warp, seen, window.ratio());
        TileMatrix matrix = levels.get(level);
        // One pixel more on each side for the kernel.
        long left = clampPixel(matrix.pixelX(seen.getMinX()) - 2, matrix.matrixWidth() * matrix.tileWidth());
        long right = clampPixel(matrix.pixelX(seen.getMaxX()) + 2, matrix.matrixWidth() * matrix.tileWidth());
        long top = clampPixel(matrix.pixelY(seen.getMaxY()) - 2, matrix.matrixHeight() * matrix.tileHeight());
        long bottom = clampPixel(matrix.pixelY(seen.getMinY()) + 2, matrix.matrixHeight() * matrix.tileHeight());
        if (left >= right || top >= bottom || (right - left) * (double) (bottom - top) > Mosaic.MOST) {
            // Nothing there, or the coarsest level is far too fine for this view.
            return 0;
        }
        Mosaic mosaic = new Mosaic(left, top, (int) (right - left), (int) (bottom - top));
        for (long row = top / matrix.tileHeight(); row * matrix.tileHeight() < bottom; row++) {
            for (long column = left / matrix.tileWidth(); column * matrix.tileWidth() < right; column++) {
                if (unwanted.getAsBoolean()) {
                    return -1;
                }
                put(mosaic, new TileAddress(level, column, row), covered);
            }
        }
        return mosaic.drawn() ? resample(mosaic, matrix, warp, window, pixels, unwanted) : 0;
    }

    private static long clampPixel(double pixel, long most) {
        return (long) Math.clamp(Math.floor(pixel), 0, (double) most);
    }

    /** The nearest level, or the next coarser one of which the window shows no more than fits. */
    private int level(WarpGrid warp, Envelope seen, double ratio) {
        double units = Double.isNaN(warp.unitsX()) ? seen.getWidth() / 512 : warp.unitsX();
        int level = source.set().nearest(Math.max(source.wantedCell(units, ratio), 1e-12));
        while (level > 0 && seen.getWidth() / levels.get(level).cellWidth() * (seen.getHeight() / levels.get(level).cellHeight())
                > Mosaic.MOST / 4.0) {
            level--;
        }
        return level;
    }

    private void put(Mosaic mosaic, TileAddress address, Envelope covered) {
        Envelope box = box(address);
        if (covered != null && !covered.intersects(box)) {
            return;
        }
        TileMatrix matrix = levels.get(address.level());
        switch (decoded.get(address)) {
            case TileImage.Picture picture -> {
                health.counts().memory.increment();
                mosaic.put(picture.surface(), matrix, address);
            }
            case TileImage.Nothing _ -> { }
            case null -> {
                borrow(mosaic, address, box);
                queue.owe(address, display(grown(box, matrix)));
            }
        }
    }

    /** Puts what coarser levels, then the next finer level, know of a tile. */
    private void borrow(Mosaic mosaic, TileAddress address, Envelope box) {
        for (int level = Math.max(0, address.level() - BORROW_UP); level <= address.level() + 1; level++) {
            if (level < levels.size() && level != address.level()) {
                borrow(mosaic, address, box, level);
            }
        }
    }

    private void borrow(Mosaic mosaic, TileAddress address, Envelope box, int level) {
        TileMatrix from = levels.get(level);
        long c0 = (long) Math.floor(from.pixelX(box.getMinX()) / from.tileWidth() + 1e-6);
        long c1 = (long) Math.ceil(from.pixelX(box.getMaxX()) / from.tileWidth() - 1e-6);
        long r0 = (long) Math.floor(from.pixelY(box.getMaxY()) / from.tileHeight() + 1e-6);
        long r1 = (long) Math.ceil(from.pixelY(box.getMinY()) / from.tileHeight() - 1e-6);
        for (long row = r0; row < r1 && r1 - r0 <= 8 && c1 - c0 <= 8; row++) {
            for (long column = c0; column < c1; column++) {
                TileAddress other = new TileAddress(level, column, row);
                if (decoded.get(other) instanceof TileImage.Picture picture) {
                    mosaic.borrow(picture.surface(), from, other, levels.get(address.level()), address);
                }
            }
        }
    }

    private Envelope box(TileAddress address) {
        TileMatrix matrix = levels.get(address.level());
        double wide = matrix.tileWidth() * matrix.cellWidth();
        double high = matrix.tileHeight() * matrix.cellHeight();
        double x = matrix.originX() + address.column() * wide;
        double y = matrix.originY() - address.row() * high;
        return new Envelope(x, x + wide, y - high, y);
    }

    /** Half a cell beyond its edge a tile still weighs in the kernel. */
    private static Envelope grown(Envelope box, TileMatrix matrix) {
        Envelope larger = new Envelope(box);
        larger.expandBy(matrix.cellWidth() / 2, matrix.cellHeight() / 2);
        return larger;
    }

    /** Box in Mercator metres about a box of the source. */
    private Envelope display(Envelope box) {
        if (source.placement() == Placement.SAME) {
            return box;
        }
        Envelope display = new Envelope();
        double[] out = new double[2];
        int steps = 8;
        for (int j = 0; j <= steps; j++) {
            for (int i = 0; i <= steps; i++) {
                source.placement().toDisplay(box.getMinX() + box.getWidth() * i / steps,
                        box.getMinY() + box.getHeight() * j / steps, out);
                if (Double.isFinite(out[0]) && Double.isFinite(out[1])) {
                    display.expandToInclude(out[0], out[1]);
                }
            }
        }
        return display;
    }

    private int resample(Mosaic mosaic, TileMatrix matrix, WarpGrid warp, ImageWindow window, int[] pixels, BooleanSupplier unwanted) {
        double[] pairs = new double[2 * window.width()];
        int some = 0;
        for (int row = 0; row < window.height(); row++) {
            if (row % 64 == 0 && unwanted.getAsBoolean()) {
                return -1;
            }
            warp.fill(row, pairs);
            for (int column = 0; column < window.width(); column++) {
                double x = pairs[2 * column];
                double y = pairs[2 * column + 1];
                if (!Double.isNaN(x) && !Double.isNaN(y)) {
                    int pixel = mosaic.sample(matrix.pixelX(x), matrix.pixelY(y));
                    pixels[row * window.width() + column] = pixel;
                    some |= pixel;
                }
            }
        }
        return some == 0 ? 0 : 1;
    }

    /** Fetches nothing more and frees what it holds. A map that still shows it keeps its drawn picture. */
    @Override
    public void close() {
        queue.close();
        decoded.clear();
        source.reader().close();
    }
}
