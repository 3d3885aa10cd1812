package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Collects findings and weighs them. */
final class FindingList {

    private final GeometryFactory factory = new GeometryFactory();
    private final List<Finding> findings = new ArrayList<>();

    void invalid(Cell cell, SoundShapes.Verdict verdict) {
        Geometry where = verdict.where() == null ? factory.createPoint() : factory.createPoint(verdict.where());
        findings.add(new Finding(FindingKind.INVALID, List.of(cell.id()), 0, 0, false, Severity.HIGH, where, verdict.error()));
    }

    void outline(SoundCell cell, boolean serves) {
        String detail = "it is the outline of the other grids, not a grid" + (serves ? "; taken as the outer boundary" : "");
        findings.add(new Finding(FindingKind.INVALID, List.of(cell.id()), 0, 0, false, Severity.HIGH, cell.shape(), detail));
    }

    void mismatch(Collection<String> grids, double area, Geometry shape) {
        findings.add(new Finding(FindingKind.MISMATCH, sorted(grids), area, 0, false, Severity.LOW, shape, ""));
    }

    /** A defect that has an area. */
    void areal(FindingKind kind, Collection<String> grids, Gauge.Size size, boolean sliver, Geometry shape, String detail) {
        Severity severity = switch (kind) {
            case OVERLAP, GAP -> sliver ? Severity.MEDIUM : Severity.HIGH;
            case DUPLICATE, INVALID -> Severity.HIGH;
            case SPILL, CROSSING -> sliver ? Severity.LOW : Severity.MEDIUM;
            case DETACHED -> Severity.MEDIUM;
            case MISMATCH -> Severity.LOW;
        };
        findings.add(new Finding(kind, sorted(grids), size.area(), size.width(), sliver, severity, shape, detail));
    }

    /** By kind, the largest first, then by grids, so that two runs agree. */
    List<Finding> inOrder() {
        return findings.stream().sorted(Comparator.comparing(Finding::kind)
                .thenComparing(Comparator.comparingDouble(Finding::area).reversed())
                .thenComparing(f -> String.join("\n", f.grids()))).toList();
    }

    double area(FindingKind kind) {
        return findings.stream().filter(f -> f.kind() == kind).mapToDouble(Finding::area).sum();
    }

    private static List<String> sorted(Collection<String> grids) {
        return grids.stream().distinct().sorted().toList();
    }
}
