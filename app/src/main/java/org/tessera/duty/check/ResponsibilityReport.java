package org.tessera.duty.check;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the check found.
 *
 * @param date       the day checked
 * @param grids      grids checked
 * @param categories categories in use on that day
 * @param clear      categories with exactly one lead in every grid at every tier that needs one; clear / categories is the clarity rate
 * @param findings   in the order of {@link DutyFindingKind}, then by category, tier and place
 * @param millis     the check alone
 */
public record ResponsibilityReport(LocalDate date, int grids, int categories, int clear, List<DutyFinding> findings, long millis) {

    public ResponsibilityReport {
        findings = List.copyOf(findings);
    }

    /** Number of findings of each kind, zeros included. */
    public Map<DutyFindingKind, Integer> counts() {
        Map<DutyFindingKind, Integer> counts = new EnumMap<>(DutyFindingKind.class);
        for (DutyFindingKind kind : DutyFindingKind.values()) {
            counts.put(kind, 0);
        }
        findings.forEach(finding -> counts.merge(finding.kind(), 1, Integer::sum));
        return counts;
    }
}
