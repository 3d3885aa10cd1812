package org.tessera.console.planning;

import java.util.List;

import org.tessera.grid.edit.Edit;
import org.tessera.grid.plan.PlanEdit;
import org.tessera.grid.plan.PlannedGrid;

/**
 * One step in a draft as it is written down.
 *
 * @param kind    a gesture, or one taken or brought back
 * @param edit    what was applied to the cells; for a gesture taken back, its reverse
 * @param changed every grid it touched as it is now
 */
public record DraftStep(PlanEdit.Kind kind, Edit edit, List<PlannedGrid> changed) {

    /** Beyond so many grids at once, what shows a step is worked out in the background. */
    static final int MANY = 40;

    public DraftStep {
        changed = List.copyOf(changed);
    }

    boolean touchesMany() {
        return changed.size() > MANY;
    }

    /** The gesture in words that can be replayed; empty for one taken or brought back. */
    String payload() {
        return kind == PlanEdit.Kind.EDIT ? EditJson.write(edit) : "";
    }
}
