package org.tessera.map.engine;

import org.tessera.map.view.Viewport;

/**
 * A window on the world's device pixels at one resolution; (0, 0) is the middle of the world, y runs down.
 *
 * @param left       first column
 * @param top        first row
 * @param width      device pixels
 * @param height     device pixels
 * @param resolution Mercator metres a device pixel
 */
record PixelGrid(long left, long top, int width, int height, double resolution) {

    /** The window of a viewport and a margin in logical pixels, moved by less than a pixel onto the grid. */
    static PixelGrid of(Viewport viewport, int margin) {
        double ratio = viewport.pixelRatio();
        double resolution = viewport.resolution() / ratio;
        int width = (int) Math.ceil((viewport.width() + 2 * margin) * ratio);
        int height = (int) Math.ceil((viewport.height() + 2 * margin) * ratio);
        return new PixelGrid(Math.round(viewport.centreX() / resolution - width / 2.0),
                Math.round(-viewport.centreY() / resolution - height / 2.0), width, height, resolution);
    }

    /** Column of Mercator metres east, counted from the window's left. */
    double column(double x) {
        return x / resolution - left;
    }

    /** Row of Mercator metres north, counted from the window's top. */
    double row(double y) {
        return -y / resolution - top;
    }

    /** The window in Mercator metres, grown by so many device pixels. */
    org.locationtech.jts.geom.Envelope envelope(double grown) {
        return new org.locationtech.jts.geom.Envelope((left - grown) * resolution, (left + width + grown) * resolution,
                -(top - grown) * resolution, -(top + height + grown) * resolution);
    }

    /** The window as a viewport of that pixel ratio. */
    Viewport viewport(double ratio) {
        return new Viewport((left + width / 2.0) * resolution, -(top + height / 2.0) * resolution, resolution * ratio,
                (int) Math.round(width / ratio), (int) Math.round(height / ratio), ratio);
    }
}
