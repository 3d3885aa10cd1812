package org.tessera.grid.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Polygon;

import org.tessera.grid.coverage.Finding;
import org.tessera.grid.coverage.FindingKind;

/** Gives ground that no grid has to the grids beside it. */
final class GapFill {

    /** A sliver is given away whole when a grid lies along so much of its border; otherwise that would drive a tongue between others. */
    private static final double FLANK = 0.35;
    /** A grid that has less of a gap's border gets no share of it. */
    private static final double TOUCH = 0.02;

    private final Plan plan;
    private final PatchGround ground;
    private final PatchFindings findings;
    private final Choice choice;
    private final boolean splitting;
    private final Map<Integer, List<Polygon>> shares = new TreeMap<>();

    GapFill(Plan plan, PatchGround ground, PatchFindings findings, Choice choice, boolean splitting) {
        this.plan = plan;
        this.ground = ground;
        this.findings = findings;
        this.choice = choice;
        this.splitting = splitting;
    }

    /** By grid, what it gets of the gaps that were split; gaps given away whole are faces of their winners. */
    Map<Integer, List<Polygon>> run() {
        leavePermitted();
        // A hair between borders is no gap that anybody permitted, though it lies where one may be.
        for (Tract tract : ground.disputed(face -> face.owners.isEmpty() && face.inside && !face.elsewhere
                && (!face.permitted || findings.hair(face.point())))) {
            Finding found = findings.gap(tract.point());
            boolean open = plan.outer() == null && tract.faces().stream().anyMatch(face -> face.edges.stream().anyMatch(edge ->
                    edge.across(face) == null || edge.bare()));
            Finding finding = found != null ? found : open ? null : findings.dust(tract.box());
            if (finding != null) {
                fill(finding, tract);
            }
        }
        return shares;
    }

    /** What of a gap lies in a place where one is permitted stays open; the rest is a defect. */
    private void leavePermitted() {
        for (Subdivision.Face face : ground.faces()) {
            Finding finding = face.permitted ? findings.gap(face.point()) : null;
            if (finding != null) {
                findings.note(finding, RepairNote.PERMITTED_PART_STAYS);
                findings.unsolved(finding, "what is left of it lies where gaps are permitted");
            }
        }
    }

    private void fill(Finding finding, Tract tract) {
        if (finding.kind() == FindingKind.GAP && finding.area() > plan.options.largestGap()) {
            findings.unsolved(finding, "larger than the largest gap to be filled");
            return;
        }
        Map<Integer, Double> borders = tract.borders(plan.metric);
        Set<Integer> candidates = new LinkedHashSet<>(borders.keySet());
        candidates.removeIf(cell -> plan.locked(cell) || !ground.nests(cell, tract.parent()));
        if (candidates.isEmpty()) {
            findings.unsolved(finding, borders.keySet().stream().anyMatch(plan::locked) ? "the grids around it are locked"
                    : plan.parents.none() ? "no grid lies beside it" : "no grid of its parent lies beside it");
            return;
        }
        int winner = choice.best(finding, findings, tract, candidates);
        if (!splits(finding, tract, borders, winner) || !split(finding, tract, candidates, borders)) {
            Geometry piece = tract.shape();
            findings.moved(finding, new Transfer("", plan.id(winner), false, ground.area(piece), piece));
            tract.give(new TreeSet<>(Set.of(winner)));
        }
    }

    private boolean splits(Finding finding, Tract tract, Map<Integer, Double> borders, int winner) {
        if (!splitting || plan.options.rule() != RepairRule.SPLIT || finding.kind() != FindingKind.GAP) {
            return false;
        }
        return !finding.sliver() || borders.get(winner) < FLANK * tract.perimeter(plan.metric);
    }

    private boolean split(Finding finding, Tract tract, Set<Integer> candidates, Map<Integer, Double> borders) {
        double least = TOUCH * tract.perimeter(plan.metric);
        Map<LineSegment, Integer> neighbours = new HashMap<>();
        for (Subdivision.Face face : tract.faces()) {
            for (Subdivision.Edge edge : face.edges) {
                Subdivision.Face other = edge.across(face);
                if (other != null && !other.owners.isEmpty()) {
                    other.owners.stream().filter(cell -> candidates.contains(cell) && borders.get(cell) > least).findFirst()
                            .ifPresent(cell -> neighbours.put(Linework.key(edge.low, edge.high), cell));
                }
            }
        }
        if (neighbours.values().stream().distinct().count() < 2 || !(tract.shape() instanceof Polygon gap)) {
            return false;
        }
        Map<Integer, List<Polygon>> pieces = GapSplit.split(gap, neighbours);
        pieces.forEach((cell, parts) -> {
            shares.computeIfAbsent(cell, _ -> new ArrayList<>()).addAll(parts);
            Geometry piece = Rebuild.together(parts);
            findings.moved(finding, new Transfer("", plan.id(cell), false, ground.area(piece), piece));
        });
        if (!pieces.isEmpty()) {
            tract.faces().forEach(face -> face.elsewhere = true);
        }
        return !pieces.isEmpty();
    }
}
