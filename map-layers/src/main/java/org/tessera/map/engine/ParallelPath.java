package org.tessera.map.engine;

import org.tessera.map.raster.ScreenPath;

/** Moves lines sideways. Stateless. */
final class ParallelPath {

    /** Corners sharper than this many offsets are cut. */
    private static final double MITER_LIMIT = 3;

    private ParallelPath() {
    }

    /**
     * Writes a path moved to the left of its direction.
     *
     * @param rings   whether parts are rings of a polygon: then positive is outwards whatever their direction
     * @param offset  device pixels, negative to the right or inwards
     * @param written cleared first
     */
    static void write(ScreenPath path, boolean rings, double offset, ScreenPath written) {
        written.clear();
        for (int part = 0; part < path.parts(); part++) {
            int first = path.start(part);
            int last = path.start(part + 1) - 1;
            if (last > first) {
                double side = rings && clockwise(path, first, last) ? offset : rings ? -offset : offset;
                writePart(path, first, last, side, written);
            }
        }
    }

    /** On a screen, where y runs down. */
    private static boolean clockwise(ScreenPath path, int first, int last) {
        double area = 0;
        for (int i = first; i < last; i++) {
            area += path.x(i) * path.y(i + 1) - path.x(i + 1) * path.y(i);
        }
        return area > 0;
    }

    private static void writePart(ScreenPath path, int first, int last, double offset, ScreenPath written) {
        boolean closed = last - first > 2 && path.x(first) == path.x(last) && path.y(first) == path.y(last);
        double startX = 0;
        double startY = 0;
        for (int i = first; i <= last; i++) {
            int before = i > first ? i - 1 : closed ? last - 1 : i;
            int after = i < last ? i + 1 : closed ? first + 1 : i;
            double inX = path.x(i) - path.x(before);
            double inY = path.y(i) - path.y(before);
            double outX = path.x(after) - path.x(i);
            double outY = path.y(after) - path.y(i);
            double in = Math.hypot(inX, inY);
            double out = Math.hypot(outX, outY);
            double nx = (in > 0 ? inY / in : 0) + (out > 0 ? outY / out : 0);
            double ny = (in > 0 ? -inX / in : 0) + (out > 0 ? -outX / out : 0);
            double square = nx * nx + ny * ny;
            int sides = (in > 0 ? 1 : 0) + (out > 0 ? 1 : 0);
            // The sum of two unit normals points along the bisector; its length tells how sharp the corner is.
            double reach = square == 0 ? 0 : Math.min(sides / square, MITER_LIMIT / Math.sqrt(square));
            double x = path.x(i) + offset * nx * reach;
            double y = path.y(i) + offset * ny * reach;
            if (i == first) {
                written.move(x, y);
                startX = x;
                startY = y;
            } else if (i == last && closed) {
                written.line(startX, startY);
            } else {
                written.line(x, y);
            }
        }
    }
}
