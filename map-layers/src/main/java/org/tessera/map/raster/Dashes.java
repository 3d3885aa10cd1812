package org.tessera.map.raster;

/** Cuts lines into dashes. */
final class Dashes {

    /** A line longer than this many dashes is left solid: it would be off the screen or finer than a pixel. */
    private static final int MOST = 20_000;

    private Dashes() {
    }

    /** Writes the visible pieces of a path into another path. */
    static void cut(ScreenPath path, double[] lengths, double offset, ScreenPath pieces) {
        pieces.clear();
        double period = sum(lengths);
        for (int part = 0; part < path.parts(); part++) {
            cutPart(path, part, period > 0 ? lengths : new double[] {Double.MAX_VALUE}, offset, pieces);
        }
    }

    private static double sum(double... lengths) {
        double sum = 0;
        for (double length : lengths) {
            sum += length;
        }
        return sum;
    }

    private static void cutPart(ScreenPath path, int part, double[] lengths, double offset, ScreenPath pieces) {
        int dash = 0;
        double left = lengths[0];
        // Twice, since an odd number of lengths swaps on and off.
        double skip = lengths[0] == Double.MAX_VALUE ? 0 : offset - Math.floor(offset / (2 * sum(lengths))) * 2 * sum(lengths);
        while (skip >= left && skip > 0) {
            skip -= left;
            dash++;
            left = lengths[dash % lengths.length];
        }
        left -= skip;
        boolean on = dash % 2 == 0;
        if (on) {
            pieces.move(path.x(path.start(part)), path.y(path.start(part)));
        }
        for (int i = path.start(part) + 1; i < path.start(part + 1); i++) {
            double x = path.x(i - 1);
            double y = path.y(i - 1);
            double length = Math.hypot(path.x(i) - x, path.y(i) - y);
            double gone = 0;
            while (length - gone > left && dash < MOST) {
                gone += left;
                double px = x + (path.x(i) - x) * gone / length;
                double py = y + (path.y(i) - y) * gone / length;
                if (on) {
                    pieces.line(px, py);
                } else {
                    pieces.move(px, py);
                }
                on = !on;
                dash++;
                left = lengths[dash % lengths.length];
            }
            left -= length - gone;
            if (on) {
                pieces.line(path.x(i), path.y(i));
            }
        }
    }
}
