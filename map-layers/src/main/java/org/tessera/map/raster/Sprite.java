package org.tessera.map.raster;

import java.util.Arrays;

/**
 * A small picture that is drawn very often: the clear pixels about it are cut away, the opaque ones are stored apart from the
 * others, so that most of it is plain copying. Immutable; any thread.
 */
public final class Sprite {

    private final Surface picture;
    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final int stride;
    private final int[] solidAt;
    private final int[] solid;
    private final int[] edgeAt;
    private final int[] edge;

    /**
     * Takes a picture whose middle pixel, to the right and down of its centre, is the place.
     *
     * @param stride width of the surface that it is mostly drawn into
     */
    public Sprite(Surface picture, int stride) {
        int x0 = picture.width();
        int y0 = picture.height();
        int x1 = 0;
        int y1 = 0;
        for (int i = 0; i < picture.width() * picture.height(); i++) {
            if (picture.pixels()[i] != 0) {
                x0 = Math.min(x0, i % picture.width());
                x1 = Math.max(x1, i % picture.width() + 1);
                y0 = Math.min(y0, i / picture.width());
                y1 = Math.max(y1, i / picture.width() + 1);
            }
        }
        width = Math.max(0, x1 - x0);
        height = Math.max(0, y1 - y0);
        left = x0 - picture.width() / 2;
        top = y0 - picture.height() / 2;
        this.stride = stride;
        this.picture = new Surface(width, height);
        int[][] parts = new int[4][width * height];
        int solids = 0;
        int edges = 0;
        for (int i = 0; i < width * height; i++) {
            int colour = picture.pixels()[(y0 + i / width) * picture.width() + x0 + i % width];
            this.picture.pixels()[i] = colour;
            int at = i / width * stride + i % width;
            if (colour >>> 24 == 255) {
                parts[0][solids] = at;
                parts[1][solids++] = colour;
            } else if (colour != 0) {
                parts[2][edges] = at;
                parts[3][edges++] = colour;
            }
        }
        solidAt = Arrays.copyOf(parts[0], solids);
        solid = Arrays.copyOf(parts[1], solids);
        edgeAt = Arrays.copyOf(parts[2], edges);
        edge = Arrays.copyOf(parts[3], edges);
    }

    /** First column relative to the place. */
    public int left() {
        return left;
    }

    /** First row relative to the place. */
    public int top() {
        return top;
    }

    /** Device pixels. */
    public int width() {
        return width;
    }

    /** Device pixels. */
    public int height() {
        return height;
    }

    /** Draws over the rows {@code from} to {@code to} (excluded) of a surface; the place may lie outside. */
    public void draw(Surface surface, int x, int y, int from, int to) {
        int column = x + left;
        int row = y + top;
        if (surface.width() == stride && column >= 0 && column + width <= stride && row >= from && row + height <= to) {
            draw(surface.pixels(), row * stride + column);
        } else {
            clipped(surface, column, row, from, to);
        }
    }

    private void draw(int[] pixels, int base) {
        int[] at = solidAt;
        int[] colours = solid;
        for (int i = 0; i < at.length; i++) {
            pixels[base + at[i]] = colours[i];
        }
        int[] edgesAt = edgeAt;
        int[] edges = edge;
        for (int i = 0; i < edgesAt.length; i++) {
            int place = base + edgesAt[i];
            pixels[place] = Surface.over(edges[i], pixels[place]);
        }
    }

    private void clipped(Surface surface, int column, int row, int from, int to) {
        int x0 = Math.max(0, -column);
        int x1 = Math.min(width, surface.width() - column);
        int y1 = Math.min(height, to - row);
        for (int y = Math.max(0, from - row); y < y1; y++) {
            for (int x = x0; x < x1; x++) {
                int colour = picture.pixels()[y * width + x];
                if (colour != 0) {
                    int place = (row + y) * surface.width() + column + x;
                    surface.pixels()[place] = Surface.over(colour, surface.pixels()[place]);
                }
            }
        }
    }
}
