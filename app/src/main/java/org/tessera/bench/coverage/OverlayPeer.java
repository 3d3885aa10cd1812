package org.tessera.bench.coverage;

import java.util.List;

import org.locationtech.jts.coverage.CoverageGapFinder;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;

/** The ways to overlaps and gaps that JTS offers. Each answers a number that depends on all its work, so that none is left out. */
final class OverlayPeer {

    /** m; what finds every gap of up to 2 m, and not many times more. */
    static final double GAP_WIDTH = 2.5;
    /** m; wider than anything. */
    static final double ANY_WIDTH = 1e6;

    private OverlayPeer() {
    }

    /**
     * CoverageValidator, then CoverageGapFinder.
     *
     * @param narrow width in m of the gaps that the validator should mark
     * @param widest width in m of the gaps that the finder should answer
     */
    static int validator(List<Geometry> shapes, double narrow, double widest) {
        Geometry[] coverage = shapes.toArray(Geometry[]::new);
        int found = 0;
        for (Object invalid : CoverageValidator.validate(coverage, narrow)) {
            found += invalid == null ? 0 : 1;
        }
        return found + CoverageGapFinder.findGaps(coverage, widest).getNumGeometries();
    }

    /** The overlay of every pair whose boxes meet, then the boundary minus the union of all. */
    static double overlay(List<Geometry> shapes, Geometry boundary) {
        STRtree tree = new STRtree();
        double found = 0;
        for (int i = 0; i < shapes.size(); i++) {
            tree.insert(shapes.get(i).getEnvelopeInternal(), i);
        }
        for (int i = 0; i < shapes.size(); i++) {
            for (Object j : tree.query(shapes.get(i).getEnvelopeInternal())) {
                if ((Integer) j > i) {
                    found += OverlayNGRobust.overlay(shapes.get(i), shapes.get((Integer) j), OverlayNG.INTERSECTION).getArea();
                }
            }
        }
        Geometry union = UnaryUnionNG.union(new GeometryFactory().buildGeometry(shapes), new PrecisionModel());
        return found + OverlayNGRobust.overlay(boundary, union, OverlayNG.DIFFERENCE).getArea();
    }
}
