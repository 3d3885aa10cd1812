package org.tessera.grid.district;

import java.util.List;

import org.locationtech.jts.geom.Coordinate;

/**
 * What two units share.
 *
 * @param a        index of one unit, smaller than b
 * @param b        index of the other
 * @param length   m; 0 where the units only count as neighbours
 * @param segments pieces of the border, two coordinates each (lon, lat); empty where it has no place
 */
record Border(int a, int b, double length, List<Coordinate[]> segments) {

    Border {
        segments = List.copyOf(segments);
    }

    /** Neighbours without a drawn border. */
    static Border bare(int a, int b) {
        return new Border(Math.min(a, b), Math.max(a, b), 0, List.of());
    }

    int other(int unit) {
        return unit == a ? b : a;
    }
}
