package org.tessera.console.map;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.GraticuleLayer;
import org.tessera.map.layer.HeatLayer;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.OverlayLayer;
import org.tessera.map.layer.TileLayer;

/** Puts the layers of the map in the order of their kinds, shown or hidden. On the screen and in print alike. Stateless. */
final class MapStack {

    private MapStack() {
    }

    static List<Layer> of(Collection<? extends Layer> parts, Predicate<MapLayerKind> shown) {
        return parts.stream().sorted(Comparator.comparing(MapStack::kind))
                .<Layer>map(layer -> visible(layer, shown.test(kind(layer)))).toList();
    }

    static MapLayerKind kind(Layer layer) {
        return MapLayerKind.valueOf(layer.id().toUpperCase(Locale.ROOT));
    }

    private static Layer visible(Layer layer, boolean shown) {
        return switch (layer) {
            case FeatureLayer features -> features.withVisible(shown);
            case GraticuleLayer graticule -> graticule.withVisible(shown);
            case HeatLayer heat -> heat.withVisible(shown);
            case LiveLayer live -> live.withVisible(shown);
            case OverlayLayer overlay -> overlay.withVisible(shown);
            case TileLayer tiles -> tiles.withVisible(shown);
        };
    }
}
