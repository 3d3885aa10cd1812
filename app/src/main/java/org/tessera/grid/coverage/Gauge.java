package org.tessera.grid.coverage;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Says how large a defect is in metres, and which are too small to be anything but badly matched nodes. */
final class Gauge {

    /** m²; a vertex off by a millimetre on a border of tens of metres stays below. */
    private static final double DUST_AREA = 0.01;
    /** m. */
    private static final double DUST_WIDTH = 0.01;

    /** Area in m², width in m. */
    record Size(double area, double width) {
        boolean dust() {
            return area < DUST_AREA || width <= DUST_WIDTH;
        }
    }

    private final Measure measure;
    private final double sliverWidth;

    Gauge(Measure measure, double sliverWidth) {
        this.measure = measure;
        this.sliverWidth = sliverWidth;
    }

    double area(Geometry shape) {
        return measure.area(shape);
    }

    /** Dust is not worth a circle: its width is 0. */
    Size size(Geometry shape) {
        double area = measure.area(shape);
        return new Size(area, area < DUST_AREA ? 0 : width(shape));
    }

    private double width(Geometry shape) {
        double widest = 0;
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon) {
                widest = Math.max(widest, InscribedCircle.diameter((Polygon) measure.local(polygon), DUST_WIDTH));
            }
        }
        return widest;
    }

    boolean sliver(Size size) {
        return size.width <= sliverWidth;
    }
}
