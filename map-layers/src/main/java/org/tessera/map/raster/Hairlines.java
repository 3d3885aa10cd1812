package org.tessera.map.raster;

/**
 * Thin lines, gathered as the share of each pixel they cover: each segment is a slab cut across its main axis, three pixels a
 * step. Pixels met by two segments hold the sum, clamped when swept. The buffer has a rim of {@value #RIM} pixels about the
 * surface, so that no step has to ask whether it lies inside. Not thread-safe.
 */
final class Hairlines {

    /** Widest line that never covers more than three pixels across its main axis: 2 pixels over the square root of 2. */
    static final double WIDEST = 1.41;

    private static final int RIM = 4;

    private float[] cover = new float[0];
    private long[] touched = new long[0];
    private int left;
    private int above;
    private int width;
    private int height;
    private int stride;
    private int words;
    private int top;
    private int bottom;

    /** Prepares for a window; what was gathered must have been swept, so the buffers are clear. */
    void open(Window window) {
        left = window.left - RIM;
        above = window.top - RIM;
        width = window.width;
        height = window.height;
        stride = width + 2 * RIM;
        words = stride / 64 + 2;
        int rows = height + 2 * RIM;
        if (cover.length < stride * rows) {
            cover = new float[stride * rows];
        }
        if (touched.length < words * rows) {
            touched = new long[words * rows];
        }
        top = rows;
        bottom = -1;
    }

    /** Adds a segment of a width in pixels, up to {@link #WIDEST}. */
    void segment(double x0, double y0, double x1, double y1, double thick) {
        double dx = x1 - x0;
        double dy = y1 - y0;
        double across = Math.abs(dx);
        double along = Math.abs(dy);
        double x = (across >= along ? dx > 0 : dy > 0) ? x0 : x1;
        double y = (across >= along ? dx > 0 : dy > 0) ? y0 : y1;
        double half = thick / 2 * Math.sqrt(dx * dx + dy * dy);
        if (across >= along && dx != 0) {
            flat(x - left, y - above, across, dy / dx, half / across);
        } else if (along > 0) {
            steep(x - left, y - above, along, dx / dy, half / along);
        }
    }

    private void flat(double x, double y, double run, double slope, double half) {
        double from = Math.max(1, x);
        double to = Math.min(stride - 1, x + run);
        for (int column = (int) from; column < to; column++) {
            double start = Math.max(column, from);
            double stop = Math.min(column + 1, to);
            double up = y + slope * (0.5 * (start + stop) - x) - half;
            if (up >= 0 && up < height + RIM) {
                across(column, up, up + 2 * half, stop - start);
            }
        }
    }

    private void across(int column, double up, double down, double share) {
        int row = (int) up;
        double first = Math.min(down, row + 1) - up;
        double third = Math.max(0, down - row - 2);
        int at = row * stride + column;
        cover[at] += (float) (share * first);
        cover[at + stride] += (float) (share * (down - up - first - third));
        cover[at + 2 * stride] += (float) (share * third);
        long bit = 1L << column;
        int word = row * words + (column >> 6);
        touched[word] |= bit;
        touched[word + words] |= bit;
        touched[word + 2 * words] |= bit;
        top = Math.min(top, row);
        bottom = Math.max(bottom, row + 2);
    }

    private void steep(double x, double y, double run, double slope, double half) {
        double from = Math.max(1, y);
        double to = Math.min(height + 2 * RIM - 1, y + run);
        if (from >= to) {
            return;
        }
        top = Math.min(top, (int) from);
        bottom = Math.max(bottom, (int) to);
        for (int row = (int) from; row < to; row++) {
            double up = Math.max(row, from);
            double down = Math.min(row + 1, to);
            double start = x + slope * (0.5 * (up + down) - y) - half;
            if (start >= 0 && start < width + RIM) {
                along(row, start, start + 2 * half, down - up);
            }
        }
    }

    private void along(int row, double start, double stop, double share) {
        int column = (int) start;
        double first = Math.min(stop, column + 1) - start;
        double third = Math.max(0, stop - column - 2);
        int at = row * stride + column;
        cover[at] += (float) (share * first);
        cover[at + 1] += (float) (share * (stop - start - first - third));
        cover[at + 2] += (float) (share * third);
        int word = row * words + (column >> 6);
        int bit = column & 63;
        touched[word] |= 7L << bit;
        // Nothing but for the last two columns of a word.
        touched[word + 1] |= 7L >>> 1 >>> 63 - bit;
    }

    /** Lays ink through what was gathered, and forgets it. */
    void sweep(Surface surface, Ink ink) {
        for (int row = top; row <= bottom; row++) {
            boolean seen = row >= RIM && row < height + RIM;
            for (int word = 0; word < words; word++) {
                long bits = touched[row * words + word];
                if (bits != 0) {
                    touched[row * words + word] = 0;
                    int first = (word << 6) + Long.numberOfTrailingZeros(bits);
                    int end = (word << 6) + 64 - Long.numberOfLeadingZeros(bits);
                    if (seen) {
                        stretch(surface, row, first, end, bits, ink);
                    } else {
                        java.util.Arrays.fill(cover, row * stride + first, row * stride + end, 0);
                    }
                }
            }
        }
        top = height + 2 * RIM;
        bottom = -1;
    }

    private void stretch(Surface surface, int row, int first, int end, long bits, Ink ink) {
        int base = row * stride;
        int[] pixels = surface.pixels();
        int out = (above + row) * surface.width() + left;
        for (int column = first; column < Math.min(end, RIM); column++) {
            cover[base + column] = 0;
        }
        for (int column = Math.max(first, width + RIM); column < end; column++) {
            cover[base + column] = 0;
        }
        int from = Math.max(first, RIM);
        int to = Math.min(end, width + RIM);
        // The inside of a large ring is skipped; that of a small one costs less to lay than to skip.
        if (to - from > 32 && Long.bitCount(bits) < 12) {
            for (long rest = bits; rest != 0; rest &= rest - 1) {
                int column = (first & ~63) + Long.numberOfTrailingZeros(rest);
                if (column >= from && column < to) {
                    ink.layClamped(cover, base + column, pixels, out + column, 1);
                }
            }
        } else if (from < to) {
            ink.layClamped(cover, base + from, pixels, out + from, to - from);
        }
    }
}
