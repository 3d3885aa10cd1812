package org.tessera.console.map;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.locationtech.jts.geom.Envelope;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.console.theme.MapPalette;
import org.tessera.dispatch.Road;
import org.tessera.grid.Grid;
import org.tessera.grid.GridStore;
import org.tessera.map.crs.Ellipsoid;
import org.tessera.map.index.FeatureSet;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.style.MapStyle;
import org.tessera.map.style.Styles;

/**
 * The areas of responsibility as map layers: three tiers whose lines and names come in with the scale. Built in the background.
 *
 * @param sets     features by layer
 * @param extent   box about the whole place in degrees
 */
public record BaseLayers(Map<MapLayerKind, FeatureSet> sets, Envelope extent) {

    /** Attribute: id of the next wider area. */
    static final String PARENT = "parent";
    /** Attribute of communities: true area. */
    static final String SQUARE_KILOMETRES = "km2";

    private static final double SQUARE_METRES = 1e6;

    /** Before the areas are read. */
    public static final BaseLayers NOTHING = new BaseLayers(Map.of(), new Envelope());

    /** Reads the areas and the streets. Blocking. */
    public static BaseLayers read(GridStore grids, List<Road> roads) {
        Map<MapLayerKind, FeatureSet> sets = new EnumMap<>(MapLayerKind.class);
        FeatureSet lowest = features(grids, Tier.GRID);
        sets.put(MapLayerKind.GROUND, lowest);
        sets.put(MapLayerKind.STREETS, streets(roads));
        sets.put(MapLayerKind.GRIDS, lowest);
        sets.put(MapLayerKind.COMMUNITIES, features(grids, Tier.COMMUNITY));
        sets.put(MapLayerKind.TOWNSHIPS, features(grids, Tier.TOWNSHIP));
        return new BaseLayers(sets, lowest.size() == 0 ? new Envelope() : lowest.lonLatEnvelope());
    }

    /** The layers in a palette, lowest first; compiles styles, off the screen's thread for many areas. */
    public List<FeatureLayer> layers(MapPalette palette) {
        return sets.entrySet().stream().map(entry -> FeatureLayer.of(entry.getKey().id(), entry.getKey().id(), entry.getValue(),
                style(entry.getKey(), palette)).withPickable(entry.getKey() == MapLayerKind.GRIDS)).toList();
    }

    /** What an area or a street of a layer is called; empty for another layer or feature. */
    Optional<String> name(String layerId, String featureId) {
        return sets.entrySet().stream().filter(entry -> entry.getKey().id().equals(layerId)).map(Map.Entry::getValue)
                .filter(set -> set.indexOf(featureId) >= 0).findFirst()
                .map(set -> Objects.toString(set.attributes(set.indexOf(featureId)).get("name"), ""));
    }

    private static FeatureSet features(GridStore grids, Tier tier) {
        FeatureSet.Builder builder = FeatureSet.builder();
        for (Grid grid : grids.areas(Scope.WHOLE_DISTRICT, tier)) {
            Map<String, Object> values = new HashMap<>();
            values.put("name", grid.label());
            values.put(PARENT, grid.parentId());
            if (tier == Tier.COMMUNITY) {
                values.put(SQUARE_KILOMETRES, Ellipsoid.area(grid.shape()) / SQUARE_METRES);
            }
            builder.add(grid.id(), grid.shape(), values);
        }
        return builder.build();
    }

    private static FeatureSet streets(List<Road> roads) {
        FeatureSet.Builder builder = FeatureSet.builder();
        for (Road road : roads) {
            builder.add(road.id(), road.shape(), Map.of("name", road.name() == null ? "" : road.name(), "rank", rank(road.kind())));
        }
        return builder.build();
    }

    /** 0 for roads that carry a city's traffic, 1 for those that carry a quarter's, 2 for all others. */
    private static int rank(String kind) {
        return switch (kind == null ? "" : kind.toLowerCase(Locale.ROOT).replace("_link", "")) {
            case "motorway", "trunk", "primary" -> 0;
            case "secondary", "tertiary" -> 1;
            default -> 2;
        };
    }

    private static MapStyle style(MapLayerKind kind, MapPalette palette) {
        return switch (kind) {
            case GROUND -> Styles.named("ground").rule("").fill(hex(palette.land()), 1).build();
            case STREETS -> Styles.named("streets")
                    .rule("other").when("rank = 2").scale(0, 14_000).line(hex(palette.street()), 1)
                    .rule("secondary").when("rank = 1").scale(0, 60_000).line(hex(palette.street()), 1.3)
                    .rule("primary").when("rank = 0").scale(0, 200_000).line(hex(palette.street()), 1.8).build();
            case GRIDS -> Styles.named("grids")
                    .rule("").scale(0, 220_000).line(hex(palette.grid()), 0.8)
                    .rule("names").scale(0, 12_000).text("name", 10, hex(palette.community()), hex(palette.halo()), 1).build();
            case COMMUNITIES -> Styles.named("communities")
                    .rule("").line(hex(palette.community()), 0.9)
                    .rule("names").scale(0, 40_000).text("name", 11, hex(palette.township()), hex(palette.halo()), 5).build();
            default -> Styles.named("townships")
                    .rule("").line(hex(palette.township()), 1.6)
                    .rule("names").scale(0, 600_000).text("name", 12, hex(palette.text()), hex(palette.halo()), 10).build();
        };
    }

    static String hex(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }
}
