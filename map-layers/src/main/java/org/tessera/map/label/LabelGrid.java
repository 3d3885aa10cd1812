package org.tessera.map.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The boxes that are taken, found by cells of a fixed size. Boxes outside the window are kept at its edge. One thread. */
public final class LabelGrid {

    private static final int CELL = 64;

    private final double left;
    private final double top;
    private final int columns;
    private final int rows;
    private final int[] heads;
    private int[] nexts = new int[512];
    private int[] owners = new int[512];
    private int entries;
    private final List<LabelBox> boxes = new ArrayList<>();

    /** A window in device pixels. */
    public LabelGrid(double left, double top, double width, double height) {
        this.left = left;
        this.top = top;
        this.columns = Math.max(1, (int) Math.ceil(width / CELL));
        this.rows = Math.max(1, (int) Math.ceil(height / CELL));
        this.heads = new int[columns * rows];
        Arrays.fill(heads, -1);
    }

    /** Whether no box of a spot meets a box that is taken. */
    public boolean free(LabelSpot spot) {
        for (LabelBox box : spot.boxes()) {
            if (!free(box)) {
                return false;
            }
        }
        return true;
    }

    /** Takes the boxes of a spot. */
    public void take(LabelSpot spot) {
        spot.boxes().forEach(this::take);
    }

    private boolean free(LabelBox box) {
        int lastRow = row(box.y() + box.reachY());
        int lastColumn = column(box.x() + box.reachX());
        for (int row = row(box.y() - box.reachY()); row <= lastRow; row++) {
            for (int column = column(box.x() - box.reachX()); column <= lastColumn; column++) {
                for (int entry = heads[row * columns + column]; entry >= 0; entry = nexts[entry]) {
                    if (boxes.get(owners[entry]).meets(box)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private void take(LabelBox box) {
        int lastRow = row(box.y() + box.reachY());
        int lastColumn = column(box.x() + box.reachX());
        for (int row = row(box.y() - box.reachY()); row <= lastRow; row++) {
            for (int column = column(box.x() - box.reachX()); column <= lastColumn; column++) {
                if (entries == nexts.length) {
                    nexts = Arrays.copyOf(nexts, 2 * entries);
                    owners = Arrays.copyOf(owners, 2 * entries);
                }
                nexts[entries] = heads[row * columns + column];
                owners[entries] = boxes.size();
                heads[row * columns + column] = entries++;
            }
        }
        boxes.add(box);
    }

    private int column(double x) {
        return (int) Math.clamp((x - left) / CELL, 0, columns - 1);
    }

    private int row(double y) {
        return (int) Math.clamp((y - top) / CELL, 0, rows - 1);
    }
}
