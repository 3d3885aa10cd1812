package org.tessera.map.index;

import java.util.Arrays;

import org.locationtech.jts.geom.Envelope;

/**
 * Finds features by box in O(log n + found). An R-tree packed along a Hilbert curve, in flat arrays: {@value #FAN} boxes a
 * node, the leaves first, the root last. After I. Kamel and C. Faloutsos, "Hilbert R-tree" (1994). Immutable, any thread.
 */
public final class BoxIndex {

    /** Children of a node. */
    static final int FAN = 16;

    /** Features of the leaves in the order of the curve. */
    private final int[] features;
    /** Where a feature's leaf is, -1 for an empty one. */
    private final int[] leaves;
    /** First box of each level, the leaves' first; one more at the end. */
    private final int[] levels;
    /** West, south, east, north of every box. */
    private final double[] boxes;
    /** Boxes that were moved since the tree was packed. */
    private final int moved;

    private BoxIndex(int[] features, int[] leaves, int[] levels, int moved, double... boxes) {
        this.features = features;
        this.leaves = leaves;
        this.levels = levels;
        this.moved = moved;
        this.boxes = boxes;
    }

    /** Packs the boxes of all features that have one. */
    static BoxIndex of(PackedGeometry geometry) {
        int[] features = curve(geometry);
        int[] levels = levels(features.length);
        BoxIndex index = new BoxIndex(features, new int[geometry.size()], levels, 0,
                new double[4 * levels[levels.length - 1]]);
        Arrays.fill(index.leaves, -1);
        for (int leaf = 0; leaf < features.length; leaf++) {
            index.leaves[features[leaf]] = leaf;
            index.put(leaf, geometry.box(features[leaf]));
        }
        for (int level = 1; level < levels.length - 1; level++) {
            for (int node = levels[level]; node < levels[level + 1]; node++) {
                index.enclose(level, node);
            }
        }
        return index;
    }

    /**
     * The same features in the same order, some of other boxes: only their paths to the root are fitted anew. The tree loosens
     * when features move far, so it is packed again after many moves.
     */
    BoxIndex moved(PackedGeometry geometry, int... changed) {
        int moves = moved + changed.length;
        for (int feature : changed) {
            if (leaves[feature] < 0 || geometry.kind(feature) == PackedGeometry.Kind.EMPTY) {
                return of(geometry);
            }
        }
        if (moves > features.length / 8 + 64) {
            return of(geometry);
        }
        BoxIndex index = new BoxIndex(features, leaves, levels, moves, boxes.clone());
        for (int feature : changed) {
            int child = leaves[feature];
            index.put(child, geometry.box(feature));
            for (int level = 1; level < levels.length - 1; level++) {
                child = levels[level] + (child - levels[level - 1]) / FAN;
                index.enclose(level, child);
            }
        }
        return index;
    }

    private static int[] levels(int leaves) {
        int[] levels = new int[12];
        int count = leaves;
        int level = 1;
        levels[1] = count;
        while (count > 1) {
            count = (count + FAN - 1) / FAN;
            levels[level + 1] = levels[level] + count;
            level++;
        }
        return Arrays.copyOf(levels, level + 1);
    }

    private static int[] curve(PackedGeometry geometry) {
        Envelope all = new Envelope();
        for (int i = 0; i < geometry.size(); i++) {
            all.expandToInclude(geometry.box(i));
        }
        double scale = 65535 / Math.max(1e-9, Math.max(all.getWidth(), all.getHeight()));
        long[] keys = new long[geometry.size()];
        int count = 0;
        for (int i = 0; i < geometry.size(); i++) {
            Envelope box = geometry.box(i);
            if (!box.isNull()) {
                int x = (int) (((box.getMinX() + box.getMaxX()) / 2 - all.getMinX()) * scale);
                int y = (int) (((box.getMinY() + box.getMaxY()) / 2 - all.getMinY()) * scale);
                keys[count++] = hilbert(x, y) << 32 | i;
            }
        }
        Arrays.sort(keys, 0, count);
        int[] features = new int[count];
        for (int i = 0; i < count; i++) {
            features[i] = (int) keys[i];
        }
        return features;
    }

    /** Place along the Hilbert curve of order 16: turn and mirror each quadrant into the first one's position. */
    private static long hilbert(int column, int row) {
        int x = column;
        int y = row;
        long place = 0;
        for (int side = 1 << 15; side > 0; side >>= 1) {
            int right = (x & side) == 0 ? 0 : 1;
            int up = (y & side) == 0 ? 0 : 1;
            place += (long) side * side * (3 * right ^ up);
            if (up == 0) {
                int flip = right == 1 ? 65535 : 0;
                int swapped = x ^ flip;
                x = y ^ flip;
                y = swapped;
            }
        }
        return place;
    }

    private void put(int at, Envelope box) {
        boxes[4 * at] = box.getMinX();
        boxes[4 * at + 1] = box.getMinY();
        boxes[4 * at + 2] = box.getMaxX();
        boxes[4 * at + 3] = box.getMaxY();
    }

    private void enclose(int level, int node) {
        int from = levels[level - 1] + (node - levels[level]) * FAN;
        int to = Math.min(from + FAN, levels[level]);
        double west = boxes[4 * from];
        double south = boxes[4 * from + 1];
        double east = boxes[4 * from + 2];
        double north = boxes[4 * from + 3];
        for (int child = from + 1; child < to; child++) {
            west = Math.min(west, boxes[4 * child]);
            south = Math.min(south, boxes[4 * child + 1]);
            east = Math.max(east, boxes[4 * child + 2]);
            north = Math.max(north, boxes[4 * child + 3]);
        }
        boxes[4 * node] = west;
        boxes[4 * node + 1] = south;
        boxes[4 * node + 2] = east;
        boxes[4 * node + 3] = north;
    }

    /** Indexes of the features whose box meets the given one (Mercator metres), in drawing order. */
    public int[] query(Envelope box) {
        Search search = new Search(box);
        if (features.length > 0) {
            search.visit(levels.length - 2, levels[levels.length - 1] - 1);
        }
        int[] found = Arrays.copyOf(search.found, search.count);
        Arrays.sort(found);
        return found;
    }

    /** How many boxes a query looks at: grows with the logarithm of the number of features. */
    int visits(Envelope box) {
        Search search = new Search(box);
        if (features.length > 0) {
            search.visit(levels.length - 2, levels[levels.length - 1] - 1);
        }
        return search.visits;
    }

    private final class Search {
        private final double west;
        private final double south;
        private final double east;
        private final double north;
        private int[] found = new int[16];
        private int count;
        private int visits;

        Search(Envelope box) {
            west = box.getMinX();
            south = box.getMinY();
            east = box.getMaxX();
            north = box.getMaxY();
        }

        void visit(int level, int at) {
            visits++;
            if (boxes[4 * at] > east || boxes[4 * at + 1] > north || boxes[4 * at + 2] < west || boxes[4 * at + 3] < south) {
                return;
            }
            if (level == 0) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, 2 * count);
                }
                found[count++] = features[at];
                return;
            }
            int from = levels[level - 1] + (at - levels[level]) * FAN;
            int to = Math.min(from + FAN, levels[level]);
            for (int child = from; child < to; child++) {
                visit(level - 1, child);
            }
        }
    }
}
