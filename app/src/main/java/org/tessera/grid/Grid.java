package org.tessera.grid;

import java.util.Map;

import org.locationtech.jts.geom.Geometry;

import org.tessera.access.Tier;
import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * One area of responsibility at one tier: a grid, or a community, township or district that grids lie in.
 *
 * @param id         stable code, unique within its tier
 * @param tier       which tier it belongs to
 * @param name       what people call it
 * @param parentId   id of the area one tier up, or null when none is known
 * @param shape      Polygon or MultiPolygon in the workspace CRS (lon, lat degrees, WGS 84); may be invalid as imported
 * @param attributes what else the source said, by its own field names
 */
public record Grid(String id, Tier tier, String name, String parentId, Geometry shape, Map<String, String> attributes)
        implements Recorded {

    public Grid {
        attributes = Map.copyOf(attributes);
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("grid", tier + "/" + id);
    }
}
