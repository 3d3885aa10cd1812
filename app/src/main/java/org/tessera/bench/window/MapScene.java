package org.tessera.bench.window;

import java.util.ArrayList;
import java.util.List;

import org.tessera.bench.StarScene;
import org.tessera.map.fx.MapView;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Layer;

/** The scene in a real {@link MapView}. */
final class MapScene {

    private final MapView map;
    private FeatureLayer stars;

    private MapScene(FeatureLayer stars, MapView map) {
        this.stars = stars;
        this.map = map;
    }

    /** Puts a map on the screen, looking at the whole scene, and waits until it is drawn. */
    static MapScene show(Screening screening, StarScene scene) {
        FeatureLayer stars = layer(scene);
        MapScene made = new MapScene(stars, Screening.fx(MapView::new));
        screening.put(made.map);
        Screening.fx(() -> made.map.fit(StarScene.EXTENT, 0));
        made.set();
        return made;
    }

    private static FeatureLayer layer(StarScene scene) {
        return FeatureLayer.of("stars", "Stars", scene.features(), StarScene.style());
    }

    MapView map() {
        return map;
    }

    /** The scene with other layers over it. JavaFX thread. */
    void over(Layer... others) {
        List<Layer> layers = new ArrayList<>();
        layers.add(stars);
        layers.addAll(List.of(others));
        map.setLayers(layers);
    }

    /** The scene with other layers over it; waits until that is drawn. Not on the JavaFX thread. */
    void set(Layer... others) {
        Screening.fx(() -> over(others));
        Screening.fx(map::awaitIdle).join();
    }

    /** Brings the map before the eyes and draws it in a new style, so that all is drawn anew; answers milliseconds until that is seen. */
    double redraw(Screening screening) {
        screening.put(map);
        FeatureLayer fresh = stars.withStyle(StarScene.style());
        stars = fresh;
        return screening.shown(() -> {
            map.setLayers(List.of(fresh));
            return map.awaitIdle();
        });
    }

    /** Ends the map's threads. */
    void dispose() {
        Screening.fx(map::dispose);
    }
}
