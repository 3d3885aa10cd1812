package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Walks along noded edges with the face on the left, and gives the simple rings that bound the faces: an outer ring runs
 * anticlockwise, a hole clockwise. Where a walk comes back to a point, a ring of its own has ended.
 */
final class Rings {

    private final List<Edge> edges;
    /** Corner at the start of each half-edge: 2e runs from a to b of edge e, 2e + 1 back. */
    private final int[] origins;
    private final double[] xs;
    private final double[] ys;
    private int corners;
    private final int[] next;
    private final List<Ring> rings = new ArrayList<>();

    /** A simple closed walk along half-edges, face on the left; the area is negative for a clockwise one. */
    record Ring(List<Edge> edges, boolean[] forward, double[] xy, double area) {
    }

    private Rings(List<Edge> edges) {
        this.edges = edges;
        origins = new int[2 * edges.size()];
        xs = new double[origins.length];
        ys = new double[origins.length];
        next = new int[origins.length];
    }

    /** All rings along edges that meet in end points only. */
    static List<Ring> along(List<Edge> edges) {
        Rings walk = new Rings(edges);
        walk.findCorners();
        walk.link();
        walk.walk();
        return walk.rings;
    }

    private void findCorners() {
        int[] slots = new int[Integer.highestOneBit(Math.max(4, origins.length)) * 4];
        for (int e = 0; e < edges.size(); e++) {
            Edge edge = edges.get(e);
            origins[2 * e] = corner(slots, edge.ax, edge.ay);
            origins[2 * e + 1] = corner(slots, edge.bx, edge.by);
        }
    }

    private int corner(int[] slots, double x, double y) {
        int mask = slots.length - 1;
        long bits = (Double.doubleToRawLongBits(x) * 0x9E3779B97F4A7C15L + Double.doubleToRawLongBits(y)) * 0xBF58476D1CE4E5B9L;
        int slot = (int) (bits >>> 32) & mask;
        while (slots[slot] != 0) {
            int corner = slots[slot] - 1;
            if (xs[corner] == x && ys[corner] == y) {
                return corner;
            }
            slot = slot + 1 & mask;
        }
        xs[corners] = x;
        ys[corners] = y;
        slots[slot] = ++corners;
        return corners - 1;
    }

    /** After a half-edge comes the first one clockwise from its reverse. */
    private void link() {
        int[] starts = new int[corners + 1];
        for (int origin : origins) {
            starts[origin + 1]++;
        }
        for (int i = 1; i <= corners; i++) {
            starts[i] += starts[i - 1];
        }
        int[] fill = starts.clone();
        Integer[] outgoing = new Integer[origins.length];
        for (int h = 0; h < origins.length; h++) {
            outgoing[fill[origins[h]]++] = h;
        }
        for (int c = 0; c < corners; c++) {
            int size = starts[c + 1] - starts[c];
            if (size > 2) {
                Arrays.sort(outgoing, starts[c], starts[c + 1], this::anticlockwise);
            }
            for (int i = 0; i < size; i++) {
                next[outgoing[starts[c] + (i + 1) % size] ^ 1] = outgoing[starts[c] + i];
            }
        }
    }

    private int anticlockwise(int one, int other) {
        if (one == other) {
            return 0;
        }
        int half = Boolean.compare(upper(other), upper(one));
        if (half != 0) {
            return half;
        }
        int c = origins[one];
        int p = origins[one ^ 1];
        int q = origins[other ^ 1];
        return -Turn.of(xs[c], ys[c], xs[p], ys[p], xs[q], ys[q]);
    }

    private boolean upper(int h) {
        double dy = ys[origins[h ^ 1]] - ys[origins[h]];
        return dy > 0 || dy == 0 && xs[origins[h ^ 1]] > xs[origins[h]];
    }

    private void walk() {
        boolean[] walked = new boolean[origins.length];
        int[] seenAt = new int[corners];
        Arrays.fill(seenAt, -1);
        int[] path = new int[origins.length];
        for (int start = 0; start < origins.length; start++) {
            int length = 0;
            for (int h = start; !walked[h]; h = next[h]) {
                walked[h] = true;
                seenAt[origins[h]] = length;
                path[length++] = h;
                int back = seenAt[origins[h ^ 1]];
                if (back >= 0) {
                    for (int i = back; i < length; i++) {
                        seenAt[origins[path[i]]] = -1;
                    }
                    add(Arrays.copyOfRange(path, back, length));
                    length = back;
                }
            }
        }
    }

    private void add(int[] ring) {
        // There and back along one edge bounds nothing.
        if (ring.length < 3) {
            return;
        }
        List<Edge> along = new ArrayList<>(ring.length);
        boolean[] forward = new boolean[ring.length];
        double[] xy = new double[2 * ring.length + 2];
        for (int i = 0; i <= ring.length; i++) {
            int h = ring[i % ring.length];
            if (i < ring.length) {
                along.add(edges.get(h >> 1));
                forward[i] = (h & 1) == 0;
            }
            xy[2 * i] = xs[origins[h]];
            xy[2 * i + 1] = ys[origins[h]];
        }
        double twice = 0;
        for (int i = 2; i < 2 * ring.length; i += 2) {
            twice += (xy[i] - xy[0]) * (xy[i + 3] - xy[1]) - (xy[i + 2] - xy[0]) * (xy[i + 1] - xy[1]);
        }
        rings.add(new Ring(along, forward, xy, twice / 2));
    }
}
