package org.tessera.map.layer;

import java.util.function.BooleanSupplier;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.view.WebMercator;

/**
 * Points per square kilometre of ground over a box, on a lattice of nodes that is fixed to the world: weights are shared
 * among the four nodes about each point, every node spreads its sum by a kernel whose radius follows the latitude, and places
 * between nodes are interpolated. Every node gets the same sums in the same order whichever box it is asked for, so
 * neighbouring boxes join without a seam, to the last bit. Against the sum over all points with true distances on the sphere it is
 * within 3 % of the greatest density (a node is at most an eighth of the radius wide).
 */
public final class HeatField {

    /** Least radius in device pixels: at coarse scales a kernel below it would fall between the pixels. */
    static final double LEAST_REACH = 2.5;

    private static final double NODES_A_RADIUS = 8;
    private static final double SQUARE_KILOMETRE = 1e6;

    private final double cell;
    private final long left;
    private final long bottom;
    private final int columns;
    private final int rows;
    private final float[] sums;

    private HeatField(double cell, Envelope box) {
        this.cell = cell;
        left = (long) Math.floor(box.getMinX() / cell);
        bottom = (long) Math.floor(box.getMinY() / cell);
        columns = (int) ((long) Math.floor(box.getMaxX() / cell) + 2 - left);
        rows = (int) ((long) Math.floor(box.getMaxY() / cell) + 2 - bottom);
        sums = new float[columns * rows];
    }

    /**
     * The density over a box.
     *
     * @param box        Mercator metres
     * @param resolution Mercator metres a device pixel
     * @param ratio      device pixels a logical pixel
     * @param unwanted   looked at every node row and every few thousand points
     * @return null when given up as unwanted
     */
    public static HeatField over(HeatLayer layer, Envelope box, double resolution, double ratio, BooleanSupplier unwanted) {
        HeatField target = new HeatField(cell(layer.style().bandwidth(), resolution, ratio), box);
        Reach reach = new Reach(layer.style().bandwidth(), resolution, ratio);
        double margin = reach.most(box) + target.cell;
        Envelope wide = new Envelope(box);
        wide.expandBy(margin);
        HeatField source = new HeatField(target.cell, wide);
        wide.expandBy(2 * target.cell);
        return source.bin(layer.points(), wide, unwanted) && target.spread(source, layer.style().kernel(), reach, unwanted)
                ? target : null;
    }

    /** How far beyond a box points still count there, in Mercator metres. */
    static double influence(HeatStyle style, Envelope box, double resolution, double ratio) {
        return new Reach(style.bandwidth(), resolution, ratio).most(box) + 4 * cell(style.bandwidth(), resolution, ratio);
    }

    /** A power of two, so that it does not change when the points do; at the equator, where radii are least. */
    static double cell(Bandwidth bandwidth, double resolution, double ratio) {
        double fine = Math.scalb(1.0, Math.getExponent(bandwidth.mercator(1, resolution * ratio) / NODES_A_RADIUS));
        return Math.max(fine, resolution);
    }

    private record Reach(Bandwidth bandwidth, double resolution, double ratio) {

        /** Kernel radius in Mercator metres at a Mercator y. */
        double at(double y) {
            double factor = WebMercator.groundFactor(WebMercator.lat(y));
            return Math.max(bandwidth.mercator(factor, resolution * ratio), LEAST_REACH * resolution);
        }

        double most(Envelope box) {
            double far = Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY()));
            double reach = at(Math.min(WebMercator.LIMIT, far));
            // A radius on the ground grows polewards of the box too.
            return at(Math.min(WebMercator.LIMIT, far + reach));
        }
    }

    private boolean bin(HeatPoints points, Envelope box, BooleanSupplier unwanted) {
        boolean[] wanted = {true};
        points.visit(box, i -> {
            if ((i & 0xFFF) == 0 && wanted[0]) {
                wanted[0] = !unwanted.getAsBoolean();
            }
            if (wanted[0]) {
                share(points.x(i) / cell - left, points.y(i) / cell - bottom, points.weight(i));
            }
        });
        return wanted[0] && !unwanted.getAsBoolean();
    }

    private void share(double x, double y, float weight) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        float right = (float) (x - column);
        float up = (float) (y - row);
        add(column, row, weight * (1 - right) * (1 - up));
        add(column + 1, row, weight * right * (1 - up));
        add(column, row + 1, weight * (1 - right) * up);
        add(column + 1, row + 1, weight * right * up);
    }

    private void add(int column, int row, float weight) {
        if (column >= 0 && row >= 0 && column < columns && row < rows) {
            sums[row * columns + column] += weight;
        }
    }

    private boolean spread(HeatField source, HeatKernel kernel, Reach reach, BooleanSupplier unwanted) {
        int shift = (int) (source.left - left);
        for (int row = 0; row < source.rows; row++) {
            if (unwanted.getAsBoolean()) {
                return false;
            }
            int last = last(source.sums, row * source.columns, source.columns);
            if (last >= 0) {
                double y = (source.bottom + row) * cell;
                Disc disc = new Disc(kernel, reach.at(y) / cell, cell * WebMercator.groundFactor(WebMercator.lat(y)));
                for (int column = 0; column <= last; column++) {
                    float weight = source.sums[row * source.columns + column];
                    if (weight > 0) {
                        spread(disc, column + shift, (int) (source.bottom + row - bottom), weight);
                    }
                }
            }
        }
        return true;
    }

    private static int last(float[] values, int from, int count) {
        int last = count - 1;
        while (last >= 0 && values[from + last] == 0) {
            last--;
        }
        return last;
    }

    private void spread(Disc disc, int column, int row, float weight) {
        int least = Math.max(0, row - disc.radius);
        int most = Math.min(rows - 1, row + disc.radius);
        int from = Math.max(0, column - disc.radius);
        int to = Math.min(columns, column + disc.radius + 1);
        for (int y = least; y <= most && from < to; y++) {
            float[] line = disc.lines[Math.abs(y - row)];
            int offset = y * columns;
            int start = disc.radius - column;
            for (int x = from; x < to; x++) {
                sums[offset + x] += weight * line[start + x];
            }
        }
    }

    /** A kernel sampled on the lattice and brought to the weight 1, in points per square kilometre of ground. */
    private static final class Disc {

        private final int radius;
        private final float[][] lines;

        Disc(HeatKernel kernel, double reach, double cellOnGround) {
            radius = (int) Math.ceil(reach);
            lines = new float[radius + 1][2 * radius + 1];
            double total = 0;
            for (int y = 0; y <= radius; y++) {
                for (int x = -radius; x <= radius; x++) {
                    double value = kernel.at((x * x + y * y) / (reach * reach));
                    lines[y][x + radius] = (float) value;
                    total += y == 0 ? value : 2 * value;
                }
            }
            float factor = (float) (SQUARE_KILOMETRE / (total * cellOnGround * cellOnGround));
            for (float[] line : lines) {
                for (int x = 0; x < line.length; x++) {
                    line[x] *= factor;
                }
            }
        }
    }

    /** Density at a place inside the box (Mercator metres), in points per square kilometre of ground. */
    public double at(double x, double y) {
        double across = x / cell - left;
        double up = y / cell - bottom;
        int column = Math.clamp((int) across, 0, columns - 2);
        int row = Math.clamp((int) up, 0, rows - 2);
        double right = across - column;
        double above = up - row;
        int at = row * columns + column;
        return (sums[at] * (1 - right) + sums[at + 1] * right) * (1 - above)
                + (sums[at + columns] * (1 - right) + sums[at + columns + 1] * right) * above;
    }

    /** Greatest density on the nodes. */
    public double peak() {
        float most = 0;
        for (float sum : sums) {
            most = Math.max(most, sum);
        }
        return most;
    }
}
