package org.tessera.dispatch;

import java.util.Locale;
import java.util.Set;

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

    /** What people on foot do not simply cross: roads that carry a city's traffic, tracks and open water. */
    private static final Set<String> BARRIERS = Set.of("motorway", "trunk", "primary", "railway", "rail", "light_rail", "river", "canal");

    /** Whether it parts what lies on either side. */
    public boolean isBarrier() {
        return kind != null && BARRIERS.contains(kind.toLowerCase(Locale.ROOT));
    }

    @Override
    public EntityRef ref() {
        return new EntityRef("road", id);
    }
}
