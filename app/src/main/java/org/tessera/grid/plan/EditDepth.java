package org.tessera.grid.plan;

import java.util.List;

/**
 * How far a draft can be undone and redone.
 *
 * @param last   sequence of the newest step, 0 for none
 * @param done   gestures that stand
 * @param undone gestures that can be brought back
 */
public record EditDepth(long last, int done, int undone) {

    /**
     * @param kinds of all steps of one plan, oldest first
     */
    public static EditDepth of(List<PlanEdit.Kind> kinds) {
        int done = 0;
        int undone = 0;
        for (PlanEdit.Kind kind : kinds) {
            done += kind == PlanEdit.Kind.UNDO ? -1 : 1;
            undone = switch (kind) {
                case EDIT -> 0;
                case UNDO -> undone + 1;
                case REDO -> undone - 1;
            };
        }
        return new EditDepth(kinds.size(), done, undone);
    }
}
