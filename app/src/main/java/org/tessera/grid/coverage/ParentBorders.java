package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Grids that reach over their parent's border. A grid's parent is the one that holds the most of it. */
final class ParentBorders {

    private record Parent(String id, PreparedGeometry shape) {
    }

    private final STRtree tree = new STRtree();

    /** Invalid parents are mended; those without an area are left out. */
    ParentBorders(List<Cell> parents) {
        for (Cell parent : parents) {
            Geometry shape = SoundShapes.judge(parent.shape()).shape();
            if (shape != null) {
                tree.insert(shape.getEnvelopeInternal(), new Parent(parent.id(), PreparedGeometryFactory.prepare(shape)));
            }
        }
    }

    void report(List<SoundCell> cells, Gauge gauge, FindingList findings) {
        if (!tree.isEmpty()) {
            tree.build();
            cells.parallelStream().map(cell -> crossing(cell, gauge)).filter(Objects::nonNull).toList().forEach(c ->
                    findings.areal(FindingKind.CROSSING, List.of(c.id), c.size, gauge.sliver(c.size), c.beyond, c.parent));
        }
    }

    private record Crossing(String id, String parent, Geometry beyond, Gauge.Size size) {
    }

    private Crossing crossing(SoundCell cell, Gauge gauge) {
        List<Parent> near = new ArrayList<>();
        for (Object parent : tree.query(cell.shape().getEnvelopeInternal())) {
            near.add((Parent) parent);
        }
        if (near.stream().anyMatch(parent -> parent.shape().covers(cell.shape()))) {
            return null;
        }
        Parent best = null;
        double most = 0;
        for (Parent parent : near) {
            double share = overlay(cell.shape(), parent, OverlayNG.INTERSECTION).getArea();
            if (share > most) {
                most = share;
                best = parent;
            }
        }
        Geometry beyond = best == null ? cell.shape() : overlay(cell.shape(), best, OverlayNG.DIFFERENCE);
        Gauge.Size size = gauge.size(beyond);
        return size.dust() ? null : new Crossing(cell.id(), best == null ? "" : best.id(), beyond, size);
    }

    private static Geometry overlay(Geometry shape, Parent parent, int operation) {
        return SoundShapes.areal(OverlayNGRobust.overlay(shape, parent.shape().getGeometry(), operation));
    }
}
