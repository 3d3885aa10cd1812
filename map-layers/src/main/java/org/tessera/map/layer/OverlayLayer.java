package org.tessera.map.layer;

import java.util.List;

import org.tessera.map.index.FeatureSet;

/**
 * A few shapes over everything else, drawn anew every frame. Keep it below some thousand vertices.
 *
 * @param id       stable id
 * @param title    for people
 * @param visible  whether drawn and hit
 * @param shapes   lowest first
 * @param features the shapes packed, in the same order
 */
public record OverlayLayer(String id, String title, boolean visible, List<OverlayShape> shapes, FeatureSet features)
        implements Layer {

    /** A visible layer. */
    public static OverlayLayer of(String id, String title, List<OverlayShape> shapes) {
        FeatureSet.Builder builder = FeatureSet.builder();
        shapes.forEach(shape -> builder.add(shape.id(), shape.geometry(), java.util.Map.of()));
        return new OverlayLayer(id, title, true, List.copyOf(shapes), builder.build());
    }

    /** Shown or hidden. */
    public OverlayLayer withVisible(boolean shown) {
        return new OverlayLayer(id, title, shown, shapes, features);
    }

    @Override
    public double opacity() {
        return 1;
    }

    @Override
    public Object dataRevision() {
        return features;
    }

    @Override
    public Object styleRevision() {
        return shapes;
    }
}
