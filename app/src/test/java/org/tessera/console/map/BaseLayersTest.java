package org.tessera.console.map;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.console.theme.MapPalette;
import org.tessera.console.theme.Theme;
import org.tessera.dispatch.Road;
import org.tessera.grid.Grid;
import org.tessera.grid.GridStore;
import org.tessera.map.index.FeatureSet;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BaseLayersTest {

    @Test
    void streetsLieOnTheGroundUnderTheBordersAndAreRankedByTheirKind() {
        BaseLayers layers = BaseLayers.read(new NoGrids(), List.of(road("r1", "primary_link"), road("r2", "secondary"),
                road("r3", "residential"), road("r4", null)));
        FeatureSet streets = layers.sets().get(MapLayerKind.STREETS);
        assertEquals(List.of(0, 1, 2, 2), List.of("r1", "r2", "r3", "r4").stream()
                .map(id -> streets.attributes(streets.indexOf(id)).get("rank")).toList());
        assertEquals(List.of("ground", "streets", "grids", "communities", "townships"),
                layers.layers(MapPalette.of(Theme.DARK)).stream().map(layer -> layer.id()).toList());
    }

    private static Road road(String id, String kind) {
        return new Road(id, "", kind, new GeometryFactory().createLineString(
                new Coordinate[] {new Coordinate(-71.1, 42.3), new Coordinate(-71, 42.3)}));
    }

    /** A place without areas. */
    private static final class NoGrids implements GridStore {

        @Override
        public List<Grid> areas(Scope scope, Tier tier) {
            return List.of();
        }

        @Override
        public Optional<Grid> find(Tier tier, String id) {
            return Optional.empty();
        }

        @Override
        public Map<String, Grid> find(Tier tier, Collection<String> ids) {
            return Map.of();
        }

        @Override
        public Optional<Grid> at(Tier tier, Point point) {
            return Optional.empty();
        }

        @Override
        public List<Grid> near(Tier tier, Envelope box) {
            return List.of();
        }
    }
}
