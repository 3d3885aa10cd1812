package org.tessera.grid.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.polygon.ConstrainedDelaunayTriangulator;
import org.locationtech.jts.triangulate.tri.Tri;

/**
 * Splits a gap between the grids around it, about halfway. The gap is triangulated without new vertices on its border; triangles that
 * touch several grids are cut through the middles of their edges. So the new borders start exactly where two grids meet on the gap's
 * border, end likewise, and need no noding; then they are simplified within the gap, which keeps their ends. After B. M. Meijers,
 * S. Savino, P. van Oosterom, "SPLITAREA: an algorithm for weighted splitting of faces in the context of a planar partition",
 * IJGIS 30(8), 2016.
 */
final class GapSplit {

    /** Corners are left out whose triangle is smaller than the square of this share of the gap's mean width. */
    private static final double SMOOTH = 0.25;

    private final GeometryFactory factory;
    private final Map<LineSegment, Integer> neighbours;
    private final Map<Coordinate, TreeSet<Integer>> labels = new HashMap<>();
    private final Map<Integer, List<Polygon>> pieces = new TreeMap<>();

    private GapSplit(GeometryFactory factory, Map<LineSegment, Integer> neighbours) {
        this.factory = factory;
        this.neighbours = neighbours;
    }

    /**
     * @param neighbours edges of the gap's border to the grid across; edges of nobody who may have a share are missing
     * @return by grid, polygons that share their vertices exactly; empty when the gap cannot be split
     */
    static Map<Integer, List<Polygon>> split(Polygon gap, Map<LineSegment, Integer> neighbours) {
        GapSplit split = new GapSplit(gap.getFactory(), neighbours);
        split.label(gap.getExteriorRing());
        for (int i = 0; i < gap.getNumInteriorRing(); i++) {
            split.label(gap.getInteriorRingN(i));
        }
        List<Tri> triangles = new ConstrainedDelaunayTriangulator(gap).getTriangles();
        for (Tri tri : triangles) {
            split.cut(tri.getCoordinate(0), tri.getCoordinate(1), tri.getCoordinate(2));
        }
        double sum = split.pieces.values().stream().flatMap(List::stream).mapToDouble(Polygon::getArea).sum();
        return !fills(sum, gap) ? Map.of() : smooth(split.pieces, gap);
    }

    private static boolean fills(double area, Polygon gap) {
        return Math.abs(area - gap.getArea()) <= gap.getArea() * 1e-6;
    }

    /** Takes the zigzag out of the new borders, which is as wide as the gap's vertices lie unevenly; the gap's own border stays. */
    private static Map<Integer, List<Polygon>> smooth(Map<Integer, List<Polygon>> pieces, Polygon gap) {
        double width = 2 * gap.getArea() / gap.getLength();
        Geometry[] rough = pieces.values().stream().map(Rebuild::together).toArray(Geometry[]::new);
        Geometry[] smooth = CoverageSimplifier.simplifyInner(rough, width * SMOOTH);
        double sum = Stream.of(smooth).mapToDouble(Geometry::getArea).sum();
        if (!fills(sum, gap) || Stream.of(smooth).anyMatch(share -> share.isEmpty() || !share.isValid())) {
            return pieces;
        }
        Map<Integer, List<Polygon>> shares = new TreeMap<>();
        int number = 0;
        for (int grid : pieces.keySet()) {
            shares.put(grid, Areal.parts(smooth[number++]));
        }
        return shares;
    }

    /** Every edge of the ring belongs to a grid: those of nobody go half to the one before, half to the one behind. */
    private void label(LinearRing ring) {
        Coordinate[] points = ring.getCoordinates();
        int count = points.length - 1;
        Integer[] of = new Integer[count];
        List<Integer> known = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            of[i] = neighbours.get(Linework.key(points[i], points[i + 1]));
            if (of[i] != null) {
                known.add(i);
            }
        }
        for (int k = 0; k < known.size(); k++) {
            int before = known.get(k);
            int steps = Math.floorMod(known.get((k + 1) % known.size()) - before - 1, count) + 1;
            Integer behind = of[known.get((k + 1) % known.size())];
            for (int step = 1; step < steps; step++) {
                of[(before + step) % count] = step * 2 <= steps ? of[before] : behind;
            }
        }
        for (int i = 0; i < count; i++) {
            Integer label = of[i] == null ? nearest(points[0]) : of[i];
            labels.computeIfAbsent(points[i], _ -> new TreeSet<>()).add(label);
            labels.computeIfAbsent(points[i + 1], _ -> new TreeSet<>()).add(label);
        }
    }

    private Integer nearest(Coordinate place) {
        double best = Double.POSITIVE_INFINITY;
        Integer label = neighbours.values().stream().min(Integer::compare).orElseThrow();
        for (Map.Entry<LineSegment, Integer> entry : neighbours.entrySet()) {
            double distance = entry.getKey().distance(place);
            if (distance < best || distance == best && entry.getValue() < label) {
                best = distance;
                label = entry.getValue();
            }
        }
        return label;
    }

    private void cut(Coordinate a, Coordinate b, Coordinate c) {
        TreeSet<Integer> all = common(a, b);
        all.retainAll(labels.get(c));
        if (!all.isEmpty()) {
            piece(all.first(), a, b, c);
            return;
        }
        boolean ab = common(a, b).isEmpty();
        boolean bc = common(b, c).isEmpty();
        boolean ca = common(c, a).isEmpty();
        int parted = (ab ? 1 : 0) + (bc ? 1 : 0) + (ca ? 1 : 0);
        switch (parted) {
            case 0 -> meet(a, b, c);
            case 1 -> halve(ab ? a : bc ? b : c, ab ? b : bc ? c : a, ab ? c : bc ? a : b);
            case 2 -> cutOff(!bc ? a : !ca ? b : c, !bc ? b : !ca ? c : a, !bc ? c : !ca ? a : b);
            default -> third(a, b, c);
        }
    }

    /** Each edge has a grid of its own. */
    private void meet(Coordinate a, Coordinate b, Coordinate c) {
        Coordinate centre = centre(a, b, c);
        piece(common(a, b).first(), a, b, centre);
        piece(common(b, c).first(), b, c, centre);
        piece(common(c, a).first(), c, a, centre);
    }

    /** From the middle of ab, which is parted, to c. */
    private void halve(Coordinate a, Coordinate b, Coordinate c) {
        Coordinate middle = middle(a, b);
        piece(common(a, c).first(), a, middle, c);
        piece(common(b, c).first(), middle, b, c);
    }

    /** The corner at a, which has nothing in common with b and c. */
    private void cutOff(Coordinate a, Coordinate b, Coordinate c) {
        Coordinate ab = middle(a, b);
        Coordinate ca = middle(c, a);
        piece(labels.get(a).first(), a, ab, ca);
        piece(common(b, c).first(), ab, b, c, ca);
    }

    private void third(Coordinate a, Coordinate b, Coordinate c) {
        Coordinate centre = centre(a, b, c);
        piece(labels.get(a).first(), a, middle(a, b), centre, middle(c, a));
        piece(labels.get(b).first(), b, middle(b, c), centre, middle(a, b));
        piece(labels.get(c).first(), c, middle(c, a), centre, middle(b, c));
    }

    private TreeSet<Integer> common(Coordinate a, Coordinate b) {
        TreeSet<Integer> both = new TreeSet<>(labels.get(a));
        both.retainAll(labels.get(b));
        return both;
    }

    private void piece(int label, Coordinate... corners) {
        Coordinate[] ring = new Coordinate[corners.length + 1];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new CoordinateXY(corners[i % corners.length]);
        }
        pieces.computeIfAbsent(label, _ -> new ArrayList<>()).add(factory.createPolygon(ring));
    }

    private static Coordinate middle(Coordinate a, Coordinate b) {
        return new CoordinateXY((a.x + b.x) / 2, (a.y + b.y) / 2);
    }

    private static Coordinate centre(Coordinate a, Coordinate b, Coordinate c) {
        return new CoordinateXY((a.x + b.x + c.x) / 3, (a.y + b.y + c.y) / 3);
    }
}
