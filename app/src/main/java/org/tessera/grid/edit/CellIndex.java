package org.tessera.grid.edit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.locationtech.jts.geom.Envelope;

/**
 * Boxes of numbered cells, in a packed tree of {@value #FAN} children a node. A cell's box can change: its ancestors are fitted anew in
 * O(log n). New cells wait in a list that is packed into the tree when it has grown.
 */
final class CellIndex {

    private static final int FAN = 16;

    private final IntFunction<Envelope> boxOf;
    /** minX, minY, maxX, maxY of each node; level 0 are the cells in the tree's order. */
    private double[][] levels;
    private int[] order;
    private int[] place;
    private int count;

    /** @param boxOf box of a cell by its number; a null box (JTS) for one that is not there */
    CellIndex(int count, IntFunction<Envelope> boxOf) {
        this.boxOf = boxOf;
        this.count = count;
        pack();
    }

    private void pack() {
        Envelope[] boxes = new Envelope[count];
        Arrays.setAll(boxes, boxOf);
        int slices = (int) Math.max(1, Math.ceil(Math.sqrt((double) count / FAN)));
        Comparator<Integer> byX = Comparator.comparingDouble(i -> boxes[i].isNull() ? 0 : boxes[i].getMinX() + boxes[i].getMaxX());
        Comparator<Integer> byY = Comparator.comparingDouble(i -> boxes[i].isNull() ? 0 : boxes[i].getMinY() + boxes[i].getMaxY());
        Integer[] sorted = IntStream.range(0, count).boxed().sorted(byX).toArray(Integer[]::new);
        int slice = Math.max(1, (count + slices - 1) / slices);
        for (int from = 0; from < count; from += slice) {
            Arrays.sort(sorted, from, Math.min(count, from + slice), byY);
        }
        order = Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
        place = new int[count];
        for (int i = 0; i < count; i++) {
            place[order[i]] = i;
        }
        layLevels(boxes);
    }

    private void layLevels(Envelope[] boxes) {
        int depth = 1;
        for (int n = count; n > 1; n = (n + FAN - 1) / FAN) {
            depth++;
        }
        levels = new double[depth][];
        levels[0] = new double[4 * count];
        for (int i = 0; i < count; i++) {
            put(levels[0], i, boxes[order[i]]);
        }
        for (int level = 1; level < depth; level++) {
            levels[level] = new double[4 * ((levels[level - 1].length / 4 + FAN - 1) / FAN)];
            for (int node = 0; node < levels[level].length / 4; node++) {
                fit(level, node);
            }
        }
    }

    private static void put(double[] boxes, int i, Envelope box) {
        boolean none = box.isNull();
        boxes[4 * i] = none ? Double.POSITIVE_INFINITY : box.getMinX();
        boxes[4 * i + 1] = none ? Double.POSITIVE_INFINITY : box.getMinY();
        boxes[4 * i + 2] = none ? Double.NEGATIVE_INFINITY : box.getMaxX();
        boxes[4 * i + 3] = none ? Double.NEGATIVE_INFINITY : box.getMaxY();
    }

    private void fit(int level, int node) {
        double[] below = levels[level - 1];
        double[] box = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int child = node * FAN; child < Math.min(below.length / 4, (node + 1) * FAN); child++) {
            box[0] = Math.min(box[0], below[4 * child]);
            box[1] = Math.min(box[1], below[4 * child + 1]);
            box[2] = Math.max(box[2], below[4 * child + 2]);
            box[3] = Math.max(box[3], below[4 * child + 3]);
        }
        System.arraycopy(box, 0, levels[level], 4 * node, 4);
    }

    /** Tells that a cell's box changed, or that there is a new one with the next free number. */
    void changed(int cell) {
        count = Math.max(count, cell + 1);
        if (cell >= order.length) {
            if (count - order.length > 64 + order.length / 64) {
                pack();
            }
            return;
        }
        int node = place[cell];
        put(levels[0], node, boxOf.apply(cell));
        for (int level = 1; level < levels.length; level++) {
            node /= FAN;
            fit(level, node);
        }
    }

    /** Calls for every cell whose box meets the given one, borders included. */
    void query(Envelope box, IntConsumer cell) {
        if (order.length > 0) {
            query(levels.length - 1, 0, box, cell);
        }
        for (int i = order.length; i < count; i++) {
            if (boxOf.apply(i).intersects(box)) {
                cell.accept(i);
            }
        }
    }

    private void query(int level, int node, Envelope box, IntConsumer cell) {
        double[] boxes = levels[level];
        if (boxes[4 * node] > box.getMaxX() || boxes[4 * node + 2] < box.getMinX() || boxes[4 * node + 1] > box.getMaxY()
                || boxes[4 * node + 3] < box.getMinY()) {
            return;
        }
        if (level == 0) {
            cell.accept(order[node]);
            return;
        }
        for (int child = node * FAN; child < Math.min(levels[level - 1].length / 4, (node + 1) * FAN); child++) {
            query(level - 1, child, box, cell);
        }
    }

    /** The box around everything. */
    Envelope extent() {
        Envelope all = new Envelope();
        double[] top = levels[levels.length - 1];
        if (top.length > 0 && top[0] <= top[2]) {
            all.expandToInclude(top[0], top[1]);
            all.expandToInclude(top[2], top[3]);
        }
        for (int i = order.length; i < count; i++) {
            all.expandToInclude(boxOf.apply(i));
        }
        return all;
    }
}
