package org.tessera.grid.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Puts the grids of a patch together from their faces. Nodes that noding brought and nothing needs are left out again, on both sides of
 * a border alike, so that a border which did not change is the old one to the last bit.
 */
final class Rebuild {

    /** m; noding places a node this near to the line it is on, with much to spare. */
    private static final double STRAIGHT = 1e-6;

    private final Plan plan;
    private final Map<Integer, Geometry> made = new TreeMap<>();
    /** Vertices of locked grids. */
    private final Set<Coordinate> fixed = new HashSet<>();
    private final List<Geometry> locked = new ArrayList<>();
    private final Set<Coordinate> needless = new HashSet<>();

    Rebuild(Plan plan, Patch patch, PatchGround ground, Map<Integer, List<Polygon>> shares) {
        this.plan = plan;
        Map<Integer, List<Polygon>> parts = new HashMap<>();
        shares.forEach((cell, pieces) -> parts.computeIfAbsent(cell, _ -> new ArrayList<>()).addAll(pieces));
        for (Subdivision.Face face : ground.faces()) {
            face.owners.forEach(cell -> parts.computeIfAbsent(cell, _ -> new ArrayList<>()).add(face.shape));
        }
        for (int cell : patch.cells()) {
            List<Polygon> own = parts.get(cell);
            if (plan.locked(cell)) {
                fixed.addAll(List.of(plan.shape(cell).getCoordinates()));
                locked.add(plan.shape(cell).getBoundary());
            } else if (own != null) {
                made.put(cell, together(own));
            }
        }
        findNeedless();
    }

    static Geometry together(List<Polygon> parts) {
        return parts.size() == 1 ? parts.getFirst() : CoverageUnion.union(parts.toArray(Geometry[]::new));
    }

    /** A node that none of its grids had, and at which every border runs straight on. */
    private void findNeedless() {
        Set<Coordinate> needed = new HashSet<>(fixed);
        made.forEach((cell, shape) -> {
            Set<Coordinate> own = new HashSet<>(List.of(plan.shape(cell).getCoordinates()));
            for (Polygon polygon : Areal.parts(shape)) {
                forEachRing(polygon, points -> {
                    for (int i = 0; i + 1 < points.length; i++) {
                        Coordinate before = points[i == 0 ? points.length - 2 : i - 1];
                        boolean straight = straight(before, points[i], points[i + 1]);
                        (straight && (!own.contains(points[i]) || besideLocked(points[i])) ? needless : needed).add(points[i]);
                    }
                });
            }
        });
        needless.removeAll(needed);
    }

    /** Where a locked grid has no node, its neighbour must do without. */
    private boolean besideLocked(Coordinate place) {
        if (locked.isEmpty() || fixed.contains(place)) {
            return false;
        }
        Point point = new GeometryFactory().createPoint(place);
        double reach = STRAIGHT / Math.max(plan.metric.perX(), plan.metric.perY());
        return locked.stream().anyMatch(border -> border.isWithinDistance(point, reach));
    }

    private boolean straight(Coordinate a, Coordinate b, Coordinate c) {
        double length = plan.metric.length(a, c);
        if (length == 0) {
            return false;
        }
        LineSegment segment = new LineSegment(a.x * plan.metric.perX(), a.y * plan.metric.perY(), c.x * plan.metric.perX(),
                c.y * plan.metric.perY());
        return segment.distance(new Coordinate(b.x * plan.metric.perX(), b.y * plan.metric.perY())) < STRAIGHT;
    }

    private interface RingUse {
        void ring(Coordinate[] points);
    }

    private static void forEachRing(Polygon polygon, RingUse use) {
        use.ring(polygon.getExteriorRing().getCoordinates());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            use.ring(polygon.getInteriorRingN(i).getCoordinates());
        }
    }

    Map<Integer, Geometry> changed() {
        Map<Integer, Geometry> changed = new TreeMap<>();
        made.forEach((cell, shape) -> {
            Geometry old = plan.shape(cell);
            Geometry drawn = like(old, shape);
            if (!plain(old).equalsExact(plain(drawn))) {
                changed.put(cell, drawn);
            }
        });
        return changed;
    }

    /** For comparison: without repeated points, in one order. */
    private static Geometry plain(Geometry shape) {
        GeometryFactory factory = shape.getFactory();
        List<Polygon> parts = new ArrayList<>();
        for (Polygon polygon : Areal.parts(shape)) {
            List<LinearRing> rings = new ArrayList<>();
            forEachRing(polygon, points -> rings.add(factory.createLinearRing(CoordinateArrays.removeRepeatedPoints(points))));
            parts.add(factory.createPolygon(rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new)));
        }
        return factory.createMultiPolygon(parts.toArray(Polygon[]::new)).norm();
    }

    /** The new shape with the type, sense and starting points of the old one where it has them still. */
    private Geometry like(Geometry old, Geometry shape) {
        GeometryFactory factory = old.getFactory();
        Set<Coordinate> starts = new HashSet<>();
        for (Polygon polygon : Areal.parts(old)) {
            forEachRing(polygon, points -> starts.add(points[0]));
        }
        boolean turned = !Orientation.isCCW(Areal.parts(old).getFirst().getExteriorRing().getCoordinates());
        List<Polygon> parts = new ArrayList<>();
        for (Polygon polygon : Areal.parts(shape)) {
            LinearRing shell = ring(factory, polygon.getExteriorRing(), !turned, starts);
            LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
            for (int i = 0; i < holes.length; i++) {
                holes[i] = ring(factory, polygon.getInteriorRingN(i), turned, starts);
            }
            parts.add(factory.createPolygon(shell, holes));
        }
        return old instanceof MultiPolygon ? factory.createMultiPolygon(parts.toArray(Polygon[]::new)) : Areal.of(factory, parts);
    }

    private LinearRing ring(GeometryFactory factory, LinearRing ring, boolean counterclockwise, Set<Coordinate> starts) {
        Coordinate[] all = ring.getCoordinates();
        List<Coordinate> points = new ArrayList<>(all.length);
        for (int i = 0; i + 1 < all.length; i++) {
            if (!needless.contains(all[i])) {
                points.add(new Coordinate(all[i].x, all[i].y));
            }
        }
        int start = 0;
        while (start < points.size() && !starts.contains(points.get(start))) {
            start++;
        }
        Collections.rotate(points, start < points.size() ? -start : 0);
        points.add(points.getFirst().copy());
        if (Orientation.isCCW(all) != counterclockwise) {
            Collections.reverse(points);
        }
        return factory.createLinearRing(points.toArray(Coordinate[]::new));
    }
}
