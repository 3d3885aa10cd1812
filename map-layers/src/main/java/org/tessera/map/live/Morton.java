package org.tessera.map.live;

import org.tessera.map.view.WebMercator;

/**
 * Cells of the square world by halving: at level n it has 2^n by 2^n of them, column 0 in the west, row 0 in the south. A code
 * interleaves the bits of column and row, so that the cells of a level are runs of equal leading bits (G. M. Morton, 1966).
 */
final class Morton {

    /** The finest level: cells of 0.15 Mercator metres. */
    static final int FINEST = 28;

    private static final double CELLS = 1L << FINEST;

    private Morton() {
    }

    /** Column or row of Mercator metres at the finest level, held inside the world. */
    static int cell(double metres) {
        return (int) Math.clamp((metres / WebMercator.LIMIT + 1) / 2 * CELLS, 0, CELLS - 1);
    }

    /** Western or southern edge of a column or row of a level, in Mercator metres. */
    static double edge(long cell, int level) {
        return (cell * 2.0 / (1L << level) - 1) * WebMercator.LIMIT;
    }

    /** The code of a place at the finest level. */
    static long code(double x, double y) {
        return spread(cell(x)) | spread(cell(y)) << 1;
    }

    /** The code of the same place at a coarser level. */
    static long at(long code, int level) {
        return code >>> 2 * (FINEST - level);
    }

    /** Column of a code, of whatever level. */
    static int column(long code) {
        return squeeze(code);
    }

    /** Row of a code, of whatever level. */
    static int row(long code) {
        return squeeze(code >>> 1);
    }

    private static long spread(long bits) {
        long v = (bits | bits << 16) & 0x0000FFFF0000FFFFL;
        v = (v | v << 8) & 0x00FF00FF00FF00FFL;
        v = (v | v << 4) & 0x0F0F0F0F0F0F0F0FL;
        v = (v | v << 2) & 0x3333333333333333L;
        return (v | v << 1) & 0x5555555555555555L;
    }

    private static int squeeze(long code) {
        long v = code & 0x5555555555555555L;
        v = (v | v >>> 1) & 0x3333333333333333L;
        v = (v | v >>> 2) & 0x0F0F0F0F0F0F0F0FL;
        v = (v | v >>> 4) & 0x00FF00FF00FF00FFL;
        v = (v | v >>> 8) & 0x0000FFFF0000FFFFL;
        return (int) (v | v >>> 16);
    }
}
