package org.tessera.map.tool;

import java.util.List;
import java.util.Set;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Layer;
import org.tessera.map.style.Styles;
import org.tessera.map.view.LonLat;
import org.tessera.map.view.ScreenPoint;
import org.tessera.map.view.Viewport;

/** Views and pointers for tests of tools. */
final class ToolScenes {

    static final Viewport VIEW = Viewport.world(800, 600).fit(new Envelope(0, 0.2, 0, 0.1), 0);

    private ToolScenes() {
    }

    static FeatureLayer layer(FeatureSet set) {
        return FeatureLayer.of("areas", "Areas", set, Styles.area("#808080", 0.5, "#000000", 1));
    }

    static FeatureLayer layer(Geometry... geometries) {
        FeatureSet.Builder builder = FeatureSet.builder();
        for (int i = 0; i < geometries.length; i++) {
            builder.add("f" + i, geometries[i], java.util.Map.of("name", "Area " + i));
        }
        return layer(builder.build());
    }

    static ToolScene scene(Layer... layers) {
        return new ToolScene(VIEW, List.of(layers), SnapRule.NONE);
    }

    static ToolScene snapping(Layer layer, boolean vertices, boolean edges) {
        return new ToolScene(VIEW, List.of(layer), new SnapRule(Set.of(layer.id()), 10, vertices, edges, "name"));
    }

    static ToolPoint at(double x, double y) {
        return new ToolPoint(VIEW.toLonLat(new ScreenPoint(x, y)), new ScreenPoint(x, y), false, false);
    }

    static ToolPoint at(LonLat place) {
        return new ToolPoint(place, VIEW.toScreen(place), false, false);
    }
}
