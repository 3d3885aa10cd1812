package org.tessera.map.source;

import org.tessera.map.raster.Surface;

/**
 * A piece of one level put together from tiles: premultiplied ARGB whose corner is a pixel of the level. Because neighbours lie side
 * by side here before anything is resampled, their seam cannot show. One thread.
 */
final class Mosaic {

    /** Most pixels that are put together for one window: 32 MiB. */
    static final long MOST = 8L << 20;

    private final long left;
    private final long top;
    private final int width;
    private final int height;
    private final int[] pixels;
    private boolean drawn;

    Mosaic(long left, long top, int width, int height) {
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
    }

    /** Whether anything was put in. */
    boolean drawn() {
        return drawn;
    }

    /** Puts a tile of this level in its place. */
    void put(Surface tile, TileMatrix matrix, TileAddress at) {
        long x = at.column() * matrix.tileWidth() - left;
        long y = at.row() * matrix.tileHeight() - top;
        if (tile.width() != matrix.tileWidth() || tile.height() != matrix.tileHeight()) {
            stretch(tile, x, y, matrix.tileWidth(), matrix.tileHeight(), new long[] {x, y, x + matrix.tileWidth(),
                y + matrix.tileHeight()});
            return;
        }
        drawn = true;
        int from = (int) Math.max(0, -x);
        int to = (int) Math.min(tile.width(), width - x);
        for (int row = (int) Math.max(0, -y); row < tile.height() && row + y < height && from < to; row++) {
            System.arraycopy(tile.pixels(), row * tile.width() + from, pixels, (int) ((row + y) * width + x + from), to - from);
        }
    }

    /**
     * Puts what a tile of another level shows of one of this level's tiles.
     *
     * @param place of the tile to be filled, in this level
     */
    void borrow(Surface tile, TileMatrix from, TileAddress at, TileMatrix to, TileAddress place) {
        double x = to.pixelX(from.originX() + at.column() * from.tileWidth() * from.cellWidth()) - left;
        double y = to.pixelY(from.originY() - at.row() * from.tileHeight() * from.cellHeight()) - top;
        double wide = from.tileWidth() * from.cellWidth() / to.cellWidth();
        double high = from.tileHeight() * from.cellHeight() / to.cellHeight();
        long px = place.column() * to.tileWidth() - left;
        long py = place.row() * to.tileHeight() - top;
        stretch(tile, x, y, wide, high, new long[] {px, py, px + to.tileWidth(), py + to.tileHeight()});
    }

    private void stretch(Surface tile, double x, double y, double wide, double high, long[] clip) {
        int x0 = (int) Math.max(Math.max(0, clip[0]), Math.round(x));
        int x1 = (int) Math.min(Math.min(width, clip[2]), Math.round(x + wide));
        int y0 = (int) Math.max(Math.max(0, clip[1]), Math.round(y));
        int y1 = (int) Math.min(Math.min(height, clip[3]), Math.round(y + high));
        double sx = tile.width() / wide;
        double sy = tile.height() / high;
        for (int row = y0; row < y1; row++) {
            double ty = (row + 0.5 - y) * sy - 0.5;
            for (int column = x0; column < x1; column++) {
                double tx = (column + 0.5 - x) * sx - 0.5;
                pixels[row * width + column] = sample(tile.pixels(), tile.width(), tile.height(),
                        Math.clamp(tx, 0, tile.width() - 1), Math.clamp(ty, 0, tile.height() - 1));
                drawn = true;
            }
        }
    }

    /** Bilinear at a place of the level, in pixels counted over all its tiles; clear outside. */
    int sample(double x, double y) {
        return sample(pixels, width, height, x - left - 0.5, y - top - 0.5);
    }

    private static int sample(int[] pixels, int width, int height, double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        int right = (int) Math.round((x - column) * 256);
        int below = (int) Math.round((y - row) * 256);
        int upper = mix(at(pixels, width, height, column, row), right == 0 ? 0 : at(pixels, width, height, column + 1, row), right);
        if (below == 0) {
            return upper;
        }
        int lower = mix(at(pixels, width, height, column, row + 1),
                right == 0 ? 0 : at(pixels, width, height, column + 1, row + 1), right);
        return mix(upper, lower, below);
    }

    private static int at(int[] pixels, int width, int height, int column, int row) {
        return column < 0 || row < 0 || column >= width || row >= height ? 0 : pixels[row * width + column];
    }

    /** Two premultiplied colours, the second weighing so many 256ths; rounded, channel by channel. */
    private static int mix(int first, int second, int weight) {
        if (weight == 0 || first == second) {
            return first;
        }
        int keep = 256 - weight;
        int ag = ((first >>> 8 & 0xFF00FF) * keep + (second >>> 8 & 0xFF00FF) * weight + 0x800080) & 0xFF00FF00;
        int rb = ((first & 0xFF00FF) * keep + (second & 0xFF00FF) * weight + 0x800080) >>> 8 & 0xFF00FF;
        return ag | rb;
    }
}
