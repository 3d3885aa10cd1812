package org.tessera.map.raster;

import java.util.Arrays;

/**
 * A picture being drawn: premultiplied ARGB, row by row from the top left. One thread writes at a time.
 *
 * @param pixels at least width times height ints
 * @param width  device pixels
 * @param height device pixels
 */
public record Surface(int[] pixels, int width, int height) {

    /** A clear surface. */
    public Surface(int width, int height) {
        this(new int[width * height], width, height);
    }

    /** Premultiplies a colour 0xAARRGGBB. */
    public static int premultiplied(int argb) {
        int a = argb >>> 24;
        int r = ((argb >> 16 & 255) * a + 127) / 255;
        int g = ((argb >> 8 & 255) * a + 127) / 255;
        int b = ((argb & 255) * a + 127) / 255;
        return a << 24 | r << 16 | g << 8 | b;
    }

    /** A premultiplied colour scaled by a factor of 0 to 256, rounded. */
    static int scaled(int colour, int factor) {
        int ag = (colour >>> 8 & 0xFF00FF) * factor + 0x800080 & 0xFF00FF00;
        int rb = (colour & 0xFF00FF) * factor + 0x800080 >>> 8 & 0xFF00FF;
        return ag | rb;
    }

    /**
     * Source over destination, both premultiplied. An opaque destination stays opaque to the last bit: JavaFX copies opaque pixels but
     * blends all others, which takes five times as long.
     */
    static int over(int source, int destination) {
        int alpha = source >>> 24;
        return source + scaled(destination, 256 - alpha - (alpha >>> 7));
    }

    /** Fills everything with a premultiplied colour. */
    public void clear(int colour) {
        Arrays.fill(pixels, 0, width * height, colour);
    }

    /** Fills a box, that may reach outside, with a premultiplied colour. */
    public void clear(int left, int top, int wide, int high, int colour) {
        int from = Math.max(0, left);
        int to = Math.min(width, left + wide);
        for (int y = Math.max(0, top); y < Math.min(height, top + high) && from < to; y++) {
            Arrays.fill(pixels, y * width + from, y * width + to, colour);
        }
    }

    /**
     * Copies another picture, stretched: this one's corner lies at (x, y) of it, a pixel here is so many there. Pixels that lie outside
     * of the other keep theirs.
     */
    public void stretch(Surface source, double x, double y, double scale) {
        stretch(source, x, y, scale, new PixelBox(0, 0, width, height));
    }

    /** The same within a box of this picture: boxes that do not meet may be filled by several threads at once. */
    public void stretch(Surface source, double x, double y, double scale, PixelBox within) {
        PixelBox box = within.and(stretched(source, x, y, scale));
        int left = box.left();
        int right = box.right();
        int[] across = new int[Math.max(0, right)];
        for (int column = left; column < right; column++) {
            across[column] = (int) (x + (column + 0.5) * scale);
        }
        int former = -1;
        for (int row = box.top(); row < box.bottom(); row++) {
            int there = (int) (y + (row + 0.5) * scale);
            int to = row * width;
            if (there == former) {
                System.arraycopy(pixels, to - width + left, pixels, to + left, right - left);
                continue;
            }
            former = there;
            int from = there * source.width;
            for (int column = left; column < right; column++) {
                pixels[to + column] = source.pixels[from + across[column]];
            }
        }
    }

    /** Which pixels of this picture another one fills that is stretched as in {@link #stretch}. */
    public PixelBox stretched(Surface source, double x, double y, double scale) {
        return new PixelBox(firstFrom(0, x, scale, width), firstFrom(0, y, scale, height),
                firstFrom(source.width, x, scale, width), firstFrom(source.height, y, scale, height));
    }

    /** The first of so many places whose middle does not lie before a place of the source. */
    private static int firstFrom(double from, double start, double scale, int count) {
        int place = (int) Math.clamp(Math.floor((from - start) / scale - 0.5), 0, count);
        while (place < count && start + (place + 0.5) * scale < from) {
            place++;
        }
        return place;
    }

    /** Draws a premultiplied colour over one pixel, through a cover of 0 to 255. */
    public void blendPixel(int index, int colour, int cover) {
        if (colour != 0) {
            pixels[index] = over(cover == 255 ? colour : scaled(colour, cover + (cover >>> 7)), pixels[index]);
        }
    }

    /** Moves the picture so that a pixel holds what was so many columns right of it and rows below it; bared pixels keep theirs. */
    public void shift(int right, int down) {
        int wide = width - Math.abs(right);
        int high = height - Math.abs(down);
        for (int i = 0; i < high; i++) {
            // In the order that reads a row before it is overwritten.
            int row = down >= 0 ? i : height - 1 - i;
            System.arraycopy(pixels, (row + down) * width + Math.max(0, right), pixels, row * width + Math.max(0, -right), wide);
        }
    }

    /** Draws another picture over this one with its top left at a place that may lie outside; opacity 0 to 1. */
    public void blend(Surface source, int left, int top, double opacity) {
        blend(source, left, top, opacity, new PixelBox(0, 0, width, height));
    }

    /** The same within a box of this picture. */
    public void blend(Surface source, int left, int top, double opacity, PixelBox within) {
        int factor = (int) Math.round(Math.clamp(opacity, 0, 1) * 256);
        PixelBox box = within.and(new PixelBox(left, top, left + source.width, top + source.height));
        for (int y = box.top(); y < box.bottom(); y++) {
            int from = (y - top) * source.width - left;
            int to = y * width;
            for (int x = box.left(); x < box.right(); x++) {
                int colour = source.pixels[from + x];
                if (colour != 0) {
                    pixels[to + x] = over(factor == 256 ? colour : scaled(colour, factor), pixels[to + x]);
                }
            }
        }
    }
}
