package org.tessera.map.raster;

/** Cuts lines into dashes. */
final class Dashes {

    /** A line longer than this many dashes is left solid: it would be off the screen or finer than a pixel. */
    private static final int MOST = 20_000;

    private Dashes() {
    }

    /** Writes the visible pieces of a path into another path. */
    static void cut(ScreenPath path, double[] lengths, ScreenPath pieces) {
        pieces.clear();
        double period = 0;
        for (double length : lengths) {
            period += length;
        }
        for (int part = 0; part < path.parts(); part++) {
            cutPart(path, part, period > 0 ? lengths : new double[] {Double.MAX_VALUE}, pieces);
        }
    }

    private static void cutPart(ScreenPath path, int part, double[] lengths, ScreenPath pieces) {
        int dash = 0;
        double left = lengths[0];
        boolean on = true;
        pieces.move(path.x(path.start(part)), path.y(path.start(part)));
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
