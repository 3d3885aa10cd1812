package org.tessera.grid.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What a log of steps comes to.
 *
 * @param done   payloads of the gestures that stand, oldest first
 * @param undone payloads that can be brought back, the next one first
 * @param last   sequence of the newest step, 0 for none
 */
public record EditHistory(List<String> done, List<String> undone, long last) {

    public EditHistory {
        done = List.copyOf(done);
        undone = List.copyOf(undone);
    }

    /**
     * @param steps all steps of one plan, oldest first
     */
    public static EditHistory of(List<PlanEdit> steps) {
        Deque<String> done = new ArrayDeque<>();
        Deque<String> undone = new ArrayDeque<>();
        for (PlanEdit step : steps) {
            switch (step.kind()) {
                case EDIT -> {
                    done.addLast(step.payload());
                    undone.clear();
                }
                case UNDO -> undone.addFirst(done.removeLast());
                case REDO -> done.addLast(undone.removeFirst());
                default -> throw new IllegalStateException("unknown step " + step.kind());
            }
        }
        return new EditHistory(new ArrayList<>(done), new ArrayList<>(undone), steps.isEmpty() ? 0 : steps.getLast().sequence());
    }
}
