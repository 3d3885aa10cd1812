package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Sorts the faces of the residual. Let n be the number of cells over a face and b be 1 inside the outer boundary: n − b does not
 * change within a face. It is 0 where all is sound, −1 in a gap; above, cells overlap or reach over the boundary. Without a
 * boundary b is 1 everywhere: n = 1 is sound, and a face that no cell covers is a gap, for faces are bounded.
 */
final class DefectFaces {

    private final IntFunction<SoundCell> cells;
    private final BoxIndex index;
    private final Boundary boundary;
    private final Map<Pair, List<Polygon>> overlaps = new TreeMap<>();
    private final Map<Integer, List<Polygon>> spills = new TreeMap<>();
    private final List<Face> gaps = new ArrayList<>();

    DefectFaces(IntFunction<SoundCell> cells, BoxIndex index, Boundary boundary) {
        this.cells = cells;
        this.index = index;
        this.boundary = boundary;
    }

    /** Parts where two cells overlap. */
    Map<Pair, List<Polygon>> overlaps() {
        return overlaps;
    }

    /** Parts of cells beyond the outer boundary. */
    Map<Integer, List<Polygon>> spills() {
        return spills;
    }

    /** Connected pieces that no cell covers. */
    List<Face> gaps() {
        return gaps;
    }

    void sort(Face face) {
        Sides.Cover cover = face.cover();
        if (cover.cells().isEmpty()) {
            gaps.add(face);
        } else if (uniform(face)) {
            whole(face.shape(), cover.cells(), cover.within());
        } else {
            apart(face.shape());
        }
    }

    /** Whether the same cells lie over the whole face: no border that cancelled runs through it, where cells or the boundary take turns. */
    private boolean uniform(Face face) {
        FaceCut cut = new FaceCut(face.shape());
        Envelope box = face.shape().getEnvelopeInternal();
        boolean[] may = new boolean[1];
        if (boundary != null) {
            boundary.near(box, segment -> may[0] = may[0] || cut.by(boundary.outline(), segment));
        }
        index.query(box, i -> may[0] = may[0] || !face.cover().cells().contains(i) && cut.by(cells.apply(i).outline()));
        return !may[0];
    }

    private void whole(Polygon face, TreeSet<Integer> owners, boolean within) {
        for (int low : owners) {
            for (int high : owners.tailSet(low, false)) {
                overlaps.computeIfAbsent(new Pair(low, high), _ -> new ArrayList<>()).add(face);
            }
            if (!within) {
                spills.computeIfAbsent(low, _ -> new ArrayList<>()).add(face);
            }
        }
    }

    /** Borders that cancelled may run through the face: cut it along them. */
    private void apart(Polygon face) {
        TreeMap<Integer, Geometry> shares = new TreeMap<>();
        Geometry within = boundary == null ? null : boundary.within(face.getEnvelopeInternal());
        index.query(face.getEnvelopeInternal(), i -> {
            Geometry share = overlay(face, cells.apply(i).shape(), OverlayNG.INTERSECTION);
            if (share.getArea() > 0) {
                shares.put(i, share);
            }
        });
        shares.forEach((low, share) -> {
            shares.tailMap(low, false).forEach((high, other) -> {
                Geometry common = overlay(share, other, OverlayNG.INTERSECTION);
                if (common.getArea() > 0) {
                    addParts(overlaps.computeIfAbsent(new Pair(low, high), _ -> new ArrayList<>()), common);
                }
            });
            if (within != null) {
                Geometry beyond = within.isEmpty() ? share : overlay(share, within, OverlayNG.DIFFERENCE);
                if (beyond.getArea() > 0) {
                    addParts(spills.computeIfAbsent(low, _ -> new ArrayList<>()), beyond);
                }
            }
        });
    }

    private static Geometry overlay(Geometry a, Geometry b, int operation) {
        return SoundShapes.areal(OverlayNGRobust.overlay(a, b, operation));
    }

    private static void addParts(List<Polygon> parts, Geometry shape) {
        for (Object polygon : PolygonExtracter.getPolygons(shape)) {
            parts.add((Polygon) polygon);
        }
    }
}
