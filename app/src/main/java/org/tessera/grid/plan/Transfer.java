package org.tessera.grid.plan;

import java.util.Map;

import org.locationtech.jts.geom.Geometry;

/**
 * Ground, and what stands on it, that goes from one grid to another.
 *
 * @param from  grid of the first plan that loses it; null for ground that no grid had, or whose grid keeps it as well
 * @param to    grid of the second plan that gains it; null for ground that no grid takes, or whose taker had it already
 * @param area  m²
 * @param shape polygon or multipolygon in the plans' CRS; empty when things change their grid without ground worth naming
 * @param moved how much of each kind goes with it; a kind that is not there is 0
 */
public record Transfer(String from, String to, double area, Geometry shape, Map<Located.Kind, Long> moved) {

    public Transfer {
        moved = Map.copyOf(moved);
    }

    /** How many of a kind go with it. */
    public long moved(Located.Kind kind) {
        return moved.getOrDefault(kind, 0L);
    }
}
