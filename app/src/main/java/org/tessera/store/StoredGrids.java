package org.tessera.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.grid.Grid;
import org.tessera.grid.GridStore;

/** Areas of responsibility in the database. */
record StoredGrids(Database database) implements GridStore {

    private static final GeometryFactory BOXES = new GeometryFactory();

    @Override
    public List<Grid> areas(Scope scope, Tier tier) {
        return database.states(EntityTable.GRID, "tier = :tier AND valid_to IS NULL AND " + ScopeCondition.ofTier(scope, tier)
                + " ORDER BY code", scope, query -> query.bind("tier", tier.name()));
    }

    @Override
    public Optional<Grid> find(Tier tier, String id) {
        return database.find(EntityTable.GRID, tier + "/" + id);
    }

    @Override
    public Map<String, Grid> find(Tier tier, Collection<String> ids) {
        Map<String, Grid> found = new HashMap<>();
        if (!ids.isEmpty()) {
            List<String> keys = ids.stream().map(id -> tier + "/" + id).toList();
            database.states(EntityTable.GRID, "id IN (<ids>)", query -> query.bindList("ids", keys))
                    .forEach(grid -> found.put(grid.id(), grid));
        }
        return found;
    }

    @Override
    public Optional<Grid> at(Tier tier, Point point) {
        if (point == null || point.isEmpty()) {
            return Optional.empty();
        }
        byte[] wkb = CanonicalJson.wkb(point);
        return database.states(EntityTable.GRID, "tier = :tier AND valid_to IS NULL AND shape && CAST(:point AS GEOMETRY)",
                query -> query.bind("tier", tier.name()).bind("point", wkb)).stream()
                .filter(grid -> PreparedGeometryFactory.prepare(grid.shape()).covers(point))
                .min(Comparator.comparing(Grid::id));
    }

    @Override
    public List<Grid> near(Tier tier, Envelope box) {
        byte[] wkb = CanonicalJson.wkb(BOXES.toGeometry(box));
        return database.states(EntityTable.GRID, "tier = :tier AND valid_to IS NULL AND shape && CAST(:box AS GEOMETRY) ORDER BY code",
                query -> query.bind("tier", tier.name()).bind("box", wkb));
    }
}
