package org.tessera.map.engine;

import java.util.Arrays;

import org.tessera.map.raster.Sprite;
import org.tessera.map.raster.Surface;

/**
 * Sprites to be drawn at whole pixels, each packed into one long: rank, row, column, sprite from the highest bits down. Sorting
 * them gives the order of drawing: lower ranks first, of a rank from top to bottom and left to right, so that neighbouring
 * pixels are touched together and a pan changes no order. Filled and sorted by one thread, then read by several.
 */
final class Splats {

    /** Rank of what is drawn over all symbols. */
    static final int ABOVE = 4096;
    /** How far outside the window places may lie, in device pixels. */
    static final int OUTSIDE = 1024;

    private static final int COLUMN = 18;
    private static final int ROW = 34;
    private static final int RANK = 50;
    private static final int DIGIT = 12;
    private static final int FEW = 512;

    private final int[] next = new int[1 << DIGIT];
    private long[] entries = new long[256];
    private long[] spare = new long[0];
    private int size;

    void clear() {
        size = 0;
    }

    /** Adds a sprite; the place may lie up to {@link #OUTSIDE} outside the window. */
    void add(int rank, int sprite, double x, double y) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, 2 * size);
        }
        entries[size++] = (long) rank << RANK | (long) (y + 0.5 + OUTSIDE) << ROW | (long) (x + 0.5 + OUTSIDE) << COLUMN | sprite;
    }

    static int sprite(long entry) {
        return (int) entry & (1 << COLUMN) - 1;
    }

    static int column(long entry) {
        return (int) (entry >>> COLUMN & 0xFFFF) - OUTSIDE;
    }

    static int row(long entry) {
        return (int) (entry >>> ROW & 0xFFFF) - OUTSIDE;
    }

    /** Sorts; of equal entries one stays. */
    void sort() {
        if (size < FEW) {
            Arrays.sort(entries, 0, size);
        } else {
            digits();
        }
        int kept = Math.min(1, size);
        for (int i = 1; i < size; i++) {
            if (entries[i] != entries[kept - 1]) {
                entries[kept++] = entries[i];
            }
        }
        size = kept;
    }

    private void digits() {
        long varying = 0;
        for (int i = 1; i < size; i++) {
            varying |= entries[i] ^ entries[0];
        }
        if (spare.length < entries.length) {
            spare = new long[entries.length];
        }
        for (int[] field : new int[][] {{0, COLUMN}, {COLUMN, ROW}, {ROW, RANK}, {RANK, 63}}) {
            for (int shift = field[0]; shift < field[1]; shift += DIGIT) {
                int mask = (1 << Math.min(DIGIT, field[1] - shift)) - 1;
                if ((varying >>> shift & mask) != 0) {
                    pass(shift, mask);
                }
            }
        }
    }

    private void pass(int shift, int mask) {
        long[] from = entries;
        long[] to = spare;
        Arrays.fill(next, 0);
        for (int i = 0; i < size; i++) {
            next[(int) (from[i] >>> shift) & mask]++;
        }
        int sum = 0;
        for (int i = 0; i <= mask; i++) {
            int count = next[i];
            next[i] = sum;
            sum += count;
        }
        for (int i = 0; i < size; i++) {
            to[next[(int) (from[i] >>> shift) & mask]++] = from[i];
        }
        spare = from;
        entries = to;
    }

    /** Draws what meets the rows {@code from} to {@code to} (excluded). */
    void draw(Surface surface, Sprite[] sprites, int from, int to) {
        for (int i = 0; i < size; i++) {
            long entry = entries[i];
            Sprite sprite = sprites[sprite(entry)];
            int row = row(entry);
            if (row + sprite.top() < to && row + sprite.top() + sprite.height() > from) {
                sprite.draw(surface, column(entry), row, from, to);
            }
        }
    }
}
