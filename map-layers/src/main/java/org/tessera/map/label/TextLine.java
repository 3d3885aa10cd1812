package org.tessera.map.label;

import java.util.Arrays;

/** A line in device pixels measured by length, so that places along it are found in O(log n). Immutable. */
public final class TextLine {

    private final double[] xs;
    private final double[] ys;
    private final double[] lengths;

    /** A line through vertices, y down. */
    public TextLine(double[] xs, double[] ys) {
        this.xs = xs.clone();
        this.ys = ys.clone();
        lengths = new double[xs.length];
        for (int i = 1; i < xs.length; i++) {
            lengths[i] = lengths[i - 1] + Math.hypot(xs[i] - xs[i - 1], ys[i] - ys[i - 1]);
        }
    }

    /** Its length. */
    public double length() {
        return lengths.length == 0 ? 0 : lengths[lengths.length - 1];
    }

    /** The point at a distance from the start, held to the line. */
    public double[] at(double distance) {
        int found = Arrays.binarySearch(lengths, distance);
        int after = Math.clamp(found >= 0 ? found : -found - 1, Math.min(1, xs.length - 1), xs.length - 1);
        if (after == 0) {
            return new double[] {xs[0], ys[0]};
        }
        double step = lengths[after] - lengths[after - 1];
        double share = step == 0 ? 0 : Math.clamp((distance - lengths[after - 1]) / step, 0, 1);
        return new double[] {xs[after - 1] + share * (xs[after] - xs[after - 1]), ys[after - 1] + share * (ys[after] - ys[after - 1])};
    }

    /** The distance at the middle of the longest stretch whose vertices lie inside a box; the line's middle when all do or none. */
    public double middleWithin(double left, double top, double right, double bottom) {
        double best = 0;
        double middle = length() / 2;
        double from = -1;
        for (int i = 1; i < xs.length; i++) {
            double[] cut = cut(i, left, top, right, bottom);
            if (cut == null) {
                from = -1;
                continue;
            }
            double step = lengths[i] - lengths[i - 1];
            double enter = lengths[i - 1] + cut[0] * step;
            double leave = lengths[i - 1] + cut[1] * step;
            from = from < 0 || cut[0] > 0 ? enter : from;
            if (leave - from > best) {
                best = leave - from;
                middle = (from + leave) / 2;
            }
        }
        return middle;
    }

    /** The shares of a segment where it enters and leaves a box (Liang and Barsky 1984), null when it misses. */
    private double[] cut(int segment, double left, double top, double right, double bottom) {
        double x = xs[segment - 1];
        double y = ys[segment - 1];
        double dx = xs[segment] - x;
        double dy = ys[segment] - y;
        double enter = 0;
        double leave = 1;
        double[][] sides = {{-dx, x - left}, {dx, right - x}, {-dy, y - top}, {dy, bottom - y}};
        for (double[] side : sides) {
            if (side[0] == 0 && side[1] < 0) {
                return null;
            }
            if (side[0] < 0) {
                enter = Math.max(enter, side[1] / side[0]);
            } else if (side[0] > 0) {
                leave = Math.min(leave, side[1] / side[0]);
            }
        }
        return enter < leave ? new double[] {enter, leave} : null;
    }
}
