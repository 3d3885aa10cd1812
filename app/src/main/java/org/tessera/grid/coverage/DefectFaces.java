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
    private final double reach;
    private final Map<Pair, List<Polygon>> overlaps = new TreeMap<>();
    private final Map<Integer, List<Polygon>> spills = new TreeMap<>();
    private final List<Face> gaps = new ArrayList<>();

    /**
     * @param cells    by number
     * @param index    their boxes
     * @param boundary or null
     * @param reach    how far cutting may have moved a corner
     */
    DefectFaces(IntFunction<SoundCell> cells, BoxIndex index, Boundary boundary, double reach) {
        this.cells = cells;
        this.index = index;
        this.boundary = boundary;
        this.reach = reach;
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
            return;
        }
        Crossing crossing = crossing(face);
        if (crossing.boundary) {
            apart(face.shape(), crossing, boundary.within(face.shape().getEnvelopeInternal()));
        } else if (crossing.cells.isEmpty()) {
            whole(face.shape(), cover.cells(), cover.within());
        } else {
            turns(face, crossing);
        }
    }

    /** Cells that lie over a whole face, those whose borders may run through it, and whether the boundary's may. */
    private record Crossing(TreeSet<Integer> whole, TreeSet<Integer> cells, boolean boundary) {
    }

    /**
     * Borders that cancelled may run through the face, where cells or the boundary take turns. As long as n stays, cells of the cover leave
     * only where others enter, so these are asked first.
     */
    private Crossing crossing(Face face) {
        FaceCut cut = new FaceCut(face.shape(), reach);
        Envelope box = face.shape().getEnvelopeInternal();
        boolean[] may = new boolean[1];
        if (boundary != null) {
            boundary.near(box, segment -> may[0] = may[0] || cut.by(boundary.outline(), segment));
        }
        TreeSet<Integer> through = new TreeSet<>();
        index.query(box, i -> {
            if (!face.cover().cells().contains(i) && cut.by(cells.apply(i).outline())) {
                through.add(i);
            }
        });
        TreeSet<Integer> whole = new TreeSet<>(face.cover().cells());
        if (!through.isEmpty() || may[0]) {
            whole.removeIf(i -> cut.by(cells.apply(i).outline()));
            through.addAll(face.cover().cells());
            through.removeAll(whole);
        }
        return new Crossing(whole, through, may[0]);
    }

    /** Where all but one of the cells over a face lie over the whole of it, the others cannot overlap one another. */
    private void turns(Face face, Crossing crossing) {
        TreeSet<Integer> cover = face.cover().cells();
        if (cover.size() - crossing.whole.size() > 1) {
            apart(face.shape(), crossing, face.cover().within() ? null : face.shape().getFactory().createPolygon());
            return;
        }
        whole(face.shape(), crossing.whole, face.cover().within());
        Map<Integer, List<Polygon>> shares = FaceShares.of(face.shape(), crossing.cells, i -> cells.apply(i).outline(), reach)
                .orElseGet(() -> {
                    Map<Integer, List<Polygon>> overlaid = new TreeMap<>();
                    shares(face.shape(), crossing.cells).forEach((cell, share) ->
                            addParts(overlaid.computeIfAbsent(cell, _ -> new ArrayList<>()), share));
                    return overlaid;
                });
        shares.forEach((cell, parts) -> {
            for (int other : crossing.whole) {
                overlaps.computeIfAbsent(new Pair(Math.min(cell, other), Math.max(cell, other)), _ -> new ArrayList<>()).addAll(parts);
            }
            if (!face.cover().within()) {
                spills.computeIfAbsent(cell, _ -> new ArrayList<>()).addAll(parts);
            }
        });
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

    private TreeMap<Integer, Geometry> shares(Polygon face, TreeSet<Integer> some) {
        TreeMap<Integer, Geometry> shares = new TreeMap<>();
        some.forEach(i -> {
            Geometry share = overlay(face, cells.apply(i).shape(), OverlayNG.INTERSECTION);
            if (share.getArea() > 0) {
                shares.put(i, share);
            }
        });
        return shares;
    }

    /**
     * Cuts a face along the borders that run through it.
     *
     * @param within what of the face lies within the outer boundary, valid in the face only; null for all
     */
    private void apart(Polygon face, Crossing crossing, Geometry within) {
        TreeMap<Integer, Geometry> shares = shares(face, crossing.cells);
        crossing.whole.forEach(i -> shares.put(i, face));
        shares.forEach((low, share) -> {
            shares.tailMap(low, false).forEach((high, other) -> {
                Geometry common = share == face ? other : other == face ? share : overlay(share, other, OverlayNG.INTERSECTION);
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
