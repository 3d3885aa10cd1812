package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Measures what lies where it should not, and says whether that is a defect or only nodes that do not match. */
final class Appraisal {

    /** Either a finding, or places of a mismatch, or neither. */
    record Verdict(Finding finding, List<MismatchPlace> dust) {
    }

    private static final Verdict NOTHING = new Verdict(null, List.of());

    private final GeometryFactory factory = new GeometryFactory();
    private final IntFunction<SoundCell> cells;
    private final Gauge gauge;

    Appraisal(IntFunction<SoundCell> cells, Gauge gauge) {
        this.cells = cells;
        this.gauge = gauge;
    }

    Verdict overlap(Pair pair, List<Polygon> parts) {
        Geometry shape = SoundShapes.together(factory, parts);
        Gauge.Size size = gauge.size(shape);
        if (size.dust()) {
            return dust(Set.copyOf(pair.both()), parts);
        }
        // Equal but for nodes on straight edges, so not seen by vertex.
        double area = shape.getArea();
        boolean same = pair.both().stream().allMatch(i -> Math.abs(cells.apply(i).outline().area() / area - 1) < 1e-9);
        List<String> ids = pair.both().stream().map(i -> cells.apply(i).id()).toList();
        return new Verdict(Finding.areal(same ? FindingKind.DUPLICATE : FindingKind.OVERLAP, ids, size,
                !same && gauge.sliver(size), shape, ""), List.of());
    }

    Verdict gap(Face face) {
        Gauge.Size size = gauge.size(face.shape());
        if (size.dust()) {
            return dust(face.around(), List.of(face.shape()));
        }
        List<String> ids = face.around().stream().filter(i -> i != Boundary.OWNER).map(i -> cells.apply(i).id()).toList();
        return new Verdict(Finding.areal(FindingKind.GAP, ids, size, gauge.sliver(size), face.shape(), ""), List.of());
    }

    Verdict spill(int cell, List<Polygon> parts) {
        Geometry shape = SoundShapes.together(factory, parts);
        Gauge.Size size = gauge.size(shape);
        return size.dust() ? NOTHING : new Verdict(Finding.areal(FindingKind.SPILL, List.of(cells.apply(cell).id()), size,
                gauge.sliver(size), shape, ""), List.of());
    }

    private static Verdict dust(Set<Integer> owners, List<Polygon> parts) {
        List<MismatchPlace> places = new ArrayList<>();
        parts.forEach(part -> MismatchPlace.of(owners, part).ifPresent(places::add));
        return new Verdict(null, places);
    }
}
