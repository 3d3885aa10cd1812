package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** Parents that their grids do not fill: all parents together take the place of the outer boundary, and its gaps are sorted by parent. */
final class ParentFill {

    private ParentFill() {
    }

    /**
     * One finding for each parent with an uncovered part.
     *
     * @param known gaps that are reported anyway
     */
    static List<Finding> findings(ParentBorders parents, List<SoundCell> cells, List<Finding> known, Gauge gauge) {
        if (parents.none()) {
            return List.of();
        }
        GeometryFactory factory = new GeometryFactory();
        Geometry all = UnaryUnionNG.union(factory.buildGeometry(
                parents.all().stream().map(parent -> parent.shape().getGeometry()).toList()), new PrecisionModel());
        Boundary boundary = new Boundary(SoundShapes.areal(all));
        Map<String, List<Polygon>> parts = new LinkedHashMap<>();
        for (Face face : Residual.of(cells, boundary).assembly().faces()) {
            if (face.cover().cells().isEmpty()) {
                Geometry open = without(face.shape(), known);
                for (ParentBorders.Parent parent : parents.near(open.getEnvelopeInternal())) {
                    Geometry part = ParentBorders.overlay(open, parent, OverlayNG.INTERSECTION);
                    if (!part.isEmpty() && !gauge.size(part).dust()) {
                        for (Object polygon : PolygonExtracter.getPolygons(part)) {
                            parts.computeIfAbsent(parent.id(), _ -> new ArrayList<>()).add((Polygon) polygon);
                        }
                    }
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        parts.forEach((parent, polygons) -> {
            Geometry shape = SoundShapes.together(factory, polygons);
            Gauge.Size size = gauge.size(shape);
            findings.add(Finding.areal(FindingKind.UNFILLED, List.of(), size, gauge.sliver(size), shape, parent));
        });
        return findings;
    }

    private static Geometry without(Geometry face, List<Finding> known) {
        Geometry open = face;
        for (Finding gap : known) {
            if (!open.isEmpty() && gap.shape().getEnvelopeInternal().intersects(open.getEnvelopeInternal())) {
                open = SoundShapes.areal(OverlayNGRobust.overlay(open, gap.shape(), OverlayNG.DIFFERENCE));
            }
        }
        return open;
    }
}
