package org.tessera.map.label;

/**
 * Rings of an area or a line in device pixels, y down. Even-odd: holes need no orientation.
 *
 * @param xs     vertices
 * @param ys     vertices
 * @param starts first vertex of each part, and one entry more: the number of vertices
 */
public record Outline(double[] xs, double[] ys, int[] starts) {

    /** Whether a point lies inside. */
    public boolean holds(double x, double y) {
        boolean inside = false;
        for (int part = 0; part + 1 < starts.length; part++) {
            for (int i = starts[part], j = starts[part + 1] - 1; i < starts[part + 1]; j = i++) {
                if (ys[i] > y != ys[j] > y && x < xs[i] + (y - ys[i]) / (ys[j] - ys[i]) * (xs[j] - xs[i])) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    /** Distance to the nearest edge, negative outside. */
    public double depth(double x, double y) {
        double least = Double.MAX_VALUE;
        for (int part = 0; part + 1 < starts.length; part++) {
            for (int i = starts[part], j = starts[part + 1] - 1; i < starts[part + 1]; j = i++) {
                double dx = xs[i] - xs[j];
                double dy = ys[i] - ys[j];
                double square = dx * dx + dy * dy;
                double along = square == 0 ? 0 : Math.clamp(((x - xs[j]) * dx + (y - ys[j]) * dy) / square, 0, 1);
                double px = x - xs[j] - along * dx;
                double py = y - ys[j] - along * dy;
                least = Math.min(least, px * px + py * py);
            }
        }
        return holds(x, y) ? Math.sqrt(least) : -Math.sqrt(least);
    }

    /** Least and greatest x and y: left, top, right, bottom. */
    public double[] box() {
        double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        for (int i = 0; i < xs.length; i++) {
            box[0] = Math.min(box[0], xs[i]);
            box[1] = Math.min(box[1], ys[i]);
            box[2] = Math.max(box[2], xs[i]);
            box[3] = Math.max(box[3], ys[i]);
        }
        return box;
    }

    /** Its part inside a box, by clipping each ring at each side (Sutherland and Hodgman 1974). */
    public Outline within(double left, double top, double right, double bottom) {
        Clip clip = new Clip();
        for (int part = 0; part + 1 < starts.length; part++) {
            double[] x = java.util.Arrays.copyOfRange(xs, starts[part], starts[part + 1]);
            double[] y = java.util.Arrays.copyOfRange(ys, starts[part], starts[part + 1]);
            clip.ring(new double[][] {x, y}, left, top, right, bottom);
        }
        return clip.outline();
    }

    private static final class Clip {
        private final java.util.List<double[][]> rings = new java.util.ArrayList<>();

        void ring(double[][] ring, double left, double top, double right, double bottom) {
            double[][] cut = side(side(side(side(ring, 0, left, 1), 0, right, -1), 1, top, 1), 1, bottom, -1);
            if (cut[0].length > 2) {
                rings.add(cut);
            }
        }

        /** Keeps what lies on the inner side of a limit of one axis. */
        private static double[][] side(double[][] ring, int axis, double limit, int sign) {
            int n = ring[0].length;
            double[][] kept = new double[2][2 * n + 2];
            int count = 0;
            for (int i = 0, j = n - 1; i < n; j = i++) {
                boolean in = sign * (ring[axis][i] - limit) >= 0;
                boolean before = sign * (ring[axis][j] - limit) >= 0;
                if (in != before) {
                    double share = (limit - ring[axis][j]) / (ring[axis][i] - ring[axis][j]);
                    kept[0][count] = ring[0][j] + share * (ring[0][i] - ring[0][j]);
                    kept[1][count++] = ring[1][j] + share * (ring[1][i] - ring[1][j]);
                }
                if (in) {
                    kept[0][count] = ring[0][i];
                    kept[1][count++] = ring[1][i];
                }
            }
            return new double[][] {java.util.Arrays.copyOf(kept[0], count), java.util.Arrays.copyOf(kept[1], count)};
        }

        Outline outline() {
            int vertices = rings.stream().mapToInt(ring -> ring[0].length).sum();
            Outline outline = new Outline(new double[vertices], new double[vertices], new int[rings.size() + 1]);
            int at = 0;
            for (int part = 0; part < rings.size(); part++) {
                System.arraycopy(rings.get(part)[0], 0, outline.xs, at, rings.get(part)[0].length);
                System.arraycopy(rings.get(part)[1], 0, outline.ys, at, rings.get(part)[1].length);
                at += rings.get(part)[0].length;
                outline.starts[part + 1] = at;
            }
            return outline;
        }
    }
}
