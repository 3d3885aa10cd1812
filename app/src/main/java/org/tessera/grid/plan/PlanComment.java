package org.tessera.grid.plan;

import java.time.Instant;

import org.locationtech.jts.geom.Point;

import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * What somebody says about a place in a plan.
 *
 * @param id         stable identity
 * @param planId     the plan
 * @param point      lon, lat
 * @param text       the words
 * @param author     who says it
 * @param at         situation time
 * @param resolvedBy who has settled it, or null
 */
public record PlanComment(String id, String planId, Point point, String text, String author, Instant at, String resolvedBy)
        implements Recorded {

    @Override
    public EntityRef ref() {
        return new EntityRef("plan-comment", id);
    }

    public boolean settled() {
        return resolvedBy != null;
    }

    PlanComment resolved(String by) {
        return new PlanComment(id, planId, point, text, author, at, by);
    }
}
