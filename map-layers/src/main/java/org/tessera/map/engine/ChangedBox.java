package org.tessera.map.engine;

import java.util.Arrays;

import org.tessera.map.raster.Surface;

/**
 * The smallest box outside which two pictures of the same size are alike.
 *
 * @param left   first column
 * @param top    first row
 * @param width  device pixels; 0 when the pictures are alike
 * @param height device pixels; 0 when the pictures are alike
 */
public record ChangedBox(int left, int top, int width, int height) {

    private static final ChangedBox NOTHING = new ChangedBox(0, 0, 0, 0);

    /** Finds the box; null as soon as it is clear that it is larger than a share of the picture. */
    static ChangedBox between(Surface one, Surface other, double share) {
        int width = one.width();
        int top = 0;
        while (top < one.height() && first(one, other, top) < 0) {
            top++;
        }
        if (top == one.height()) {
            return NOTHING;
        }
        int bottom = one.height() - 1;
        while (first(one, other, bottom) < 0) {
            bottom--;
        }
        int left = width;
        int right = 0;
        for (int row = top; row <= bottom; row++) {
            int first = first(one, other, row);
            if (first >= 0) {
                left = Math.min(left, first);
                right = Math.max(right, last(one, other, row) + 1);
                if ((double) (right - left) * (bottom + 1 - top) > share * width * one.height()) {
                    return null;
                }
            }
        }
        return new ChangedBox(left, top, right - left, bottom + 1 - top);
    }

    /** First column of a row in which the pictures differ, -1 when they do not. */
    private static int first(Surface one, Surface other, int row) {
        int from = row * one.width();
        int to = from + one.width();
        return Arrays.mismatch(one.pixels(), from, to, other.pixels(), from, to);
    }

    private static int last(Surface one, Surface other, int row) {
        int column = one.width() - 1;
        while (one.pixels()[row * one.width() + column] == other.pixels()[row * one.width() + column]) {
            column--;
        }
        return column;
    }

    /** Copies what lies in the box from one picture to another of the same size. */
    public void copy(Surface from, Surface to) {
        for (int row = top; row < top + height; row++) {
            int at = row * from.width() + left;
            System.arraycopy(from.pixels(), at, to.pixels(), at, width);
        }
    }
}
