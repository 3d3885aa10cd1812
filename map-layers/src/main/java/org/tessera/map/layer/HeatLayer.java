package org.tessera.map.layer;

import org.locationtech.jts.geom.Envelope;

/**
 * How densely points lie, as a coloured surface drawn into cached tiles. Not hit by the pointer. When points change, only the tiles
 * they reach are drawn again.
 *
 * @param id      stable id
 * @param title   for people
 * @param visible whether drawn
 * @param opacity 0 to 1
 * @param points  weighted points
 * @param style   how; its top is above 0
 */
public record HeatLayer(String id, String title, boolean visible, double opacity, HeatPoints points, HeatStyle style)
        implements StaticLayer {

    /**
     * A visible layer. When the style names no top density, the points' peak is looked for: off the JavaFX thread for
     * more than a few thousand points.
     */
    public static HeatLayer of(String id, String title, HeatPoints points, HeatStyle style) {
        HeatLayer layer = new HeatLayer(id, title, true, 1, points, style);
        return style.top() > 0 ? layer : layer.withStyle(style.withTop(HeatPeak.roundTop(layer)));
    }

    /** The same points in another style, whose top must be above 0. */
    public HeatLayer withStyle(HeatStyle next) {
        return new HeatLayer(id, title, visible, opacity, points, next);
    }

    /** Other points in the same style: a tile that none of the changed points reaches keeps its picture. */
    public HeatLayer withPoints(HeatPoints next) {
        return new HeatLayer(id, title, visible, opacity, next, style);
    }

    /** Shown or hidden. */
    public HeatLayer withVisible(boolean shown) {
        return new HeatLayer(id, title, shown, opacity, points, style);
    }

    /** With another opacity, 0 to 1. */
    public HeatLayer withOpacity(double value) {
        return new HeatLayer(id, title, visible, value, points, style);
    }

    @Override
    public Object dataRevision() {
        return points;
    }

    @Override
    public Object dataRevision(Envelope box, double resolution, double ratio) {
        Envelope reached = new Envelope(box);
        reached.expandBy(HeatField.influence(style, box, resolution, ratio));
        return points.revision(reached);
    }

    @Override
    public Object styleRevision() {
        return style;
    }
}
