package org.tessera.map.raster;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Arrays;

/**
 * A letter as closed lines, y down, at a size of one.
 *
 * @param xs     vertices
 * @param ys     vertices
 * @param starts first vertex of each contour, and one entry more: the number of vertices
 */
record Contours(float[] xs, float[] ys, int[] starts) {

    /** Curves become lines that stay this near, as a share of the size: a tenth of a pixel of a large text. */
    private static final double FLATNESS = 0.003;

    /** A shape that was drawn at a size. */
    static Contours of(Shape shape, double size) {
        float[] xs = new float[64];
        float[] ys = new float[64];
        int[] starts = new int[4];
        int vertices = 0;
        int parts = 0;
        double[] at = new double[6];
        for (PathIterator path = shape.getPathIterator(null, FLATNESS * size); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            if (kind == PathIterator.SEG_CLOSE) {
                continue;
            }
            if (kind == PathIterator.SEG_MOVETO) {
                starts = parts + 2 > starts.length ? Arrays.copyOf(starts, 2 * starts.length) : starts;
                starts[parts++] = vertices;
            }
            if (vertices == xs.length) {
                xs = Arrays.copyOf(xs, 2 * vertices);
                ys = Arrays.copyOf(ys, 2 * vertices);
            }
            xs[vertices] = (float) (at[0] / size);
            ys[vertices++] = (float) (at[1] / size);
        }
        starts[parts] = vertices;
        return new Contours(Arrays.copyOf(xs, vertices), Arrays.copyOf(ys, vertices), Arrays.copyOf(starts, parts + 1));
    }

    /** Adds the letter to a path, turned clockwise about the start of its base line, which lies at (x, y). */
    void trace(ScreenPath path, double size, double angle, double x, double y) {
        double cos = size * Math.cos(angle);
        double sin = size * Math.sin(angle);
        for (int part = 0; part + 1 < starts.length; part++) {
            for (int i = starts[part]; i < starts[part + 1]; i++) {
                double px = x + xs[i] * cos - ys[i] * sin;
                double py = y + xs[i] * sin + ys[i] * cos;
                if (i == starts[part]) {
                    path.move(px, py);
                } else {
                    path.line(px, py);
                }
            }
        }
    }
}
