package org.tessera.map.raster;

import java.util.Arrays;

/**
 * A colour at 257 strengths, so that laying a pixel of any coverage needs no product for the colour. Asked for the colour it
 * already holds it does nothing, and features of one rule share their colour. Not thread-safe.
 */
final class Ink {

    /** Coverage below this changes no channel. */
    static final float LEAST = 1f / 512;

    /** Premultiplied colour by coverage of 0 to 256. */
    private final int[] source = new int[257];
    /** What is kept of the pixel below, of 256, by coverage. */
    private final int[] keep = new int[257];
    private int held;

    Ink() {
        fill(0);
    }

    /** Takes a premultiplied colour. */
    void dip(int colour) {
        if (colour != held) {
            fill(colour);
        }
    }

    private void fill(int colour) {
        held = colour;
        for (int factor = 0; factor <= 256; factor++) {
            source[factor] = Surface.scaled(colour, factor);
            int alpha = source[factor] >>> 24;
            keep[factor] = 256 - alpha - (alpha >>> 7);
        }
    }

    /** Lays coverages that are running sums of differences, which are cleared; answers the sum after the last. */
    float layEvenOdd(float[] sums, int from, int[] pixels, int at, int count, float before) {
        float sum = before;
        for (int i = 0; i < count; i++) {
            sum += sums[from + i];
            sums[from + i] = 0;
            float share = Math.abs(sum);
            if (share > 1) {
                share %= 2;
                share = share > 1 ? 2 - share : share;
            }
            lay(pixels, at + i, (int) (share * 256 + 0.5f));
        }
        return sum;
    }

    /** The same with coverages above one cut off. */
    float layNonZero(float[] sums, int from, int[] pixels, int at, int count, float before) {
        float sum = before;
        for (int i = 0; i < count; i++) {
            sum += sums[from + i];
            sums[from + i] = 0;
            lay(pixels, at + i, (int) (Math.min(1, Math.abs(sum)) * 256 + 0.5f));
        }
        return sum;
    }

    /** Lays coverages, which are cleared; those above one are cut off. */
    void layClamped(float[] cover, int from, int[] pixels, int at, int count) {
        for (int i = 0; i < count; i++) {
            int factor = (int) (Math.min(1, cover[from + i]) * 256 + 0.5f);
            cover[from + i] = 0;
            lay(pixels, at + i, factor);
        }
    }

    private void lay(int[] pixels, int at, int factor) {
        pixels[at] = source[factor] + Surface.scaled(pixels[at], keep[factor]);
    }

    /** Lays one coverage of 0 to 256 over a range of pixels. */
    void span(int[] pixels, int from, int to, int factor) {
        int colour = source[factor];
        int share = keep[factor];
        if (share == 0) {
            Arrays.fill(pixels, from, to, colour);
            return;
        }
        for (int i = from; i < to; i++) {
            pixels[i] = colour + Surface.scaled(pixels[i], share);
        }
    }
}
