package org.tessera.console.planning;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.locationtech.jts.geom.Envelope;

import org.tessera.grid.coverage.Finding;

/**
 * What is to be repaired, and how.
 *
 * @param chosen  findings to repair; null for all
 * @param leftOut findings that stay, of the same grids
 * @param rule    who gets what is in dispute
 * @param bounds  borders above the grids that stay
 * @param locked  codes of grids that stay exactly as they are
 */
public record RepairRequest(Collection<FindingLine> chosen, Collection<Finding> leftOut, RepairChoice rule, Bounds bounds,
        Set<String> locked) {

    /** Degrees; about a millimetre. */
    private static final double SAME = 1e-8;

    public RepairRequest {
        chosen = chosen == null ? null : List.copyOf(chosen);
        leftOut = List.copyOf(leftOut);
        locked = Set.copyOf(locked);
    }

    /** Whether a finding is asked about, left out or not. */
    boolean about(Finding finding) {
        return chosen == null || chosen.stream().anyMatch(line -> line.kind().equals(finding.kind().key())
                && line.grids().equals(finding.grids())
                && same(line.place().getEnvelopeInternal(), finding.shape().getEnvelopeInternal()));
    }

    boolean leavesOut(Finding finding) {
        return leftOut.stream().anyMatch(other -> same(other, finding));
    }

    /** What to repair; null for everything. */
    Predicate<Finding> wanted() {
        return chosen == null && leftOut.isEmpty() ? null : finding -> about(finding) && !leavesOut(finding);
    }

    /** Whether two checks of the same grids mean the same defect. */
    static boolean same(Finding a, Finding b) {
        return a.kind() == b.kind() && a.grids().equals(b.grids())
                && same(a.shape().getEnvelopeInternal(), b.shape().getEnvelopeInternal());
    }

    /** The check of the whole and the one that follows a draft may differ in the last digits. */
    private static boolean same(Envelope a, Envelope b) {
        return Math.abs(a.getMinX() - b.getMinX()) < SAME && Math.abs(a.getMaxX() - b.getMaxX()) < SAME
                && Math.abs(a.getMinY() - b.getMinY()) < SAME && Math.abs(a.getMaxY() - b.getMaxY()) < SAME;
    }
}
