package org.tessera.grid.coverage;

import java.util.Arrays;

/** A segment on which borders remain, in its canonical direction: from the point with the smaller x, then smaller y. */
final class Edge {

    final double ax;
    final double ay;
    final double bx;
    final double by;
    private int[] owners;
    private int[] signs;
    private int count;

    Edge(double ax, double ay, double bx, double by) {
        this.ax = ax;
        this.ay = ay;
        this.bx = bx;
        this.by = by;
        owners = new int[2];
        signs = new int[2];
    }

    /** Whether a point comes before another in the canonical direction. */
    static boolean inOrder(double ax, double ay, double bx, double by) {
        return ax < bx || ax == bx && ay < by;
    }

    /** Adds a border; +1 when a cell's inside lies on the left, −1 on the right, reversed for the outer boundary. */
    void add(int owner, int sign) {
        for (int i = 0; i < count; i++) {
            if (owners[i] == owner) {
                signs[i] += sign;
                return;
            }
        }
        if (count == owners.length) {
            owners = Arrays.copyOf(owners, 2 * count);
            signs = Arrays.copyOf(signs, 2 * count);
        }
        owners[count] = owner;
        signs[count++] = sign;
    }

    /** Adds the borders of another edge, which runs the same way or the opposite one. */
    void addAll(Edge other, boolean sameWay) {
        for (int i = 0; i < other.count; i++) {
            add(other.owners[i], sameWay ? other.signs[i] : -other.signs[i]);
        }
    }

    /** How many more cells, less the boundary, lie on the left than on the right. */
    int net() {
        int net = 0;
        for (int i = 0; i < count; i++) {
            net += signs[i];
        }
        return net;
    }

    int borders() {
        return count;
    }

    int owner(int border) {
        return owners[border];
    }

    int sign(int border) {
        return signs[border];
    }

    boolean has(int owner) {
        for (int i = 0; i < count; i++) {
            if (owners[i] == owner) {
                return true;
            }
        }
        return false;
    }

    /** Whether it comes as near to a point as the reach. */
    boolean passes(double x, double y, double reach) {
        double dx = bx - ax;
        double dy = by - ay;
        double t = Math.clamp(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), 0, 1);
        double ex = x - ax - t * dx;
        double ey = y - ay - t * dy;
        return ex * ex + ey * ey <= reach * reach;
    }

    double length() {
        return Math.hypot(bx - ax, by - ay);
    }

    double minY() {
        return Math.min(ay, by);
    }

    double maxY() {
        return Math.max(ay, by);
    }
}
