package org.tessera.grid.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

import org.tessera.grid.coverage.Finding;
import org.tessera.grid.coverage.FindingKind;

/** The ground of a patch, cut into faces along all borders that meet there. */
final class PatchGround {

    private final Plan plan;
    private final Patch patch;
    private final Subdivision subdivision;
    private final Map<Integer, Integer> homes = new TreeMap<>();

    /** @throws org.locationtech.jts.geom.TopologyException when the borders cannot be noded */
    PatchGround(Plan plan, Patch patch) {
        this.plan = plan;
        this.patch = patch;
        VertexSnap snap = new VertexSnap(plan, patch.cells());
        Linework linework = new Linework(plan.defects());
        for (int cell : patch.cells()) {
            linework.area(cell, plan.locked(cell) ? plan.shape(cell) : snap.apply(plan.shape(cell)));
        }
        for (Finding finding : patch.findings()) {
            for (int i = 0; i < finding.shape().getNumGeometries(); i++) {
                Envelope box = plan.metric.grown(finding.shape().getGeometryN(i).getEnvelopeInternal(), Patch.REACH);
                if (plan.outer() != null) {
                    plan.outer().draw(box, linework);
                }
                plan.parents.draw(box, linework);
            }
        }
        subdivision = new Subdivision(linework);
        for (Subdivision.Face face : subdivision.faces()) {
            place(face);
        }
        if (!plan.parents.none()) {
            patch.cells().forEach(cell -> homes.put(cell, homeOf(cell)));
        }
    }

    private void place(Subdivision.Face face) {
        if (plan.outer() == null && plan.parents.none() && !face.owners.isEmpty()) {
            return;
        }
        Coordinate point = face.point();
        face.inside = plan.outer() == null || plan.outer().holds(point);
        face.parent = plan.parents.at(point);
        face.elsewhere = face.owners.isEmpty() && plan.near(new Envelope(point)).stream()
                .anyMatch(cell -> !patch.cells().contains(cell) && plan.covers(cell, point));
    }

    /** The check says which parent has most of a grid that crosses; any other grid lies in one. */
    private int homeOf(int cell) {
        for (Finding finding : patch.findings()) {
            if (finding.kind() == FindingKind.CROSSING && finding.grids().contains(plan.id(cell))) {
                return plan.parents.named(finding.detail());
            }
        }
        return plan.parents.at(plan.shape(cell).getInteriorPoint().getCoordinate());
    }

    List<Subdivision.Face> faces() {
        return subdivision.faces();
    }

    /** Number of the parent that the grid belongs to. */
    int home(int cell) {
        return homes.getOrDefault(cell, ParentAreas.NONE);
    }

    /** Whether the grid may have ground in this parent. */
    boolean nests(int cell, int parent) {
        return plan.parents.none() || home(cell) == parent;
    }

    List<Subdivision.Face> of(int cell) {
        List<Subdivision.Face> own = new ArrayList<>();
        for (Subdivision.Face face : faces()) {
            if (face.owners.contains(cell)) {
                own.add(face);
            }
        }
        return own;
    }

    double area(Geometry shape) {
        return plan.input.measure().area(shape);
    }
}
