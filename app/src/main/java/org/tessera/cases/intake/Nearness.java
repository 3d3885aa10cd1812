package org.tessera.cases.intake;

import java.time.Instant;
import java.util.Set;

import org.locationtech.jts.geom.Point;

/**
 * Cases near a place and a time.
 *
 * @param point      lon, lat
 * @param metres     how far away on the ground at most, the bound itself included
 * @param from       opened at this moment or later
 * @param until      opened at this moment or earlier
 * @param categories of one of these categories; empty for any
 */
public record Nearness(Point point, double metres, Instant from, Instant until, Set<String> categories) {

    public Nearness {
        categories = Set.copyOf(categories);
    }
}
