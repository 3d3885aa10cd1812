package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        if (!crossing.boundary && crossing.cells.isEmpty()) {
            whole(face.shape(), cover.cells(), cover.within());
        } else if (!turns(face, crossing)) {
            apart(face, crossing);
        }
    }

    /** Cells that lie over a whole face, those whose borders may run through it, whether the boundary's may, and what told. */
    private record Crossing(TreeSet<Integer> whole, TreeSet<Integer> cells, boolean boundary, FaceCut cut) {
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
        return new Crossing(whole, through, may[0], cut);
    }

    /** Where all but one of the cells over a face, outside counting as one, lie over the whole of it, the others share it out. */
    private boolean turns(Face face, Crossing crossing) {
        boolean outside = !face.cover().within() && !crossing.boundary;
        int over = face.cover().cells().size() + (face.cover().within() ? 0 : 1);
        if (over - crossing.whole.size() - (outside ? 1 : 0) > 1) {
            return false;
        }
        Optional<Map<Integer, List<Polygon>>> shares = FaceShares.of(face.shape(), crossing.cut, crossing.cells,
                i -> cells.apply(i).outline(), crossing.boundary ? boundary : null);
        shares.ifPresent(found -> {
            whole(face.shape(), crossing.whole, !outside);
            found.forEach((cell, parts) -> share(cell, parts, crossing.whole, outside));
        });
        return shares.isPresent();
    }

    private void share(int cell, List<Polygon> parts, TreeSet<Integer> whole, boolean outside) {
        for (int other : whole) {
            if (cell == Boundary.OWNER) {
                spills.computeIfAbsent(other, _ -> new ArrayList<>()).addAll(parts);
            } else {
                overlaps.computeIfAbsent(new Pair(Math.min(cell, other), Math.max(cell, other)), _ -> new ArrayList<>()).addAll(parts);
            }
        }
        if (outside) {
            spills.computeIfAbsent(cell, _ -> new ArrayList<>()).addAll(parts);
        }
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

    /** Cuts a face along the borders that run through it. */
    private void apart(Face whole, Crossing crossing) {
        Polygon face = whole.shape();
        Geometry outside = whole.cover().within() ? null : face.getFactory().createPolygon();
        Geometry within = crossing.boundary ? boundary.within(face.getEnvelopeInternal()) : outside;
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
