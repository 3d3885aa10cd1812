package org.tessera.store;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.grid.Grid;
import org.tessera.grid.GridLocator;
import org.tessera.journal.Recorded;

/**
 * Things that are known by their place and not by their grid: households, sensors. Each belongs to the one grid in force that it stands
 * in, so that redrawing grids changes none of them; one that stands in no grid is seen only with the whole district.
 */
final class PlacedInScope {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final String IN_BOX = "shape && CAST(:box AS GEOMETRY)";

    private PlacedInScope() {
    }

    /** Those of a table that lie in a scope, by id; the department does not matter. */
    static <T extends Recorded> List<T> of(Database database, Scope scope, EntityTable<T> table, Function<T, Point> place) {
        if (scope.isWholeDistrict()) {
            return database.states(table, "TRUE ORDER BY id", _ -> { });
        }
        List<Grid> own = new StoredGrids(database).areas(scope, Tier.GRID);
        Envelope reach = new Envelope();
        own.forEach(grid -> reach.expandToInclude(grid.shape().getEnvelopeInternal()));
        if (reach.isNull()) {
            return List.of();
        }
        Geometry box = SHAPES.toGeometry(reach);
        byte[] wkb = CanonicalJson.wkb(box);
        // Neighbours too: what stands on the border may be theirs.
        GridLocator locator = GridLocator.of(database.states(EntityTable.GRID, "tier = 'GRID' AND valid_to IS NULL AND " + IN_BOX,
                query -> query.bind("box", wkb)));
        Set<String> ids = own.stream().map(Grid::id).collect(Collectors.toSet());
        return database.states(table, IN_BOX + " ORDER BY id", query -> query.bind("box", wkb)).stream()
                .filter(thing -> locator.locate(place.apply(thing).getCoordinate()).filter(ids::contains).isPresent()).toList();
    }
}
