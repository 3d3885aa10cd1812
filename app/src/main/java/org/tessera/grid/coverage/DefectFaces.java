package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Point;
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

    private static final double GOLDEN_ANGLE = 2.399963229728653;

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
        Coordinate inside = clear(face);
        TreeSet<Integer> owners = owners(inside);
        boolean within = boundary == null || boundary.locate(inside) == Location.INTERIOR;
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

    /** A point inside the face and on no border: one that cancelled may run right through the middle. */
    private Coordinate clear(Polygon face) {
        Point middle = face.getInteriorPoint();
        Coordinate point = middle.getCoordinate();
        if (!onBorder(point)) {
            return point;
        }
        double room = face.getBoundary().distance(middle);
        for (int i = 1; i <= 24; i++) {
            Coordinate near = new Coordinate(point.x + room * 0.9 / i * Math.cos(i * GOLDEN_ANGLE),
                    point.y + room * 0.9 / i * Math.sin(i * GOLDEN_ANGLE));
            if (!onBorder(near)) {
                return near;
            }
        }
        return point;
    }

    private boolean onBorder(Coordinate point) {
        if (boundary != null && boundary.locate(point) == Location.BOUNDARY) {
            return true;
        }
        for (Object i : tree.query(new Envelope(point))) {
            if (SimplePointInAreaLocator.locate(point, cells.get((Integer) i).shape()) == Location.BOUNDARY) {
                return true;
            }
        }
        return false;
    }

    private TreeSet<Integer> owners(Coordinate point) {
        TreeSet<Integer> owners = new TreeSet<>();
        for (Object i : tree.query(new Envelope(point))) {
            if (SimplePointInAreaLocator.locate(point, cells.get((Integer) i).shape()) == Location.INTERIOR) {
                owners.add((Integer) i);
            }
        }
        return owners;
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
