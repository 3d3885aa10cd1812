package org.tessera.grid.repair;

import java.util.Collection;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

import org.tessera.grid.coverage.Finding;

/** Where there are defects. Borders meet elsewhere only at vertices that they share, so nothing has to be noded there. */
final class Boxes {

    private final STRtree tree = new STRtree();

    Boxes(Collection<Finding> findings, Metric metric) {
        for (Finding finding : findings) {
            for (int i = 0; i < finding.shape().getNumGeometries(); i++) {
                Envelope box = metric.grown(finding.shape().getGeometryN(i).getEnvelopeInternal(), Patch.REACH);
                tree.insert(box, box);
            }
        }
        tree.build();
    }

    boolean meet(Coordinate a, Coordinate b) {
        return !tree.isEmpty() && !tree.query(new Envelope(a, b)).isEmpty();
    }
}
