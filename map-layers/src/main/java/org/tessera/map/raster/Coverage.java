package org.tessera.map.raster;

/**
 * Signed area that edges cover in each pixel, as differences along the row; a running sum gives the coverage. After
 * R. Levien, "Inside the fastest font renderer in the world" (2016). A bit a column says which differences were touched, so
 * that sweeping costs what the outline costs and not what the box about it holds. Not thread-safe.
 */
final class Coverage {

    private float[] sums = new float[0];
    private long[] touched = new long[0];
    private int left;
    private int above;
    private int width;
    private int height;
    private int stride;
    private int words;
    private int top;
    private int bottom;

    /** How the running sum becomes a coverage of 0 to 1. */
    enum Rule { EVEN_ODD, NON_ZERO }

    /** Prepares for a window; what was gathered must have been swept, so the buffers are clear. */
    void open(Window window) {
        left = window.left;
        above = window.top;
        width = window.width;
        height = window.height;
        stride = width + 3;
        words = (stride + 63) / 64;
        if (sums.length < stride * height) {
            sums = new float[stride * height];
        }
        if (touched.length < words * height) {
            touched = new long[words * height];
        }
        top = height;
        bottom = -1;
    }

    /** Adds an edge in pixels of the surface; positive when it runs down. */
    void edge(double x0, double y0, double x1, double y1) {
        if (y0 < y1) {
            down(x0 - left, y0 - above, x1 - left, y1 - above, 1);
        } else if (y1 < y0) {
            down(x1 - left, y1 - above, x0 - left, y0 - above, -1);
        }
    }

    private void down(double startX, double startY, double stopX, double stopY, double sign) {
        if (stopY <= 0 || startY >= height || startX >= width && stopX >= width) {
            return;
        }
        double x0 = startX;
        double y0 = startY;
        double x1 = stopX;
        double y1 = stopY;
        double slope = (x1 - x0) / (y1 - y0);
        // Signed height an edge gains in a column; of no use, but finite, for a vertical one.
        double steepness = x1 == x0 ? 0 : sign * Math.abs((y1 - y0) / (x1 - x0));
        if (y0 < 0) {
            x0 -= y0 * slope;
            y0 = 0;
        }
        if (y1 > height) {
            y1 = height;
            x1 = x0 + (y1 - y0) * slope;
        }
        int row = (int) y0;
        int last = (int) y1;
        top = Math.min(top, row);
        if (y1 <= row + 1) {
            bottom = Math.max(bottom, row);
            cells(row, x0, x1, sign * (y1 - y0), steepness);
            return;
        }
        double share = row + 1 - y0;
        double next = x0 + share * slope;
        cells(row, x0, next, sign * share, steepness);
        for (row++; row < last; row++) {
            double from = next;
            next += slope;
            cells(row, from, next, sign, steepness);
        }
        if (y1 > last) {
            cells(last, next, x1, sign * (y1 - last), steepness);
            bottom = Math.max(bottom, last);
        } else {
            bottom = Math.max(bottom, last - 1);
        }
    }

    /** Spreads an edge of signed height d between two columns of one row. */
    private void cells(int row, double from, double to, double d, double steepness) {
        double a = from < to ? from : to;
        double b = from < to ? to : from;
        if (a < 0 || b > width) {
            outside(row, a, b, d, steepness);
        } else {
            inside(row, a, b, d, steepness);
        }
    }

    /** What lies left of the surface covers the whole row; what lies right of it covers nothing. */
    private void outside(int row, double a, double b, double d, double steepness) {
        if (b <= 0) {
            inside(row, 0, 0, d, 0);
            return;
        }
        double density = d / (b - a);
        if (a < 0) {
            inside(row, 0, 0, -a * density, 0);
        }
        double start = Math.max(a, 0);
        double stop = Math.min(b, width);
        if (start < stop) {
            inside(row, start, stop, (stop - start) * density, steepness);
        } else if (a == b && a < width) {
            inside(row, a, a, d, 0);
        }
    }

    private void inside(int row, double a, double b, double d, double steepness) {
        int first = (int) a;
        int i = row * stride + first;
        if (b > first + 2) {
            flat(row, a, b, d);
            return;
        }
        // Within two columns there is one formula for both cases, for a branch here would be guessed wrong half the time.
        double middle = Math.min(b, first + 1);
        double tail = steepness * (b - middle);
        double head = d - tail;
        double before = head * (1 - 0.5 * (a + middle) + first);
        double after = tail * 0.5 * (b - first - 1);
        sums[i] += (float) before;
        sums[i + 1] += (float) (d - before - after);
        sums[i + 2] += (float) after;
        touch(row, first, first + 2);
    }

    private void flat(int row, double a, double b, double d) {
        int first = (int) a;
        int end = (int) b;
        int i = row * stride;
        double density = d / (b - a);
        double head = first + 1 - a;
        double tail = b - end;
        float before = (float) (0.5 * density * head * head);
        float after = (float) (0.5 * density * tail * tail);
        sums[i + first] += before;
        sums[i + first + 1] += (float) (density * (head + 0.5)) - before;
        for (int k = first + 2; k < end; k++) {
            sums[i + k] += (float) density;
        }
        sums[i + end] += (float) (d - density * (end - 0.5 - a)) - after;
        sums[i + end + 1] += after;
        touch(row, first, end + 1);
    }

    private void touch(int row, int from, int to) {
        int word = row * words + (from >> 6);
        int last = row * words + (to >> 6);
        if (word == last) {
            touched[word] |= -1L << from & -1L >>> 63 - (to & 63);
            return;
        }
        touched[word++] |= -1L << from;
        while (word < last) {
            touched[word++] = -1;
        }
        touched[last] |= -1L >>> 63 - (to & 63);
    }

    /** Lays ink through what was gathered, and forgets it. */
    void sweep(Surface surface, Ink ink, Rule rule) {
        for (int row = top; row <= bottom; row++) {
            sweepRow(surface, row, ink, rule);
        }
        top = height;
        bottom = -1;
    }

    /** Touched stretches are summed pixel by pixel, what lies between them is of one coverage. */
    private void sweepRow(Surface surface, int row, Ink ink, Rule rule) {
        int[] pixels = surface.pixels();
        int base = row * stride;
        int out = (above + row) * surface.width() + left;
        float sum = 0;
        int done = 0;
        for (int word = 0; word < words; word++) {
            long bits = touched[row * words + word];
            if (bits == 0) {
                continue;
            }
            touched[row * words + word] = 0;
            int first = (word << 6) + Long.numberOfTrailingZeros(bits);
            int end = Math.min(width, (word << 6) + 64 - Long.numberOfLeadingZeros(bits));
            between(pixels, out + done, out + Math.min(first, width), sum, ink, rule);
            if (first < end) {
                sum = rule == Rule.EVEN_ODD ? ink.layEvenOdd(sums, base + first, pixels, out + first, end - first, sum)
                        : ink.layNonZero(sums, base + first, pixels, out + first, end - first, sum);
            }
            done = Math.max(done, end);
        }
        sums[base + width] = 0;
        sums[base + width + 1] = 0;
        sums[base + width + 2] = 0;
        // Beyond the last touched column the edges lie to the right of the surface.
        between(pixels, out + done, out + width, sum, ink, rule);
    }

    private static void between(int[] pixels, int from, int to, float sum, Ink ink, Rule rule) {
        float share = Math.abs(sum);
        if (from >= to || share <= Ink.LEAST) {
            return;
        }
        if (share > 1) {
            share = rule == Rule.NON_ZERO ? 1 : share % 2;
            share = share > 1 ? 2 - share : share;
        }
        ink.span(pixels, from, to, (int) (share * 256 + 0.5f));
    }
}
