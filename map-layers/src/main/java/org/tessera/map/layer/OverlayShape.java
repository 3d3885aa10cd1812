package org.tessera.map.layer;

import org.locationtech.jts.geom.Geometry;

/**
 * A highlight in map coordinates: a finding, a line from a unit to a case, a drawn box.
 *
 * @param id       stable id, unique in the layer
 * @param geometry EPSG:4326, x = longitude
 * @param stroke   0xAARRGGBB; alpha 0 for none
 * @param width    of the stroke in logical pixels; for points the diameter is six pixels more
 * @param fill     0xAARRGGBB of polygons and points; alpha 0 for none
 * @param dashed   whether the stroke is dashed
 * @param label    text at the shape's middle, empty for none
 */
public record OverlayShape(String id, Geometry geometry, int stroke, double width, int fill, boolean dashed, String label) {

    /** A line without fill and label. */
    public static OverlayShape line(String id, Geometry geometry, int stroke, double width) {
        return new OverlayShape(id, geometry, stroke, width, 0, false, "");
    }

    /** An outlined and filled area. */
    public static OverlayShape area(String id, Geometry geometry, int stroke, int fill) {
        return new OverlayShape(id, geometry, stroke, 2, fill, false, "");
    }

    /** With text at its middle. */
    public OverlayShape withLabel(String text) {
        return new OverlayShape(id, geometry, stroke, width, fill, dashed, text);
    }

    /** With a dashed stroke. */
    public OverlayShape withDashes() {
        return new OverlayShape(id, geometry, stroke, width, fill, true, label);
    }
}
