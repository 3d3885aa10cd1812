package org.tessera.grid.plan;

import java.time.LocalDate;

import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * A proposal of other grids. What it changes is in its {@link PlannedGrid}s; all other grids stay as they are.
 *
 * @param id            stable identity
 * @param name          what people call it
 * @param areaId        area (grid, community, township) that its author may redraw; empty for the whole district
 * @param basis         journal sequence whose picture it was begun on; what changed after that must not be overwritten by it
 * @param status        where it stands
 * @param author        who draws it
 * @param decidedBy     who approved or rejected it, or null
 * @param effectiveFrom first day on which it is to hold, or null while nobody has said
 * @param note          the author's words, or the reason of the last decision; may be empty
 */
public record Plan(
        String id,
        String name,
        String areaId,
        long basis,
        PlanStatus status,
        String author,
        String decidedBy,
        LocalDate effectiveFrom,
        String note)
        implements Recorded {

    @Override
    public EntityRef ref() {
        return new EntityRef("plan", id);
    }

    /** The same plan at another point of its way. */
    Plan in(PlanStatus next, String decider, LocalDate from, String newNote) {
        return new Plan(id, name, areaId, basis, next, author, decider, from, newNote);
    }

    /** The same plan drawn anew on the picture of today. */
    Plan on(long newBasis) {
        return new Plan(id, name, areaId, newBasis, status, author, decidedBy, effectiveFrom, note);
    }
}
