package org.tessera.map.source;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.layer.ImageWindow;

/**
 * Where the pixels of a window lie in a source: exact at the nodes of a grid, bilinear between them. The grid is made finer until
 * the middle of every mesh and of its upper and left edge is off by less than a quarter of a pixel.
 */
final class WarpGrid {

    private static final int FINEST = 64;
    private static final double TOLERANCE = 0.25;

    private final ImageWindow window;
    private final int meshes;
    private final double[] xs;
    private final double[] ys;
    private final double unitsX;
    private final double unitsY;

    private WarpGrid(ImageWindow window, Placement placement, int meshes, double unitsX, double unitsY) {
        this.window = window;
        this.meshes = meshes;
        this.unitsX = unitsX;
        this.unitsY = unitsY;
        int side = meshes + 1;
        xs = new double[side * side];
        ys = new double[side * side];
        double[] out = new double[2];
        for (int j = 0; j < side; j++) {
            for (int i = 0; i < side; i++) {
                placement.toSource(window.x(column(i)), window.y(row(j)), out);
                xs[j * side + i] = out[0];
                ys[j * side + i] = out[1];
            }
        }
    }

    static WarpGrid of(ImageWindow window, Placement placement) {
        if (placement == Placement.SAME) {
            return new WarpGrid(window, placement, 1, window.resolution(), window.resolution());
        }
        double[] units = units(window, placement);
        for (int meshes = 1;; meshes *= 2) {
            WarpGrid grid = new WarpGrid(window, placement, meshes, units[0], units[1]);
            if (meshes >= FINEST || grid.fits(placement)) {
                return grid;
            }
        }
    }

    /** Source units a device pixel along x and y, in the middle of the window; NaN where the source has nothing. */
    private static double[] units(ImageWindow window, Placement placement) {
        double x = window.width() / 2.0;
        double y = window.height() / 2.0;
        double[] here = new double[2];
        double[] right = new double[2];
        double[] below = new double[2];
        placement.toSource(window.x(x), window.y(y), here);
        placement.toSource(window.x(x + 1), window.y(y), right);
        placement.toSource(window.x(x), window.y(y + 1), below);
        return new double[] {Math.hypot(right[0] - here[0], below[0] - here[0]),
            Math.hypot(right[1] - here[1], below[1] - here[1])};
    }

    private boolean fits(Placement placement) {
        double[] out = new double[2];
        for (int j = 0; j < meshes; j++) {
            for (int i = 0; i < meshes; i++) {
                if (off(placement, i + 0.5, j + 0.5, out) || off(placement, i + 0.5, j, out) || off(placement, i, j + 0.5, out)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean off(Placement placement, double i, double j, double[] out) {
        placement.toSource(window.x(column(i)), window.y(row(j)), out);
        // A mesh half outside the domain of the source is drawn as far as its nodes reach: finer is all that helps.
        return !(Math.abs(at(xs, i, j) - out[0]) <= TOLERANCE * unitsX && Math.abs(at(ys, i, j) - out[1]) <= TOLERANCE * unitsY)
                && !(Double.isNaN(out[0]) && Double.isNaN(at(xs, i, j)));
    }

    private double column(double i) {
        return window.width() * i / meshes;
    }

    private double row(double j) {
        return window.height() * j / meshes;
    }

    private double at(double[] values, double i, double j) {
        int i0 = Math.min((int) i, meshes - 1);
        int j0 = Math.min((int) j, meshes - 1);
        double u = i - i0;
        double v = j - j0;
        int node = j0 * (meshes + 1) + i0;
        int below = node + meshes + 1;
        return (values[node] * (1 - u) + values[node + 1] * u) * (1 - v) + (values[below] * (1 - u) + values[below + 1] * u) * v;
    }

    /** Meshes along each side. */
    int meshes() {
        return meshes;
    }

    /** Source x of a place in the window, in pixels that may lie between two. */
    double x(double column, double row) {
        return at(xs, column / window.width() * meshes, row / window.height() * meshes);
    }

    /** Source y of a place in the window. */
    double y(double column, double row) {
        return at(ys, column / window.width() * meshes, row / window.height() * meshes);
    }

    /** Source units along x that a device pixel spans, by its longer way; NaN when the middle is outside the source's domain. */
    double unitsX() {
        return unitsX;
    }

    /** Source units along y that a device pixel spans. */
    double unitsY() {
        return unitsY;
    }

    /** What of the source is seen; null envelope for nothing. */
    Envelope bounds() {
        Envelope box = new Envelope();
        for (int i = 0; i < xs.length; i++) {
            if (!Double.isNaN(xs[i]) && !Double.isNaN(ys[i])) {
                box.expandToInclude(xs[i], ys[i]);
            }
        }
        return box;
    }

    /** Writes the source's x and y along a row of pixels (middles), one pair a column. */
    void fill(int row, double[] pairs) {
        double j = (row + 0.5) / window.height() * meshes;
        int column = 0;
        for (int mesh = 0; mesh < meshes; mesh++) {
            // Along a row of one mesh the bilinear form is a straight line.
            double x0 = at(xs, mesh, j);
            double y0 = at(ys, mesh, j);
            double dx = (at(xs, mesh + 1.0, j) - x0) * meshes / window.width();
            double dy = (at(ys, mesh + 1.0, j) - y0) * meshes / window.width();
            double left = column(mesh);
            double right = column(mesh + 1.0);
            for (; column + 0.5 < right && column < window.width(); column++) {
                pairs[2 * column] = x0 + (column + 0.5 - left) * dx;
                pairs[2 * column + 1] = y0 + (column + 0.5 - left) * dy;
            }
        }
    }
}
