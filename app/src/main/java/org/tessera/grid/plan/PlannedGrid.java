package org.tessera.grid.plan;

import org.locationtech.jts.geom.Geometry;

import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * One grid as a plan wants it. Attributes of a grid that goes on are not planned; they stay.
 *
 * @param planId   the plan
 * @param gridId   the grid, or the code of a new one
 * @param name     what people will call it
 * @param parentId its community, or null
 * @param shape    lon, lat; null when the plan ends the grid
 */
public record PlannedGrid(String planId, String gridId, String name, String parentId, Geometry shape) implements Recorded {

    @Override
    public EntityRef ref() {
        return new EntityRef("plan-grid", planId + "/" + gridId);
    }

    /** Whether the plan ends the grid. */
    public boolean retires() {
        return shape == null;
    }
}
