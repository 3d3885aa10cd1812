package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a cell differs: a run of vertices in each ring that changed, or its whole shape.
 *
 * @param cell   id
 * @param before null when it was not there
 * @param after  null when it is no longer there
 * @param runs   empty when the whole shape is to be looked at
 */
record Difference(String cell, Shape before, Shape after, List<Run> runs) {

    /** In a ring, so many vertices from one on were replaced by so many others. */
    record Run(int ring, int at, int removed, int inserted) {
    }

    static Difference of(String cell, Shape before, Shape after) {
        return new Difference(cell, before, after, alike(before, after) ? runs(before, after) : List.of());
    }

    private static boolean alike(Shape before, Shape after) {
        if (before == null || after == null || before.multi() != after.multi() || before.polygons().size() != after.polygons().size()) {
            return false;
        }
        for (int p = 0; p < before.polygons().size(); p++) {
            if (before.polygons().get(p).size() != after.polygons().get(p).size()) {
                return false;
            }
        }
        return true;
    }

    private static List<Run> runs(Shape before, Shape after) {
        List<Run> runs = new ArrayList<>();
        int number = 0;
        for (int p = 0; p < before.polygons().size(); p++) {
            for (int r = 0; r < before.polygons().get(p).size(); r++) {
                Ring old = before.polygons().get(p).get(r);
                Ring young = after.polygons().get(p).get(r);
                if (old != young && !old.sameBits(young)) {
                    runs.add(run(number, old, young));
                }
                number++;
            }
        }
        return runs;
    }

    private static Run run(int number, Ring old, Ring young) {
        int shorter = Math.min(old.size(), young.size());
        int head = 0;
        while (head < shorter && old.sameBits(young, head, head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && old.sameBits(young, old.size() - 1 - tail, young.size() - 1 - tail)) {
            tail++;
        }
        return new Run(number, head, old.size() - head - tail, young.size() - head - tail);
    }

    boolean none() {
        return before == null ? after == null : after != null && before.sameBits(after);
    }

    boolean whole() {
        return runs.isEmpty();
    }

    List<Change> changes() {
        if (whole()) {
            return List.of(new Change(cell, Change.WHOLE, 0, before == null ? null : ShapeText.of(before),
                    after == null ? null : ShapeText.of(after)));
        }
        return runs.stream().map(run -> new Change(cell, run.ring(), run.at(),
                ShapeText.of(before.ring(run.ring()).slice(run.at(), run.removed())),
                ShapeText.of(after.ring(run.ring()).slice(run.at(), run.inserted())))).toList();
    }

    static Edit edit(Gesture gesture, Difference... differences) {
        return new Edit(gesture, Arrays.stream(differences).flatMap(difference -> difference.changes().stream()).toList());
    }
}
