package org.tessera.grid.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

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
            linework.area(cell, plan.locked(cell) ? sound(plan.shape(cell)) : snap.apply(plan.shape(cell)));
        }
        for (Finding finding : patch.findings()) {
            for (int i = 0; i < finding.shape().getNumGeometries(); i++) {
                Envelope box = plan.metric.grown(finding.shape().getGeometryN(i).getEnvelopeInternal(), Patch.REACH);
                if (plan.outer() != null) {
                    plan.outer().draw(box, linework);
                }
                plan.parents.draw(box, linework);
                // A border that two grids share must not get a node where only the edge of permitted ground runs over it.
                if (finding.kind() == FindingKind.GAP || finding.kind() == FindingKind.UNFILLED) {
                    plan.permitted.drawWithin(box, linework);
                }
                if (plan.guides != null && (finding.kind() == FindingKind.GAP || finding.kind() == FindingKind.OVERLAP)) {
                    plan.guides.draw(box, linework);
                }
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

    /** A locked grid stays as it is, though its outline may cross itself or double back, so that no side of it is the inside. */
    private static Geometry sound(Geometry locked) {
        return locked.isValid() ? locked : Areal.mended(locked);
    }

    private void place(Subdivision.Face face) {
        if (plan.outer() == null && plan.parents.none() && !face.owners.isEmpty()) {
            return;
        }
        Coordinate point = face.point();
        face.inside = plan.outer() == null || plan.outer().holds(point);
        face.parent = plan.parents.at(point);
        face.permitted = face.owners.isEmpty() && plan.permitted.at(point) != FixedAreas.NONE;
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
        return homes.getOrDefault(cell, FixedAreas.NONE);
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

    /** Tracts that several grids claim, or none; where lines part the ground, on each side one. */
    List<Tract> disputed(Predicate<Subdivision.Face> match) {
        return plan.guides == null ? Tract.of(faces(), match) : Tract.parted(faces(), match);
    }

    double area(Geometry shape) {
        return plan.input.measure().area(shape);
    }
}
