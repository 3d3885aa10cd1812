package org.tessera.grid.coverage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the check found.
 *
 * @param grids        cells checked
 * @param findings     defects, in the order of {@link FindingKind}, the largest area first
 * @param allowed      gaps within places that no grid need cover; no defects
 * @param overlapArea  m², sum over pairs of grids
 * @param gapArea      m², without what is allowed
 * @param coverageRate area(union ∩ A) / area(A); A is the given boundary, otherwise the union with its holes filled,
 *                     in either case without allowed gaps
 * @param overlapRate  overlapArea / area(A)
 * @param millis       the check alone
 */
public record CoverageReport(int grids, List<Finding> findings, List<ExcusedGap> allowed, double overlapArea, double gapArea,
        double coverageRate, double overlapRate, long millis) {

    public CoverageReport {
        findings = List.copyOf(findings);
        allowed = List.copyOf(allowed);
    }

    /** @param area of the boundary or of the filled union, m² */
    static CoverageReport of(int grids, List<Finding> findings, List<ExcusedGap> allowed, double area, long millis) {
        double overlapArea = area(findings, FindingKind.OVERLAP);
        double gapArea = area(findings, FindingKind.GAP);
        double governed = area - allowed.stream().mapToDouble(gap -> gap.gap().area()).sum();
        return new CoverageReport(grids, findings, allowed, overlapArea, gapArea,
                governed <= 0 ? 0 : Math.clamp(1 - gapArea / governed, 0, 1), governed <= 0 ? 0 : overlapArea / governed, millis);
    }

    private static double area(List<Finding> findings, FindingKind kind) {
        return findings.stream().filter(f -> f.kind() == kind).mapToDouble(Finding::area).sum();
    }

    /** Number of findings of each kind, zeros included. */
    public Map<FindingKind, Integer> counts() {
        Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);
        for (FindingKind kind : FindingKind.values()) {
            counts.put(kind, 0);
        }
        findings.forEach(f -> counts.merge(f.kind(), 1, Integer::sum));
        return counts;
    }

    /** Overlaps and gaps that are nowhere wider than the sliver width. */
    public long slivers() {
        return findings.stream().filter(Finding::sliver)
                .filter(f -> f.kind() == FindingKind.OVERLAP || f.kind() == FindingKind.GAP).count();
    }
}
