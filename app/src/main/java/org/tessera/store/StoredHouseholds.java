package org.tessera.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.grid.Grid;
import org.tessera.grid.GridLocator;
import org.tessera.grid.Household;
import org.tessera.grid.HouseholdStore;

/** Households in the database. Which grid one belongs to is found from its place, so that redrawing grids changes no household. */
record StoredHouseholds(Database database) implements HouseholdStore {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final String IN_BOX = "shape && CAST(:box AS GEOMETRY)";

    @Override
    public List<Household> households(Scope scope) {
        if (scope.isWholeDistrict()) {
            return database.states(EntityTable.HOUSEHOLD, "TRUE ORDER BY id", _ -> { });
        }
        List<Grid> own = new StoredGrids(database).areas(scope, Tier.GRID);
        Envelope reach = new Envelope();
        own.forEach(grid -> reach.expandToInclude(grid.shape().getEnvelopeInternal()));
        if (reach.isNull()) {
            return List.of();
        }
        Geometry box = SHAPES.toGeometry(reach);
        byte[] wkb = CanonicalJson.wkb(box);
        // Neighbours too: a household on the border may be theirs.
        GridLocator locator = GridLocator.of(database.states(EntityTable.GRID, "tier = 'GRID' AND valid_to IS NULL AND " + IN_BOX,
                query -> query.bind("box", wkb)));
        Set<String> ids = own.stream().map(Grid::id).collect(Collectors.toSet());
        return database.states(EntityTable.HOUSEHOLD, IN_BOX + " ORDER BY id", query -> query.bind("box", wkb)).stream()
                .filter(household -> locator.locate(household.point().getCoordinate()).filter(ids::contains).isPresent()).toList();
    }

    @Override
    public long count() {
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM household").mapTo(Long.class).one());
    }
}
