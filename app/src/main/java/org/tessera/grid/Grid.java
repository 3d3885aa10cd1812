package org.tessera.grid;

import java.time.Instant;
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
 * @param validFrom  moment from which the area is as it is here; null: since ever
 * @param validTo    moment from which it is so no more; null: in force
 */
public record Grid(
        String id,
        Tier tier,
        String name,
        String parentId,
        Geometry shape,
        Map<String, String> attributes,
        Instant validFrom,
        Instant validTo)
        implements Recorded {

    public Grid {
        attributes = Map.copyOf(attributes);
    }

    /** An area that was always there and still is. */
    public Grid(String id, Tier tier, String name, String parentId, Geometry shape, Map<String, String> attributes) {
        this(id, tier, name, parentId, shape, attributes, null, null);
    }

    /** The same area, valid in {@code [from, to)}. */
    public Grid valid(Instant from, Instant to) {
        return new Grid(id, tier, name, parentId, shape, attributes, from, to);
    }

    /** The same area in another parent. */
    public Grid within(String parent) {
        return new Grid(id, tier, name, parent, shape, attributes, validFrom, validTo);
    }

    /** What people call it, or its code when nobody has named it. */
    public String label() {
        return name == null || name.isBlank() ? id : name;
    }

    /** Whether it is this version that is valid at the moment. */
    public boolean isValidAt(Instant moment) {
        return (validFrom == null || !moment.isBefore(validFrom)) && (validTo == null || moment.isBefore(validTo));
    }

    /** Whether a plan has ended it; its code stays taken. */
    public boolean retired() {
        return validTo != null;
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("grid", tier + "/" + id);
    }
}
