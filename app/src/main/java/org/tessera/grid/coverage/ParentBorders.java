package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Grids that reach over their parent's border. A grid's parent is the one that holds the most of it. */
final class ParentBorders {

    /** A sound one. */
    record Parent(String id, PreparedGeometry shape) {
    }

    private final List<Parent> parents = new ArrayList<>();
    private final BoxIndex index;
    private final Gauge gauge;

    /** Invalid parents are mended; those without an area are left out. */
    ParentBorders(List<Cell> cells, Gauge gauge) {
        this.gauge = gauge;
        Envelope extent = new Envelope();
        for (Cell cell : cells) {
            Geometry shape = SoundShapes.judge(cell.shape()).shape();
            if (shape != null) {
                parents.add(new Parent(cell.id(), PreparedGeometryFactory.prepare(shape)));
                extent.expandToInclude(shape.getEnvelopeInternal());
            }
        }
        index = new BoxIndex(extent, parents.size());
        for (int i = 0; i < parents.size(); i++) {
            index.put(i, parents.get(i).shape().getGeometry().getEnvelopeInternal());
        }
    }

    boolean none() {
        return parents.isEmpty();
    }

    List<Finding> crossings(List<SoundCell> cells) {
        return none() ? List.of() : cells.parallelStream().flatMap(cell -> crossing(cell).stream()).toList();
    }

    /** The gap with the parent that it lies in as its detail. */
    Finding placed(Finding gap) {
        if (none()) {
            return gap;
        }
        Point inside = gap.shape().getInteriorPoint();
        return near(inside.getEnvelopeInternal()).stream().filter(parent -> parent.shape().contains(inside)).findFirst()
                .map(parent -> gap.detailed(parent.id())).orElse(gap);
    }

    List<Parent> near(Envelope box) {
        List<Parent> near = new ArrayList<>();
        index.query(box, i -> near.add(parents.get(i)));
        return near;
    }

    List<Parent> all() {
        return parents;
    }

    /** How a cell reaches out of the parent that holds the most of it, if it does. */
    Optional<Finding> crossing(SoundCell cell) {
        if (none()) {
            return Optional.empty();
        }
        List<Parent> near = near(cell.outline().box());
        if (near.stream().anyMatch(parent -> parent.shape().covers(cell.shape()))) {
            return Optional.empty();
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
        return size.dust() ? Optional.empty() : Optional.of(Finding.areal(FindingKind.CROSSING, List.of(cell.id()), size,
                gauge.sliver(size), beyond, best == null ? "" : best.id()));
    }

    static Geometry overlay(Geometry shape, Parent parent, int operation) {
        return SoundShapes.areal(OverlayNGRobust.overlay(shape, parent.shape().getGeometry(), operation));
    }
}
