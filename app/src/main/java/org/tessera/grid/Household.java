package org.tessera.grid;

import org.locationtech.jts.geom.Point;

import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * A household as a planner counts it: where it is and how many live there. Names and identity numbers are never kept.
 *
 * @param id     house or door code
 * @param point  lon, lat
 * @param people how many live there, 0 when nobody has said
 * @param kind   for example {@code rented}; may be empty
 */
public record Household(String id, Point point, int people, String kind) implements Recorded {

    @Override
    public EntityRef ref() {
        return new EntityRef("household", id);
    }
}
