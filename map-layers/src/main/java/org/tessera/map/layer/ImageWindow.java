package org.tessera.map.layer;

import org.locationtech.jts.geom.Envelope;

/**
 * A window on the world's device pixels at one resolution; (0, 0) is the middle of the EPSG:3857 world, y runs down.
 *
 * @param left       first column
 * @param top        first row
 * @param width      device pixels
 * @param height     device pixels
 * @param resolution Mercator metres a device pixel
 * @param ratio      device pixels a logical pixel
 */
public record ImageWindow(long left, long top, int width, int height, double resolution, double ratio) {

    /** Mercator metres east of a column, which may lie between two pixels. */
    public double x(double column) {
        return (left + column) * resolution;
    }

    /** Mercator metres north of a row. */
    public double y(double row) {
        return -(top + row) * resolution;
    }

    /** The window in Mercator metres. */
    public Envelope envelope() {
        return new Envelope(x(0), x(width), y(height), y(0));
    }
}
