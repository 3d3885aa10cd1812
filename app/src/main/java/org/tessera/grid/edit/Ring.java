package org.tessera.grid.edit;

import java.util.Arrays;
import java.util.function.IntConsumer;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * A closed ring without its closing vertex: x0, y0, x1, y1 … in one array, and a box for every {@value #BLOCK} edges so that a place
 * on a long ring is found without walking it. 16 bytes a vertex and 1 for the boxes. Immutable; indices wrap round.
 */
final class Ring {

    static final int BLOCK = 32;

    private final double[] xy;
    private final double[] boxes;

    /** @param xy not to be changed afterwards */
    Ring(double[] xy) {
        this.xy = xy;
        int n = size();
        boxes = new double[(n + BLOCK - 1) / BLOCK * 4];
        for (int b = 0; b < boxes.length / 4; b++) {
            double minX = Double.POSITIVE_INFINITY;
            double minY = Double.POSITIVE_INFINITY;
            double maxX = Double.NEGATIVE_INFINITY;
            double maxY = Double.NEGATIVE_INFINITY;
            for (int i = b * BLOCK; i <= Math.min(n, (b + 1) * BLOCK); i++) {
                minX = Math.min(minX, x(i));
                maxX = Math.max(maxX, x(i));
                minY = Math.min(minY, y(i));
                maxY = Math.max(maxY, y(i));
            }
            boxes[4 * b] = minX;
            boxes[4 * b + 1] = minY;
            boxes[4 * b + 2] = maxX;
            boxes[4 * b + 3] = maxY;
        }
    }

    static Ring of(CoordinateSequence closed) {
        double[] xy = new double[2 * Math.max(0, closed.size() - 1)];
        for (int i = 0; i < xy.length / 2; i++) {
            xy[2 * i] = closed.getX(i);
            xy[2 * i + 1] = closed.getY(i);
        }
        return new Ring(xy);
    }

    int size() {
        return xy.length / 2;
    }

    double x(int i) {
        return xy[2 * wrap(i)];
    }

    double y(int i) {
        return xy[2 * wrap(i) + 1];
    }

    Coordinate at(int i) {
        return new Coordinate(x(i), y(i));
    }

    private int wrap(int i) {
        int n = size();
        return i >= 0 && i < n ? i : Math.floorMod(i, n);
    }

    double[] slice(int from, int count) {
        return Arrays.copyOfRange(xy, 2 * from, 2 * (from + count));
    }

    /** Twice the signed area, positive when counter-clockwise; taken from the first vertex so that large coordinates lose nothing. */
    double doubleArea() {
        double sum = 0;
        for (int i = 1; i + 1 < size(); i++) {
            sum += (x(i) - x(0)) * (y(i + 1) - y(0)) - (x(i + 1) - x(0)) * (y(i) - y(0));
        }
        return sum;
    }

    boolean counterClockwise() {
        double area = doubleArea();
        double scale = (boxes[2] - boxes[0]) * (boxes[3] - boxes[1]);
        return Math.abs(area) > 1e-9 * scale ? area > 0 : Orientation.isCCW(closed());
    }

    /** Calls for every edge number whose block meets the box; the edge itself may not. */
    void edgesNear(Envelope box, IntConsumer edge) {
        for (int b = 0; b < boxes.length / 4; b++) {
            if (boxes[4 * b] <= box.getMaxX() && boxes[4 * b + 2] >= box.getMinX()
                    && boxes[4 * b + 1] <= box.getMaxY() && boxes[4 * b + 3] >= box.getMinY()) {
                for (int i = b * BLOCK; i < Math.min(size(), (b + 1) * BLOCK); i++) {
                    edge.accept(i);
                }
            }
        }
    }

    boolean is(int i, Coordinate place) {
        return x(i) == place.x && y(i) == place.y;
    }

    void expand(Envelope box) {
        for (int b = 0; b < boxes.length / 4; b++) {
            box.expandToInclude(boxes[4 * b], boxes[4 * b + 1]);
            box.expandToInclude(boxes[4 * b + 2], boxes[4 * b + 3]);
        }
    }

    Ring splice(int at, int removed, double[] inserted) {
        double[] result = new double[xy.length - 2 * removed + inserted.length];
        System.arraycopy(xy, 0, result, 0, 2 * at);
        System.arraycopy(inserted, 0, result, 2 * at, inserted.length);
        System.arraycopy(xy, 2 * (at + removed), result, 2 * at + inserted.length, xy.length - 2 * (at + removed));
        return new Ring(result);
    }

    Ring with(int i, Coordinate place) {
        return splice(i, 1, new double[] {place.x, place.y});
    }

    /** The same ring run the other way, or begun elsewhere. */
    Ring turned(int start, boolean backwards) {
        int n = size();
        double[] result = new double[xy.length];
        for (int i = 0; i < n; i++) {
            int k = backwards ? start - i : start + i;
            result[2 * i] = x(k);
            result[2 * i + 1] = y(k);
        }
        return new Ring(result);
    }

    Coordinate[] closed() {
        Coordinate[] points = new Coordinate[size() == 0 ? 0 : size() + 1];
        Arrays.setAll(points, this::at);
        return points;
    }

    CoordinateSequence sequence() {
        double[] all = size() == 0 ? xy : Arrays.copyOf(xy, xy.length + 2);
        if (size() > 0) {
            all[xy.length] = xy[0];
            all[xy.length + 1] = xy[1];
        }
        return new PackedCoordinateSequence.Double(all, 2, 0);
    }

    double[] vertices() {
        return xy.clone();
    }

    boolean sameBits(Ring other, int i, int j) {
        return Double.doubleToRawLongBits(x(i)) == Double.doubleToRawLongBits(other.x(j))
                && Double.doubleToRawLongBits(y(i)) == Double.doubleToRawLongBits(other.y(j));
    }

    boolean sameBits(Ring other) {
        if (size() != other.size()) {
            return false;
        }
        for (int i = 0; i < size(); i++) {
            if (!sameBits(other, i, i)) {
                return false;
            }
        }
        return true;
    }
}
