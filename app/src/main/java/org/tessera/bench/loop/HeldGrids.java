package org.tessera.bench.loop;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.index.strtree.STRtree;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.grid.Grid;
import org.tessera.grid.GridLocator;
import org.tessera.grid.GridStore;

/** The areas of a whole district held in memory while none of them changes, so that no shape is read for every case. */
final class HeldGrids implements GridStore {

    private final Map<Tier, List<Grid>> areas = new EnumMap<>(Tier.class);
    private final Map<Tier, GridLocator> locators = new EnumMap<>(Tier.class);
    private final Map<Tier, STRtree> boxes = new EnumMap<>(Tier.class);
    private final Map<Tier, Map<String, Grid>> byId = new EnumMap<>(Tier.class);

    HeldGrids(GridStore store) {
        for (Tier tier : Tier.values()) {
            List<Grid> all = store.areas(Scope.WHOLE_DISTRICT, tier);
            STRtree index = new STRtree();
            Map<String, Grid> ids = new HashMap<>();
            all.forEach(area -> {
                index.insert(area.shape().getEnvelopeInternal(), area);
                ids.put(area.id(), area);
            });
            index.build();
            areas.put(tier, all);
            boxes.put(tier, index);
            locators.put(tier, GridLocator.of(all));
            byId.put(tier, ids);
        }
    }

    @Override
    public List<Grid> areas(Scope scope, Tier tier) {
        if (!scope.isWholeDistrict()) {
            throw new IllegalArgumentException("only the whole district is held");
        }
        return areas.get(tier);
    }

    @Override
    public Optional<Grid> find(Tier tier, String id) {
        return Optional.ofNullable(byId.get(tier).get(id));
    }

    @Override
    public Map<String, Grid> find(Tier tier, Collection<String> ids) {
        Map<String, Grid> found = new HashMap<>(byId.get(tier));
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public Optional<Grid> at(Tier tier, Point point) {
        return locators.get(tier).locate(point.getCoordinate()).map(byId.get(tier)::get);
    }

    @Override
    public List<Grid> near(Tier tier, Envelope box) {
        return ((List<?>) boxes.get(tier).query(box)).stream().map(Grid.class::cast).sorted(Comparator.comparing(Grid::id)).toList();
    }
}
