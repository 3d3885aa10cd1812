package org.tessera.grid.repair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

import org.tessera.grid.coverage.Finding;

/**
 * Defects that have to be repaired together, because they have grids in common.
 *
 * @param cells    numbers of the grids that take part, ascending
 * @param findings the defects, in order
 */
record Patch(Set<Integer> cells, List<Finding> findings) {

    /** m; what comes as near to a defect may have to follow. */
    static final double REACH = 0.02;

    /** The findings that have a place, grouped. */
    static List<Patch> of(Plan plan, List<Finding> findings) {
        int[] root = new int[plan.size()];
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
        }
        Map<Finding, Set<Integer>> members = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Set<Integer> cells = members(plan, finding);
            if (!cells.isEmpty()) {
                members.put(finding, cells);
                int first = cells.iterator().next();
                cells.forEach(cell -> root[find(root, cell)] = find(root, first));
            }
        }
        Map<Integer, Patch> patches = new LinkedHashMap<>();
        members.forEach((finding, cells) -> {
            Patch patch = patches.computeIfAbsent(find(root, cells.iterator().next()),
                    _ -> new Patch(new TreeSet<>(), new ArrayList<>()));
            patch.cells.addAll(cells);
            patch.findings.add(finding);
        });
        return List.copyOf(patches.values());
    }

    private static Set<Integer> members(Plan plan, Finding finding) {
        Set<Integer> cells = new LinkedHashSet<>();
        if (finding.shape().isEmpty()) {
            return cells;
        }
        for (String id : finding.grids()) {
            Integer cell = plan.number(id);
            if (cell != null && plan.shape(cell) != null) {
                cells.add(cell);
            }
        }
        for (int i = 0; i < finding.shape().getNumGeometries(); i++) {
            Envelope box = plan.metric.grown(finding.shape().getGeometryN(i).getEnvelopeInternal(), REACH);
            for (int cell : plan.near(box)) {
                if (!cells.contains(cell) && passes(plan.shape(cell), box)) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private static boolean passes(Geometry shape, Envelope box) {
        for (Object line : LinearComponentExtracter.getLines(shape)) {
            CoordinateSequence points = ((LineString) line).getCoordinateSequence();
            for (int i = 0; i + 1 < points.size(); i++) {
                if (Math.min(points.getX(i), points.getX(i + 1)) <= box.getMaxX()
                        && Math.max(points.getX(i), points.getX(i + 1)) >= box.getMinX()
                        && Math.min(points.getY(i), points.getY(i + 1)) <= box.getMaxY()
                        && Math.max(points.getY(i), points.getY(i + 1)) >= box.getMinY()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int find(int[] root, int i) {
        int r = i;
        while (root[r] != r) {
            root[r] = root[root[r]];
            r = root[r];
        }
        return r;
    }
}
