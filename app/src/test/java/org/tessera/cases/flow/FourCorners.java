package org.tessera.cases.flow;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Point;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.grid.Grid;
import org.tessera.grid.GridStore;

/** Areas kept in a list. */
record FourCorners(List<Grid> all) implements GridStore {

    @Override
    public List<Grid> areas(Scope scope, Tier tier) {
        return all.stream().filter(area -> area.tier() == tier).toList();
    }

    @Override
    public Optional<Grid> find(Tier tier, String id) {
        return areas(Scope.WHOLE_DISTRICT, tier).stream().filter(area -> area.id().equals(id)).findFirst();
    }

    @Override
    public Map<String, Grid> find(Tier tier, Collection<String> ids) {
        throw new UnsupportedOperationException("not asked by borders");
    }

    @Override
    public Optional<Grid> at(Tier tier, Point point) {
        return areas(Scope.WHOLE_DISTRICT, tier).stream().filter(area -> area.shape().covers(point)).min(Comparator.comparing(Grid::id));
    }

    @Override
    public List<Grid> near(Tier tier, Envelope box) {
        return areas(Scope.WHOLE_DISTRICT, tier).stream().filter(area -> area.shape().getEnvelopeInternal().intersects(box)).toList();
    }
}
