package org.tessera.map.engine;

import java.util.List;

import org.tessera.map.layer.Symbol;
import org.tessera.map.raster.Surface;

/**
 * Very many points as dots: the window in squares of two logical pixels, each in the colour of the most urgent point in it.
 * Filled by one thread, then read by several.
 */
final class DotGrid {

    private static final double DOT = 2;

    private final int side;
    private final int across;
    private final int down;
    private final short[] highest;
    private final int[] colours;

    DotGrid(PixelGrid grid, double ratio, List<Symbol> palette) {
        side = Math.max(1, (int) Math.round(DOT * ratio));
        across = (grid.width() + side - 1) / side;
        down = (grid.height() + side - 1) / side;
        highest = new short[across * down];
        colours = palette.stream().mapToInt(symbol -> symbol.fill() | 0xFF000000).toArray();
    }

    void add(double column, double row, int symbol) {
        int x = (int) column / side;
        int y = (int) row / side;
        if (column >= 0 && row >= 0 && x < across && y < down && highest[y * across + x] <= symbol) {
            highest[y * across + x] = (short) (symbol + 1);
        }
    }

    void draw(Surface surface, int from, int to) {
        for (int y = from / side; y < down && y * side < to; y++) {
            for (int x = 0; x < across; x++) {
                int symbol = highest[y * across + x];
                if (symbol > 0) {
                    fill(surface, x * side, Math.max(from, y * side), Math.min(to, (y + 1) * side), colours[symbol - 1]);
                }
            }
        }
    }

    private void fill(Surface surface, int left, int from, int to, int colour) {
        int right = Math.min(surface.width(), left + side);
        for (int row = from; row < to; row++) {
            int start = row * surface.width();
            for (int column = left; column < right; column++) {
                surface.pixels()[start + column] = colour;
            }
        }
    }
}
