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
}
