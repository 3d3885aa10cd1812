package org.tessera.grid.district;

import org.locationtech.jts.geom.Geometry;

/**
 * Something that a district holds whole or not at all: a building, a block, a block group.
 *
 * @param id        what it is called
 * @param shape     Polygon, MultiPolygon or Point in lon, lat degrees; null where only neighbours are known
 * @param weight    households, cases, hours of work: 0 or more
 * @param today     district it is in today, or null
 * @param community area that its district must not reach out of, or null
 * @param together  units of the same name stay in one district; null for none
 */
public record DistrictUnit(String id, Geometry shape, double weight, String today, String community, String together) {

    public DistrictUnit {
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException(id + ": weight " + weight + "; expected a number, 0 or more");
        }
    }

    /** A unit that nothing but its weight is known of. */
    public static DistrictUnit of(String id, Geometry shape, double weight) {
        return new DistrictUnit(id, shape, weight, null, null, null);
    }

    boolean hasArea() {
        return shape != null && shape.getDimension() == 2 && !shape.isEmpty();
    }
}
