package org.tessera.dispatch;

import java.time.Instant;

import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * One unit sent to one case, with the moment of each step on the situation clock; steps not reached are null.
 *
 * @param id             unique
 * @param caseId         to what
 * @param unitId         who
 * @param dispatchedAt   sent
 * @param acknowledgedAt said "understood"
 * @param enRouteAt      left
 * @param onSceneAt      arrived
 * @param clearedAt      free again
 */
public record Assignment(
        String id,
        String caseId,
        String unitId,
        Instant dispatchedAt,
        Instant acknowledgedAt,
        Instant enRouteAt,
        Instant onSceneAt,
        Instant clearedAt)
        implements Recorded {

    @Override
    public EntityRef ref() {
        return new EntityRef("assignment", id);
    }

    /** This assignment with the moment of one more step; AVAILABLE means cleared. */
    public Assignment reached(UnitState step, Instant at) {
        return switch (step) {
            case ACKNOWLEDGED -> new Assignment(id, caseId, unitId, dispatchedAt, at, enRouteAt, onSceneAt, clearedAt);
            case EN_ROUTE -> new Assignment(id, caseId, unitId, dispatchedAt, acknowledgedAt, at, onSceneAt, clearedAt);
            case ON_SCENE -> new Assignment(id, caseId, unitId, dispatchedAt, acknowledgedAt, enRouteAt, at, clearedAt);
            case AVAILABLE -> new Assignment(id, caseId, unitId, dispatchedAt, acknowledgedAt, enRouteAt, onSceneAt, at);
            case DISPATCHED, OFF_DUTY -> throw new IllegalArgumentException("an assignment does not reach " + step);
        };
    }
}
