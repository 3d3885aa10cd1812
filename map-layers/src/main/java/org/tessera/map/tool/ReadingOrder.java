package org.tessera.map.tool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.OverlayLayer;
import org.tessera.map.view.DisplayPoint;
import org.tessera.map.view.LonLat;
import org.tessera.map.view.Viewport;
import org.tessera.map.view.WebMercator;

/** The features in view as one reads: rows from north to south, in a row from west to east. For another thread than the screen's. */
public final class ReadingOrder {

    /** Height of a row in logical pixels. */
    private static final double ROW = 32;

    private ReadingOrder() {
    }

    /**
     * A feature and its place.
     *
     * @param place where its label or symbol stands, degrees
     */
    public record Stop(String layerId, String featureId, LonLat place) {
    }

    private record Placed(Stop stop, long row, double x) {
    }

    /** The features of one layer whose place is in view; a hidden layer has none. */
    public static List<Stop> of(Viewport viewport, Layer layer) {
        List<Placed> placed = new ArrayList<>();
        if (layer.visible()) {
            switch (layer) {
                case FeatureLayer features -> features(viewport, layer.id(), features.features(), placed);
                case OverlayLayer overlay -> features(viewport, layer.id(), overlay.features(), placed);
                case LiveLayer live -> {
                    for (int i = 0; i < live.points().size(); i++) {
                        add(viewport, layer.id(), live.points().get(i).id(), new DisplayPoint(live.x(i), live.y(i)), placed);
                    }
                }
                default -> { }
            }
        }
        placed.sort(Comparator.comparingLong(Placed::row).thenComparingDouble(Placed::x)
                .thenComparing(each -> each.stop.featureId));
        return placed.stream().map(Placed::stop).toList();
    }

    private static void features(Viewport viewport, String layer, FeatureSet set, List<Placed> placed) {
        for (int index : set.boxes().query(viewport.displayEnvelope())) {
            add(viewport, layer, set.id(index), new DisplayPoint(set.anchorX(index), set.anchorY(index)), placed);
        }
    }

    private static void add(Viewport viewport, String layer, String feature, DisplayPoint at, List<Placed> placed) {
        Envelope seen = viewport.displayEnvelope();
        if (seen.contains(at.x(), at.y())) {
            placed.add(new Placed(new Stop(layer, feature, WebMercator.unproject(at)),
                    (long) Math.floor(viewport.screenY(at.y()) / ROW), at.x()));
        }
    }
}
