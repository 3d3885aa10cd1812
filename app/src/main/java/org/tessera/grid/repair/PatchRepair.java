package org.tessera.grid.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

import org.tessera.grid.coverage.Finding;
import org.tessera.grid.coverage.FindingKind;

/** Gives every face of a patch to one grid. Defects are settled in an order in which none brings back another. */
final class PatchRepair {

    /** m²; the check calls what is smaller badly matched nodes. */
    private static final double DUST = 0.01;
    /** Two grids that have so much of their ground in common are one that was drawn twice. */
    private static final double SAME = 0.95;

    private final Plan plan;
    private final boolean splitting;
    private final PatchFindings findings;
    private final PatchGround ground;
    private final Choice choice;
    private final Map<Integer, String> withdrawn = new TreeMap<>();
    private final Patch patch;

    /**
     * @param splitting whether gaps may be split; the second attempt at a place does without
     * @throws org.locationtech.jts.geom.TopologyException when the borders cannot be noded
     */
    PatchRepair(Plan plan, Patch patch, boolean everything, boolean splitting) {
        this.plan = plan;
        this.patch = patch;
        this.splitting = splitting;
        findings = new PatchFindings(plan, patch, everything);
        ground = new PatchGround(plan, patch);
        choice = new Choice(plan, ground);
    }

    PatchFindings findings() {
        return findings;
    }

    /** New shapes by grid; those that stay as they are, are missing. */
    Map<Integer, Geometry> run() {
        withdrawDoubles();
        trimSpills();
        returnCrossings();
        settleOverlaps();
        joinDetached();
        Map<Integer, List<Polygon>> shares = new GapFill(plan, ground, findings, choice, splitting).run();
        for (int cell : patch.cells()) {
            if (!withdrawn.containsKey(cell) && !shares.containsKey(cell) && ground.of(cell).isEmpty()) {
                findings.unsolvedWith(cell, "nothing would be left of grid " + plan.id(cell));
            }
        }
        return new Rebuild(plan, patch, ground, shares).changed();
    }

    /** Grids that were drawn twice, not quite alike: the first stays, what only the other had is left to its neighbours. */
    private void withdrawDoubles() {
        for (Finding finding : patch.findings()) {
            List<Integer> both = finding.kind() == FindingKind.OVERLAP ? finding.grids().stream().map(plan::number).sorted().toList()
                    : List.of();
            double common = both.size() == 2 ? common(both) : 0;
            if (both.size() == 2 && both.stream().allMatch(cell -> common >= SAME * plan.shape(cell).getArea())) {
                int loser = plan.locked(both.get(1)) ? both.get(0) : both.get(1);
                int winner = both.get(loser == both.get(1) ? 0 : 1);
                if (!plan.locked(loser) && !withdrawn.containsKey(loser) && !withdrawn.containsKey(winner)) {
                    withdraw(finding, loser, winner);
                }
            }
        }
    }

    private double common(List<Integer> both) {
        return ground.faces().stream().filter(face -> face.owners.containsAll(both)).mapToDouble(face -> face.shape.getArea()).sum();
    }

    private void withdraw(Finding finding, int loser, int winner) {
        for (Tract tract : Tract.of(ground.faces(), face -> face.owners.contains(loser))) {
            if (tract.owners().contains(winner)) {
                move(finding, tract, loser, winner, true);
            }
            tract.give(without(tract.owners(), loser));
        }
        withdrawn.put(loser, "has nearly the same shape as grid " + plan.id(winner));
    }

    /** By grid, why it leaves the plan. */
    Map<Integer, String> withdrawn() {
        return withdrawn;
    }

    private void trimSpills() {
        if (plan.outer() == null) {
            return;
        }
        for (Tract tract : Tract.of(ground.faces(), face -> !face.inside && !face.owners.isEmpty())) {
            for (int cell : new ArrayList<>(tract.owners())) {
                Finding found = findings.of(FindingKind.SPILL, cell);
                Finding finding = found == null ? findings.dust(tract.box()) : found;
                if (finding == null) {
                    continue;
                }
                if (plan.locked(cell)) {
                    findings.unsolved(finding, "grid " + plan.id(cell) + " is locked");
                } else if (ground.of(cell).stream().noneMatch(face -> face.inside)) {
                    findings.unsolved(finding, "grid " + plan.id(cell) + " lies wholly outside the outer boundary");
                } else {
                    move(finding, tract, cell, -1, false);
                    tract.give(without(tract.owners(), cell));
                }
            }
        }
    }

    private void returnCrossings() {
        for (int cell : patch.cells()) {
            Finding finding = findings.of(FindingKind.CROSSING, cell);
            if (finding == null) {
                continue;
            }
            int home = ground.home(cell);
            if (home == FixedAreas.NONE || plan.locked(cell)) {
                findings.unsolved(finding, "grid " + plan.id(cell) + (plan.locked(cell) ? " is locked" : " lies in no parent"));
                continue;
            }
            for (Tract tract : Tract.of(ground.faces(), face -> face.owners.contains(cell) && face.parent != home && large(face))) {
                if (tract.owners().size() > 1 && tract.owners().stream().anyMatch(o -> o != cell && ground.nests(o, tract.parent()))) {
                    continue;
                }
                boolean given = tract.parent() != FixedAreas.NONE && tract.owners().size() == 1 && giveAway(finding, tract, cell);
                if (!given && tract.owners().size() == 1) {
                    cutOff(finding, tract, cell);
                }
            }
        }
    }

    private boolean large(Subdivision.Face face) {
        return ground.area(face.shape) >= DUST;
    }

    /** Ground of no parent, or of one without a grid beside it: may be cut off at the outer rim, but not torn out of the middle. */
    private void cutOff(Finding finding, Tract tract, int cell) {
        boolean rim = tract.faces().stream().anyMatch(face -> face.edges.stream().map(edge -> edge.across(face))
                .anyMatch(other -> other == null || other.owners.isEmpty() && !other.elsewhere && !other.permitted
                        && findings.gap(other.point()) == null));
        if (plan.outer() == null && rim) {
            move(finding, tract, cell, -1, false);
            tract.give(without(tract.owners(), cell));
        } else {
            findings.unsolved(finding, tract.parent() == FixedAreas.NONE ? "the ground beyond lies in no parent"
                    : "no grid of parent " + plan.parents.name(tract.parent()) + " lies beside it");
        }
    }

    /** Whether some grid beside it may have it. */
    private boolean giveAway(Finding finding, Tract tract, int cell) {
        Map<Integer, Double> borders = tract.borders(plan.metric);
        List<Integer> candidates = borders.keySet().stream()
                .filter(other -> other != cell && !plan.locked(other) && ground.nests(other, tract.parent())).toList();
        if (candidates.isEmpty()) {
            return false;
        }
        int winner = choice.best(candidates, borders);
        move(finding, tract, cell, winner, false);
        tract.give(new TreeSet<>(Set.of(winner)));
        return true;
    }

    private void settleOverlaps() {
        List<Tract> tracts = new ArrayList<>(ground.disputed(face -> face.owners.size() > 1));
        tracts.sort(Comparator.comparingDouble((Tract tract) ->
                -tract.faces().stream().mapToDouble(face -> face.shape.getArea()).sum()));
        for (Tract tract : tracts) {
            Finding finding = findings.overlap(tract.owners(), tract.box());
            if (finding != null) {
                settle(finding, tract);
            }
        }
    }

    private void settle(Finding finding, Tract tract) {
        List<Integer> locked = tract.owners().stream().filter(plan::locked).toList();
        List<Integer> nested = tract.owners().stream().filter(owner -> ground.nests(owner, tract.parent())).toList();
        if (locked.size() > 1) {
            findings.unsolved(finding, "grids " + String.join(", ", locked.stream().map(plan::id).toList()) + " are locked");
            return;
        }
        List<Integer> sparing = choice.sparing(tract, !locked.isEmpty() ? locked : nested.isEmpty() ? tract.owners() : nested);
        if (sparing.isEmpty()) {
            findings.unsolved(finding, locked.isEmpty() ? "nothing would be left of one of the grids"
                    : "grid " + plan.id(locked.getFirst()) + " is locked, and nothing would be left of another");
            return;
        }
        int winner = choice.best(finding, findings, tract, sparing);
        for (int loser : without(tract.owners(), winner)) {
            move(finding, tract, loser, winner, true);
        }
        tract.give(new TreeSet<>(Set.of(winner)));
    }

    private void joinDetached() {
        for (int cell : patch.cells()) {
            Finding finding = findings.of(FindingKind.DETACHED, cell);
            if (finding == null) {
                continue;
            }
            if (plan.locked(cell)) {
                findings.unsolved(finding, "grid " + plan.id(cell) + " is locked");
                continue;
            }
            for (Tract tract : Tract.of(ground.faces(), face -> face.owners.contains(cell) && face.owners.size() == 1)) {
                if (SimplePointInAreaLocator.locate(tract.point(), finding.shape()) == Location.INTERIOR
                        && !giveAway(finding, tract, cell)) {
                    boolean held = tract.borders(plan.metric).keySet().stream().anyMatch(other -> other != cell && plan.locked(other));
                    findings.unsolved(finding, held ? "the grids around it are locked"
                            : "a part of grid " + plan.id(cell) + " is an island: no grid that may have it touches it");
                }
            }
        }
    }

    private static Set<Integer> without(Set<Integer> owners, int cell) {
        Set<Integer> others = new TreeSet<>(owners);
        others.remove(cell);
        return others;
    }

    private void move(Finding finding, Tract tract, int from, int to, boolean claimed) {
        Geometry piece = tract.shape();
        findings.moved(finding, new Transfer(plan.id(from), to < 0 ? "" : plan.id(to), claimed, ground.area(piece), piece));
    }
}
