package org.tessera.grid.repair;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;

import org.tessera.grid.coverage.Finding;
import org.tessera.grid.coverage.FindingKind;

/** Tells which finding a piece of ground is about, and keeps what was done about each. */
final class PatchFindings {

    private final Plan plan;
    private final Patch patch;
    private final boolean everything;
    private final Map<Finding, Set<Transfer>> transfers = new LinkedHashMap<>();
    private final Map<Finding, String> reasons = new LinkedHashMap<>();
    private final Map<Finding, Set<RepairNote>> notes = new LinkedHashMap<>();

    /** @param everything whether also ground is to be repaired that no finding is about */
    PatchFindings(Plan plan, Patch patch, boolean everything) {
        this.plan = plan;
        this.patch = patch;
        this.everything = everything;
        patch.findings().forEach(finding -> transfers.put(finding, new LinkedHashSet<>()));
    }

    /** About ground that all of these claim; null when it is not to be touched. */
    Finding overlap(Collection<Integer> owners, Envelope box) {
        List<String> ids = owners.stream().map(plan::id).toList();
        for (Finding finding : patch.findings()) {
            if ((finding.kind() == FindingKind.OVERLAP || finding.kind() == FindingKind.DUPLICATE) && ids.containsAll(finding.grids())
                    && finding.shape().getEnvelopeInternal().intersects(box)) {
                return finding;
            }
        }
        return dust(box);
    }

    /** About the gap that holds the point; null when none does. */
    Finding gap(Coordinate point) {
        for (Finding finding : patch.findings()) {
            if (finding.kind() == FindingKind.GAP && finding.shape().getEnvelopeInternal().contains(point)
                    && SimplePointInAreaLocator.locate(point, finding.shape()) != Location.EXTERIOR) {
                return finding;
            }
        }
        return null;
    }

    /** Whether the point lies between borders that do not quite match. */
    boolean hair(Coordinate point) {
        return patch.findings().stream().anyMatch(finding -> finding.kind() == FindingKind.MISMATCH
                && finding.shape().getEnvelopeInternal().contains(point)
                && Areal.parts(finding.shape()).stream()
                        .anyMatch(part -> SimplePointInAreaLocator.locate(point, part) != Location.EXTERIOR));
    }

    /** Of a kind that concerns one grid; null when there is none. */
    Finding of(FindingKind kind, int cell) {
        String id = plan.id(cell);
        for (Finding finding : patch.findings()) {
            if (finding.kind() == kind && finding.grids().contains(id)) {
                return finding;
            }
        }
        return null;
    }

    /** About ground too small to be a finding of its own; null when it is not to be touched. */
    Finding dust(Envelope box) {
        Envelope near = plan.metric.grown(box, Patch.REACH);
        for (Finding finding : patch.findings()) {
            if (finding.kind() == FindingKind.MISMATCH && finding.shape().getEnvelopeInternal().intersects(near)) {
                return finding;
            }
        }
        return everything ? patch.findings().getFirst() : null;
    }

    void moved(Finding finding, Transfer transfer) {
        transfers.get(finding).add(transfer);
    }

    void note(Finding finding, RepairNote note) {
        notes.computeIfAbsent(finding, _ -> EnumSet.noneOf(RepairNote.class)).add(note);
    }

    void unsolved(Finding finding, String reason) {
        reasons.putIfAbsent(finding, reason);
    }

    /** All about one grid. */
    void unsolvedWith(int cell, String reason) {
        patch.findings().stream().filter(finding -> finding.grids().contains(plan.id(cell))).forEach(finding -> unsolved(finding, reason));
    }

    /** One for each finding about which something could be done. */
    List<RepairStep> steps() {
        return transfers.entrySet().stream().filter(entry -> !entry.getValue().isEmpty() || !reasons.containsKey(entry.getKey()))
                .map(entry -> new RepairStep(entry.getKey(), List.copyOf(entry.getValue()),
                        notes.getOrDefault(entry.getKey(), Set.of()))).toList();
    }

    Map<Finding, String> reasons() {
        return reasons;
    }
}
