package org.tessera.dispatch;

import org.locationtech.jts.geom.Geometry;

import org.tessera.journal.EntityRef;
import org.tessera.journal.Recorded;

/**
 * One piece of a street.
 *
 * @param id    stable identity; where the source has none, a digest of name and course
 * @param name  street name, may be empty
 * @param kind  class of road as the source says, for example {@code residential}
 * @param shape LineString or MultiLineString, lon, lat
 */
public record Road(String id, String name, String kind, Geometry shape) implements Recorded {

    @Override
    public EntityRef ref() {
        return new EntityRef("road", id);
    }
}
