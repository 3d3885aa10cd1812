package org.tessera.cases.ledger;

import java.util.List;
import java.util.Optional;

import org.locationtech.jts.geom.Point;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.grid.Grid;
import org.tessera.grid.GridStore;

/**
 * Where people live: grids and communities. Blocking.
 *
 * @param grids the areas
 */
public record HomeAreas(GridStore grids) {

    private static final List<Tier> HOMES = List.of(Tier.GRID, Tier.COMMUNITY);

    /** Whether a grid or community lies in a scope. */
    public boolean isWithin(Scope scope, String areaId) {
        return HOMES.stream().anyMatch(tier -> grids.areas(scope, tier).stream().anyMatch(area -> area.id().equals(areaId)));
    }

    /** A point well inside an area, lon, lat: a case needs a place, and the address of its resident is no coordinate. */
    public Optional<Point> heart(String areaId) {
        return HOMES.stream().map(tier -> grids.find(tier, areaId)).flatMap(Optional::stream).map(Grid::shape)
                .map(shape -> shape.getInteriorPoint()).findFirst();
    }
}
