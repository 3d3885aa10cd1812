package org.tessera.map.layer;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.style.MapStyle;
import org.tessera.map.style.StyleTable;

/**
 * Features that change rarely: drawn into cached tiles.
 *
 * @param id       stable id
 * @param title    for people
 * @param visible  whether drawn and hit
 * @param opacity  0 to 1
 * @param pickable whether clicks and hovers find its features
 * @param features what is drawn
 * @param table    how, compiled for exactly these features
 */
public record FeatureLayer(String id, String title, boolean visible, double opacity, boolean pickable, FeatureSet features,
        StyleTable table) implements StaticLayer {

    /** A visible, pickable layer. Compiles the style: off the JavaFX thread for more than a few thousand features. */
    public static FeatureLayer of(String id, String title, FeatureSet features, MapStyle style) {
        return new FeatureLayer(id, title, true, 1, true, features, style.compile(features));
    }

    /** The same data in another style. */
    public FeatureLayer withStyle(MapStyle style) {
        return new FeatureLayer(id, title, visible, opacity, pickable, features, style.compile(features));
    }

    /** Other data in the same style: only features that are new or whose attributes changed are evaluated. */
    public FeatureLayer withFeatures(FeatureSet changed) {
        return new FeatureLayer(id, title, visible, opacity, pickable, changed, table.extended(features, changed));
    }

    /** Shown or hidden. */
    public FeatureLayer withVisible(boolean shown) {
        return new FeatureLayer(id, title, shown, opacity, pickable, features, table);
    }

    /** With another opacity, 0 to 1. */
    public FeatureLayer withOpacity(double value) {
        return new FeatureLayer(id, title, visible, value, pickable, features, table);
    }

    /** Found by the pointer or not. */
    public FeatureLayer withPickable(boolean found) {
        return new FeatureLayer(id, title, visible, opacity, found, features, table);
    }

    @Override
    public Object dataRevision() {
        return features;
    }

    @Override
    public Object styleRevision() {
        return table;
    }
}
