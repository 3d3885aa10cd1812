package org.tessera.grid.coverage;

import java.util.Arrays;
import java.util.function.IntConsumer;

import org.locationtech.jts.geom.Envelope;

/**
 * Numbered boxes on a board of square fields: finds those that meet a box, and takes changes at once. What lies off the board counts to
 * its outermost fields. May be read by many threads while nobody changes it.
 */
final class BoxIndex {

    /** A box over more fields than this is kept apart and looked at each time. */
    private static final int WIDE = 400;

    private final double minX;
    private final double minY;
    private final double field;
    private final int columns;
    private final int rows;
    private final int[][] fields;
    private final int[] sizes;
    private int[] wide = new int[4];
    private int wideSize;
    private Envelope[] boxes;

    /**
     * @param extent   where most boxes will lie
     * @param expected about how many
     */
    BoxIndex(Envelope extent, int expected) {
        minX = extent.isNull() ? 0 : extent.getMinX();
        minY = extent.isNull() ? 0 : extent.getMinY();
        double longer = Math.max(extent.getWidth(), extent.getHeight());
        double area = Math.max(extent.getArea(), longer * longer / 1000);
        field = area > 0 ? Math.sqrt(area / Math.max(1, expected)) : 1;
        columns = 1 + (int) Math.min(extent.getWidth() / field, 1 << 15);
        rows = 1 + (int) Math.min(extent.getHeight() / field, 1 << 15);
        fields = new int[columns * rows][];
        sizes = new int[columns * rows];
        boxes = new Envelope[Math.max(16, expected)];
    }

    /** Takes a box, instead of the one it had under the number. */
    void put(int number, Envelope box) {
        remove(number);
        if (number >= boxes.length) {
            boxes = Arrays.copyOf(boxes, Math.max(2 * boxes.length, number + 1));
        }
        boxes[number] = box;
        if (isWide(box)) {
            if (wideSize == wide.length) {
                wide = Arrays.copyOf(wide, 2 * wideSize);
            }
            wide[wideSize++] = number;
            return;
        }
        for (int r = row(box.getMinY()); r <= row(box.getMaxY()); r++) {
            for (int c = column(box.getMinX()); c <= column(box.getMaxX()); c++) {
                int at = r * columns + c;
                if (fields[at] == null || sizes[at] == fields[at].length) {
                    fields[at] = fields[at] == null ? new int[4] : Arrays.copyOf(fields[at], 2 * sizes[at]);
                }
                fields[at][sizes[at]++] = number;
            }
        }
    }

    void remove(int number) {
        Envelope box = number < boxes.length ? boxes[number] : null;
        if (box == null) {
            return;
        }
        boxes[number] = null;
        if (isWide(box)) {
            wideSize = drop(wide, wideSize, number);
            return;
        }
        for (int r = row(box.getMinY()); r <= row(box.getMaxY()); r++) {
            for (int c = column(box.getMinX()); c <= column(box.getMaxX()); c++) {
                int at = r * columns + c;
                sizes[at] = drop(fields[at], sizes[at], number);
            }
        }
    }

    private static int drop(int[] numbers, int size, int number) {
        for (int i = 0; i < size; i++) {
            if (numbers[i] == number) {
                numbers[i] = numbers[size - 1];
                return size - 1;
            }
        }
        return size;
    }

    /** Tells every box that meets or touches the given one, once, in no order. */
    void query(Envelope box, IntConsumer found) {
        for (int i = 0; i < wideSize; i++) {
            if (boxes[wide[i]].intersects(box)) {
                found.accept(wide[i]);
            }
        }
        int firstColumn = column(box.getMinX());
        int firstRow = row(box.getMinY());
        for (int r = firstRow; r <= row(box.getMaxY()); r++) {
            for (int c = firstColumn; c <= column(box.getMaxX()); c++) {
                int at = r * columns + c;
                for (int i = 0; i < sizes[at]; i++) {
                    Envelope other = boxes[fields[at][i]];
                    // A box in several fields is told in the first that both share.
                    if (other.intersects(box) && r == Math.max(firstRow, row(other.getMinY()))
                            && c == Math.max(firstColumn, column(other.getMinX()))) {
                        found.accept(fields[at][i]);
                    }
                }
            }
        }
    }

    private boolean isWide(Envelope box) {
        return (long) (row(box.getMaxY()) - row(box.getMinY()) + 1) * (column(box.getMaxX()) - column(box.getMinX()) + 1) > WIDE;
    }

    private int column(double x) {
        return Math.clamp((int) ((x - minX) / field), 0, columns - 1);
    }

    private int row(double y) {
        return Math.clamp((int) ((y - minY) / field), 0, rows - 1);
    }
}
