package org.tessera.grid.plan;

import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * One step in the making of a draft. Steps are only ever added: taking one back is a step too, so the log survives whatever happens to
 * the process, and undo has no limit.
 *
 * @param planId   the plan
 * @param sequence 1, 2, 3, … within the plan
 * @param kind     what the step is
 * @param payload  the gesture in the words of whoever draws, opaque here; empty for UNDO and REDO
 */
public record PlanEdit(String planId, long sequence, Kind kind, String payload) implements Recorded {

    /** What a step is. */
    public enum Kind {
        /** A gesture. */
        EDIT,
        /** Takes back the newest gesture that stands. */
        UNDO,
        /** Brings back the gesture taken back last; gone once a new gesture is made. */
        REDO
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("plan-edit", planId + "/" + sequence);
    }
}
