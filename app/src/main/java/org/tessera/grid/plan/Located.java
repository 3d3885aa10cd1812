package org.tessera.grid.plan;

import org.locationtech.jts.geom.Coordinate;

/**
 * Something that stands in a grid and may find itself in another one.
 *
 * @param kind  what it is
 * @param point where it is, in the CRS of the plans
 * @param count how many it stands for, usually 1
 */
public record Located(Kind kind, Coordinate point, long count) {

    /** What can be counted. */
    public enum Kind {
        HOUSEHOLD, CASE, SENSOR, MEMBER
    }

    public static Located one(Kind kind, Coordinate point) {
        return new Located(kind, point, 1);
    }
}
