package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Sorts the faces of the residual. Let n be the number of cells over a face and b be 1 inside the outer boundary: n − b does not
 * change within a face. It is 0 where all is sound, −1 in a gap; above, cells overlap or reach over the boundary. Without a
 * boundary b is 0, n = 1 is sound, and a face that no cell covers is a gap, for faces are bounded.
 */
final class DefectFaces {

    private final List<SoundCell> cells;
    private final Boundary boundary;
    private final STRtree tree = new STRtree();
    private final Map<Pair, List<Polygon>> overlaps = new TreeMap<>();
    private final Map<Integer, List<Polygon>> spills = new TreeMap<>();
    private final List<Polygon> gaps = new ArrayList<>();

    DefectFaces(List<SoundCell> cells, Boundary boundary) {
        this.cells = cells;
        this.boundary = boundary;
        for (int i = 0; i < cells.size(); i++) {
            tree.insert(cells.get(i).shape().getEnvelopeInternal(), i);
        }
    }

    /** Parts where two cells overlap. */
    Map<Pair, List<Polygon>> overlaps() {
        return overlaps;
    }

    /** Parts of cells beyond the outer boundary. */
    Map<Integer, List<Polygon>> spills() {
        return spills;
    }

    /** A connected piece that no cell covers, and whose borders run along it. */
    record Gap(int number, Set<Integer> around, Polygon face) {
    }

    Map<Gap, List<Polygon>> gapsWith(Arrangement arrangement) {
        Map<Gap, List<Polygon>> found = LinkedHashMap.newLinkedHashMap(gaps.size());
        for (Polygon face : gaps) {
            found.put(new Gap(found.size(), arrangement.around(face), face), List.of(face));
        }
        return found;
    }

    void sort(Polygon face) {
        for (int attempt = 0; attempt < FaceProbe.ATTEMPTS; attempt++) {
            Optional<Coordinate> inside = FaceProbe.point(face, attempt);
            if (inside.isPresent()) {
                Optional<TreeSet<Integer>> owners = owners(inside.get());
                if (owners.isPresent() && (boundary == null || !boundary.touches(inside.get()))) {
                    sort(face, owners.get(), boundary == null || boundary.contains(inside.get()));
                    return;
                }
            }
        }
        // Every point of it lies on some border: thinner than coordinates can say, so only cutting can tell.
        apart(face);
    }

    private void sort(Polygon face, TreeSet<Integer> owners, boolean within) {
        if (owners.isEmpty()) {
            if (within) {
                gaps.add(face);
            }
        } else if (owners.size() > 1 || !within) {
            if (uniform(face, owners)) {
                whole(face, owners, within);
            } else {
                apart(face);
            }
        }
    }

    /** The cells over a point, or nothing when it lies on a border of one. */
    private Optional<TreeSet<Integer>> owners(Coordinate point) {
        TreeSet<Integer> owners = new TreeSet<>();
        for (Object i : tree.query(new Envelope(point))) {
            switch (SimplePointInAreaLocator.locate(point, cells.get((Integer) i).shape())) {
                case Location.INTERIOR -> owners.add((Integer) i);
                case Location.BOUNDARY -> {
                    return Optional.empty();
                }
                default -> { }
            }
        }
        return Optional.of(owners);
    }

    /** Whether the same cells lie over the whole face: no other cell and no boundary come near enough to take turns with them. */
    private boolean uniform(Polygon face, TreeSet<Integer> owners) {
        Envelope box = face.getEnvelopeInternal();
        if (boundary != null && boundary.near(box)) {
            return false;
        }
        PreparedGeometry prepared = null;
        for (Object i : tree.query(box)) {
            if (!owners.contains((Integer) i)) {
                prepared = prepared == null ? PreparedGeometryFactory.prepare(face) : prepared;
                if (prepared.intersects(cells.get((Integer) i).shape())) {
                    return false;
                }
            }
        }
        return true;
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
        for (Object i : tree.query(face.getEnvelopeInternal())) {
            Geometry share = overlay(face, cells.get((Integer) i).shape(), OverlayNG.INTERSECTION);
            if (share.getArea() > 0) {
                shares.put((Integer) i, share);
            }
        }
        shares.forEach((low, share) -> {
            shares.tailMap(low, false).forEach((high, other) -> {
                Geometry common = overlay(share, other, OverlayNG.INTERSECTION);
                if (common.getArea() > 0) {
                    addParts(overlaps.computeIfAbsent(new Pair(low, high), _ -> new ArrayList<>()), common);
                }
            });
            if (boundary != null) {
                Geometry beyond = overlay(share, boundary.area(), OverlayNG.DIFFERENCE);
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
