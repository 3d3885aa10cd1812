package org.tessera.map.layer;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.style.MapStyle;
import org.tessera.map.style.Measure;
import org.tessera.map.style.StyleTable;
import org.tessera.map.view.WebMercator;

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

    /** Changed data in the same style. Only features that changed are evaluated; off the JavaFX thread for many thousands. */
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

    /** The last change of a feature that can be seen in the tile, its lines and symbols included. */
    @Override
    public Object dataRevision(Envelope box, double resolution, double ratio) {
        double ground = WebMercator.groundFactor(WebMercator.lat((box.getMinY() + box.getMaxY()) / 2));
        Envelope seen = new Envelope(box);
        seen.expandBy((table.reach(Measure.PIXEL) * ratio + 2) * resolution + table.reach(Measure.METRE) / ground);
        return features.revision(seen);
    }

    @Override
    public Object styleRevision() {
        return table.revision();
    }
}
