package org.tessera.grid.coverage;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.locationtech.jts.geom.Geometry;

/**
 * One defect.
 *
 * @param kind     what is wrong
 * @param grids    ids concerned, sorted; for a gap the grids around it, for an unfilled parent none
 * @param area     m²; 0 where the defect has no area
 * @param width    m, diameter of the largest circle inside; 0 where the defect has no area
 * @param sliver   true for an area that is nowhere wider than the sliver width
 * @param severity how much it matters
 * @param shape    where, in the input's CRS
 * @param detail   the parent's id (crossing, unfilled; gap, where parents are known), the validity error (invalid), otherwise empty
 */
public record Finding(FindingKind kind, List<String> grids, double area, double width, boolean sliver, Severity severity,
        Geometry shape, String detail) {

    public Finding {
        grids = List.copyOf(grids);
    }

    /** A defect that has an area. */
    static Finding areal(FindingKind kind, Collection<String> grids, Gauge.Size size, boolean sliver, Geometry shape, String detail) {
        Severity severity = switch (kind) {
            case OVERLAP, GAP -> sliver ? Severity.MEDIUM : Severity.HIGH;
            case DUPLICATE, INVALID -> Severity.HIGH;
            case SPILL, CROSSING, UNFILLED -> sliver ? Severity.LOW : Severity.MEDIUM;
            case DETACHED -> Severity.MEDIUM;
            case MISMATCH -> Severity.LOW;
        };
        return new Finding(kind, sorted(grids), size.area(), size.width(), sliver, severity, shape, detail);
    }

    static Finding mismatch(Collection<String> grids, double area, Geometry shape) {
        return new Finding(FindingKind.MISMATCH, sorted(grids), area, 0, false, Severity.LOW, shape, "");
    }

    static Finding invalid(String id, Geometry where, String detail) {
        return new Finding(FindingKind.INVALID, List.of(id), 0, 0, false, Severity.HIGH, where, detail);
    }

    private static List<String> sorted(Collection<String> grids) {
        return grids.stream().distinct().sorted().toList();
    }

    /** The same with another detail. */
    Finding detailed(String other) {
        return new Finding(kind, grids, area, width, sliver, severity, shape, other);
    }

    /** The sentence for a planner, in English. */
    public String sentence() {
        String who = String.join(", ", grids);
        return switch (kind) {
            case OVERLAP -> String.format(Locale.ROOT, "Grids %s both claim %.1f m², up to %.2f m wide.", who, area, width);
            case GAP -> String.format(Locale.ROOT, "%.1f m², up to %.2f m wide, %sbelong to no grid%s.", area, width,
                    detail.isEmpty() ? "" : "in " + detail + ", ", who.isEmpty() ? "" : "; around it: " + who);
            case MISMATCH -> String.format(Locale.ROOT, "The shared border of %s has nodes on one side that the other side lacks.", who);
            case SPILL -> String.format(Locale.ROOT, "Grid %s reaches %.1f m² beyond the outer boundary.", who, area);
            case DUPLICATE -> String.format(Locale.ROOT, "Grids %s have the same shape.", who);
            case INVALID -> String.format(Locale.ROOT, "The outline of grid %s is invalid: %s.", who, detail);
            case DETACHED -> String.format(Locale.ROOT,
                    "Grid %s has parts that do not touch, %.1f m² apart from its main part.", who, area);
            case CROSSING -> detail.isEmpty() ? String.format(Locale.ROOT, "Grid %s lies in no parent.", who)
                    : String.format(Locale.ROOT, "Grid %s reaches %.1f m² out of its parent %s.", who, area, detail);
            case UNFILLED -> String.format(Locale.ROOT, "The grids of %s leave %.1f m² of it to nobody.", detail, area);
        };
    }
}
