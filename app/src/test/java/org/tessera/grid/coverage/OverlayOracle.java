package org.tessera.grid.coverage;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** The slow and plain way to overlaps and gaps: every pair by overlay, and the boundary minus the union. */
final class OverlayOracle {

    private final List<Cell> cells;
    private final Gauge gauge = new Gauge(Measure.planar(), CoverageInput.SLIVER_WIDTH);

    OverlayOracle(List<Cell> cells) {
        this.cells = cells;
    }

    /** Area of each overlapping pair that is more than dust. */
    Map<List<String>, Double> overlaps() {
        Map<List<String>, Double> found = new TreeMap<>((a, b) -> String.join(" ", a).compareTo(String.join(" ", b)));
        for (int i = 0; i < cells.size(); i++) {
            for (int j = i + 1; j < cells.size(); j++) {
                Geometry a = cells.get(i).shape();
                Geometry b = cells.get(j).shape();
                if (a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())) {
                    Geometry common = SoundShapes.areal(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION));
                    Gauge.Size size = gauge.size(common);
                    if (!size.dust()) {
                        found.put(List.of(cells.get(i).id(), cells.get(j).id()), size.area());
                    }
                }
            }
        }
        return found;
    }

    /** Areas of the connected pieces within the boundary (null: within the filled union) that are more than dust, sorted. */
    List<Double> gaps(Geometry boundary) {
        GeometryFactory factory = new GeometryFactory();
        Geometry union = UnaryUnionNG.union(factory.buildGeometry(cells.stream().map(Cell::shape).toList()), new PrecisionModel());
        Geometry outer = boundary == null ? filled(union, factory) : boundary;
        Geometry uncovered = OverlayNGRobust.overlay(outer, union, OverlayNG.DIFFERENCE);
        return pieces(uncovered).stream().map(gauge::size).filter(size -> !size.dust()).map(Gauge.Size::area).sorted().toList();
    }

    private static Geometry filled(Geometry union, GeometryFactory factory) {
        List<Polygon> filled = pieces(union).stream().map(p -> factory.createPolygon(p.getExteriorRing())).toList();
        return UnaryUnionNG.union(factory.buildGeometry(filled), new PrecisionModel());
    }

    private static List<Polygon> pieces(Geometry geometry) {
        List<Polygon> pieces = new java.util.ArrayList<>();
        for (Object polygon : PolygonExtracter.getPolygons(geometry)) {
            pieces.add((Polygon) polygon);
        }
        return pieces;
    }
}
