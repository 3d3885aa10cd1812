package org.tessera.map.raster;

import java.util.Arrays;

/** Vertices of lines or rings in device pixels, kept in arrays that are used again. Not thread-safe. */
public final class ScreenPath {

    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private int[] starts = new int[16];
    private int vertices;
    private int parts;

    /** Forgets all parts. */
    public void clear() {
        vertices = 0;
        parts = 0;
    }

    /** Starts a part with its first vertex. */
    public void move(double x, double y) {
        if (parts + 2 > starts.length) {
            starts = Arrays.copyOf(starts, 2 * starts.length);
        }
        starts[parts++] = vertices;
        line(x, y);
    }

    /** Adds a vertex to the present part. */
    public void line(double x, double y) {
        if (vertices == xs.length) {
            xs = Arrays.copyOf(xs, 2 * vertices);
            ys = Arrays.copyOf(ys, 2 * vertices);
        }
        xs[vertices] = x;
        ys[vertices++] = y;
        starts[parts] = vertices;
    }

    /** How many vertices in all parts. */
    public int vertices() {
        return vertices;
    }

    /** How many parts. */
    public int parts() {
        return parts;
    }

    /** First vertex of a part; it ends before {@code start(part + 1)}. */
    public int start(int part) {
        return starts[part];
    }

    /** Pixels to the right. */
    public double x(int vertex) {
        return xs[vertex];
    }

    /** Pixels down. */
    public double y(int vertex) {
        return ys[vertex];
    }
}
