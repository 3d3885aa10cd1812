package org.tessera.map.raster;

import java.util.Arrays;

/**
 * Signed area that edges cover in each pixel, as differences along the row; a running sum gives the coverage. After
 * R. Levien, "Inside the fastest font renderer in the world" (2016). Not thread-safe.
 */
final class Coverage {

    private static final float LEAST = 1f / 512;

    private float[] sums = new float[0];
    private int[] least = new int[0];
    private int[] most = new int[0];
    private int width;
    private int height;
    private int top;
    private int bottom;

    /** How the running sum becomes a coverage of 0 to 1. */
    enum Rule { EVEN_ODD, NON_ZERO }

    /** Prepares for a surface; what was gathered must have been swept. */
    void size(int w, int h) {
        if (w != width || h != height) {
            width = w;
            height = h;
            if (sums.length < (w + 2) * h) {
                sums = new float[(w + 2) * h];
            }
            least = new int[h];
            most = new int[h];
            Arrays.fill(least, Integer.MAX_VALUE);
            Arrays.fill(most, -1);
            top = h;
            bottom = -1;
        }
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Adds an edge; positive when it runs down. */
    void edge(double x0, double y0, double x1, double y1) {
        if (y0 < y1) {
            down(x0, y0, x1, y1, 1);
        } else if (y1 < y0) {
            down(x1, y1, x0, y0, -1);
        }
    }

    private void down(double x0, double y0, double x1, double y1, int sign) {
        if (y1 <= 0 || y0 >= height || x0 >= width && x1 >= width) {
            return;
        }
        double slope = (x1 - x0) / (y1 - y0);
        double from = Math.max(0, y0);
        double to = Math.min(height, y1);
        double x = x0 + (from - y0) * slope;
        int last = Math.min(height - 1, (int) Math.ceil(to) - 1);
        for (int row = (int) from; row <= last; row++) {
            double dy = Math.min(row + 1, to) - Math.max(row, from);
            double next = x + slope * dy;
            cells(row, Math.min(x, next), Math.max(x, next), (float) (sign * dy));
            x = next;
        }
    }

    /** Spreads an edge of height d between two columns of one row. */
    private void cells(int row, double left, double right, float d) {
        double a = Math.clamp(left, 0, width);
        double b = Math.clamp(right, 0, width);
        int first = (int) a;
        int end = (int) Math.ceil(b);
        touch(row, first, Math.max(first, end));
        int i = row * (width + 2) + first;
        if (end <= first + 1) {
            float mid = (float) (0.5 * (a + b) - first);
            sums[i] += d - d * mid;
            sums[i + 1] += d * mid;
            return;
        }
        float s = (float) (1 / (b - a));
        float f0 = (float) (a - first);
        float f1 = (float) (b - end + 1);
        float head = 0.5f * s * (1 - f0) * (1 - f0);
        float tail = 0.5f * s * f1 * f1;
        sums[i] += d * head;
        if (end == first + 2) {
            sums[i + 1] += d * (1 - head - tail);
        } else {
            float second = s * (1.5f - f0);
            sums[i + 1] += d * (second - head);
            for (int k = 2; k < end - first - 1; k++) {
                sums[i + k] += d * s;
            }
            sums[i + end - first - 1] += d * (1 - second - (end - first - 3) * s - tail);
        }
        sums[i + end - first] += d * tail;
    }

    /** Adds a box inside one row: columns from left to right, covering a share of the row's height. */
    void box(int row, double left, double right, double share) {
        if (row < 0 || row >= height || right <= 0 || left >= width) {
            return;
        }
        double a = Math.max(0, left);
        double b = Math.min(width, right);
        int first = (int) a;
        int end = (int) b;
        touch(row, first, end + 1);
        int base = row * (width + 2);
        float f0 = (float) (a - first);
        float f1 = (float) (b - end);
        float c = (float) share;
        sums[base + first] += c * (1 - f0);
        sums[base + first + 1] += c * f0;
        sums[base + end] -= c * (1 - f1);
        sums[base + end + 1] -= c * f1;
    }

    private void touch(int row, int from, int to) {
        least[row] = Math.min(least[row], from);
        most[row] = Math.max(most[row], to);
        top = Math.min(top, row);
        bottom = Math.max(bottom, row);
    }

    /** Draws a premultiplied colour through what was gathered, and forgets it. */
    void sweep(Surface surface, int colour, Rule rule) {
        for (int row = top; row <= bottom; row++) {
            if (most[row] >= 0) {
                sweepRow(surface, row, colour, rule);
                least[row] = Integer.MAX_VALUE;
                most[row] = -1;
            }
        }
        top = height;
        bottom = -1;
    }

    private void sweepRow(Surface surface, int row, int colour, Rule rule) {
        int base = row * (width + 2);
        int out = row * width;
        int last = Math.min(most[row], width + 1);
        float sum = 0;
        int x = least[row];
        while (x <= last) {
            sum += sums[base + x];
            sums[base + x] = 0;
            int run = x + 1;
            while (run <= last && sums[base + run] == 0) {
                run++;
            }
            // Beyond the last touched column the edges lie to the right of the surface.
            int end = Math.min(run > last ? width : run, width);
            float share = share(sum, rule);
            if (share > LEAST && x < end) {
                int factor = Math.round(share * 256);
                surface.span(out + x, out + end, factor == 256 ? colour : Surface.scaled(colour, factor));
            }
            x = run;
        }
    }

    private static float share(float sum, Rule rule) {
        float size = Math.abs(sum);
        if (rule == Rule.NON_ZERO || size <= 1) {
            return Math.min(1, size);
        }
        float folded = size % 2;
        return folded > 1 ? 2 - folded : folded;
    }
}
