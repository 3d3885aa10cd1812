package org.tessera.grid.coverage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the check found.
 *
 * @param grids        cells checked
 * @param findings     in the order of {@link FindingKind}, the largest area first
 * @param overlapArea  m², sum over pairs of grids
 * @param gapArea      m²
 * @param coverageRate area(union ∩ A) / area(A); A is the given boundary, otherwise the union with its holes filled
 * @param overlapRate  overlapArea / area(A)
 * @param millis       the check alone
 */
public record CoverageReport(int grids, List<Finding> findings, double overlapArea, double gapArea, double coverageRate,
        double overlapRate, long millis) {

    public CoverageReport {
        findings = List.copyOf(findings);
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
