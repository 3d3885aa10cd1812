package org.tessera.map.engine;

import java.util.ArrayList;
import java.util.List;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.index.PointerTest;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.GraticuleLayer;
import org.tessera.map.layer.HeatLayer;
import org.tessera.map.layer.Hit;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.OverlayLayer;
import org.tessera.map.layer.TileLayer;
import org.tessera.map.view.DisplayPoint;
import org.tessera.map.view.LonLat;
import org.tessera.map.view.ScreenPoint;
import org.tessera.map.view.Viewport;

/** What stands under a pointer, uppermost first. Reads immutable layers only; any thread, below a millisecond. */
public final class HitFinder {

    private HitFinder() {
    }

    /** All hits at a point of the screen in logical pixels. */
    public static List<Hit> find(Viewport viewport, List<Layer> layers, ScreenPoint pointer) {
        DisplayPoint at = viewport.toDisplay(pointer);
        LonLat place = viewport.toLonLat(pointer);
        List<Hit> hits = new ArrayList<>();
        for (Layer layer : layers.reversed()) {
            if (layer.visible()) {
                switch (layer) {
                    case LiveLayer live -> hits.addAll(new LiveHits(live, viewport.resolution(), at, place).find());
                    case FeatureLayer features when features.pickable() ->
                        features(layer.id(), features.features(), viewport.resolution(), at, place, hits);
                    case FeatureLayer _, GraticuleLayer _, HeatLayer _, TileLayer _ -> { }
                    case OverlayLayer overlay ->
                        features(layer.id(), overlay.features(), viewport.resolution(), at, place, hits);
                }
            }
        }
        return hits;
    }

    private static void features(String layer, FeatureSet set, double resolution, DisplayPoint at, LonLat place,
            List<Hit> hits) {
        for (PointerTest.Met met : PointerTest.find(set, at.x(), at.y(), resolution).reversed()) {
            String id = set.id(met.index());
            hits.add(new Hit(layer, id, List.of(id), met.distance(), place));
        }
    }
}
