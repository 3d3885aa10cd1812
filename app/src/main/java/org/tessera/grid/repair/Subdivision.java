package org.tessera.grid.repair;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.noding.FastNodingValidator;
import org.locationtech.jts.noding.SegmentString;
import org.locationtech.jts.noding.snap.SnappingNoder;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * The plane cut by a linework into faces, each knowing which areas lie over it. That is carried from face to face across their edges,
 * starting outside where there is none, so no point has to be located and hair-thin faces are as certain as any.
 */
final class Subdivision {

    /** Shares of the largest coordinate. */
    private static final double[] TOLERANCES = {4e-15, 4e-14, 4e-13, 4e-12, 4e-11, 4e-10};

    /** A stretch of straight border between two faces; null is outside of all. */
    static final class Edge {
        final Coordinate low;
        final Coordinate high;
        /** Areas by what they add from right to left, seen from the lower end. */
        private final Map<Integer, Integer> net = new TreeMap<>();
        private Face left;
        private Face right;

        Edge(LineSegment place) {
            low = place.p0;
            high = place.p1;
        }

        /** Whether it is no area's border. */
        boolean bare() {
            return net.values().stream().allMatch(times -> times == 0);
        }

        Face across(Face face) {
            return face == left ? right : left;
        }
    }

    /** A connected piece of ground. Equal only to itself. */
    static final class Face {
        final Polygon shape;
        final List<Edge> edges = new ArrayList<>();
        /** Areas that lie over it; the repair changes this. */
        Set<Integer> owners;
        /** Within the outer boundary. */
        boolean inside = true;
        /** Covered by a grid that takes no part. */
        boolean elsewhere;
        /** Nobody's, and may stay so. */
        boolean permitted;
        /** Number of the parent it lies in, or -1. */
        int parent = -1;

        Face(Polygon shape) {
            this.shape = shape;
        }

        Coordinate point() {
            return shape.getInteriorPoint().getCoordinate();
        }
    }

    private final GeometryFactory factory = new GeometryFactory();
    private final Map<LineSegment, Edge> edges = new LinkedHashMap<>();
    private final List<Face> faces = new ArrayList<>();

    Subdivision(Linework linework) {
        for (SegmentString string : node(linework.strings())) {
            add(string);
        }
        linework.still().forEach((place, sides) -> {
            Edge edge = edges.computeIfAbsent(place, Edge::new);
            sides.forEach(side -> edge.net.merge(side.area(), side.sign(), Integer::sum));
        });
        Polygonizer polygonizer = new Polygonizer();
        chains().forEach(polygonizer::add);
        // The polygonizer's order is that of hashed objects, different in each run.
        for (Object polygon : polygonizer.getPolygons()) {
            faces.add(new Face((Polygon) ((Polygon) polygon).norm()));
        }
        faces.sort((a, b) -> a.shape.compareTo(b.shape));
        for (Face face : faces) {
            link(face, face.shape.getExteriorRing(), true);
            for (int i = 0; i < face.shape.getNumInteriorRing(); i++) {
                link(face, face.shape.getInteriorRingN(i), false);
            }
        }
        carryOwners();
    }

    List<Face> faces() {
        return faces;
    }

    @SuppressWarnings("unchecked")
    private void add(SegmentString string) {
        for (int i = 0; i + 1 < string.size(); i++) {
            Coordinate from = string.getCoordinate(i);
            Coordinate to = string.getCoordinate(i + 1);
            int order = from.compareTo(to);
            if (order != 0) {
                Edge edge = edges.computeIfAbsent(Linework.key(from, to), Edge::new);
                for (Linework.Side side : (List<Linework.Side>) string.getData()) {
                    edge.net.merge(side.area(), order < 0 ? side.sign() : -side.sign(), Integer::sum);
                }
            }
        }
    }

    /** The edges strung together between places where not exactly two meet. */
    private List<LineString> chains() {
        Map<Coordinate, List<Edge>> meeting = new HashMap<>();
        for (Edge edge : edges.values()) {
            meeting.computeIfAbsent(edge.low, _ -> new ArrayList<>(2)).add(edge);
            meeting.computeIfAbsent(edge.high, _ -> new ArrayList<>(2)).add(edge);
        }
        List<LineString> lines = new ArrayList<>();
        Set<Edge> drawn = Collections.newSetFromMap(new IdentityHashMap<>());
        for (boolean loops : new boolean[] {false, true}) {
            for (Edge edge : edges.values()) {
                for (Coordinate start : List.of(edge.low, edge.high)) {
                    if (!drawn.contains(edge) && (loops || meeting.get(start).size() != 2)) {
                        lines.add(chain(start, edge, meeting, drawn));
                    }
                }
            }
        }
        return lines;
    }

    private LineString chain(Coordinate start, Edge first, Map<Coordinate, List<Edge>> meeting, Set<Edge> drawn) {
        List<Coordinate> points = new ArrayList<>(List.of(start));
        Edge edge = first;
        while (edge != null && drawn.add(edge)) {
            Coordinate end = points.getLast().equals2D(edge.low) ? edge.high : edge.low;
            points.add(end);
            List<Edge> next = meeting.get(end);
            edge = next.size() == 2 ? next.get(next.getFirst() == edge ? 1 : 0) : null;
        }
        return factory.createLineString(points.toArray(Coordinate[]::new));
    }

    private void link(Face face, LinearRing ring, boolean outer) {
        Coordinate[] points = ring.getCoordinates();
        boolean insideLeft = Orientation.isCCW(points) == outer;
        for (int i = 0; i + 1 < points.length; i++) {
            Edge edge = edges.get(Linework.key(points[i], points[i + 1]));
            face.edges.add(edge);
            if (points[i].compareTo(points[i + 1]) < 0 == insideLeft) {
                edge.left = face;
            } else {
                edge.right = face;
            }
        }
    }

    private void carryOwners() {
        Map<Face, Map<Integer, Integer>> cover = new HashMap<>();
        Deque<Face> open = new ArrayDeque<>();
        for (Face start : faces) {
            for (Edge edge : start.edges) {
                if (edge.across(start) == null && !cover.containsKey(start)) {
                    cover.put(start, across(edge, start, Map.of()));
                    open.add(start);
                }
            }
        }
        while (!open.isEmpty()) {
            Face face = open.remove();
            for (Edge edge : face.edges) {
                Face other = edge.across(face);
                if (other != null && !cover.containsKey(other)) {
                    cover.put(other, across(edge, other, cover.get(face)));
                    open.add(other);
                }
            }
        }
        for (Face face : faces) {
            face.owners = new TreeSet<>();
            cover.getOrDefault(face, Map.of()).forEach((area, times) -> {
                if (times > 0) {
                    face.owners.add(area);
                }
            });
        }
    }

    private static Map<Integer, Integer> across(Edge edge, Face into, Map<Integer, Integer> from) {
        Map<Integer, Integer> cover = new TreeMap<>(from);
        int sign = into == edge.left ? 1 : -1;
        edge.net.forEach((area, net) -> cover.merge(area, sign * net, Integer::sum));
        cover.values().removeIf(times -> times == 0);
        return cover;
    }

    /** A few units in the last place first; coarser only when rounding still leaves crossings. */
    @SuppressWarnings("unchecked")
    private static Collection<SegmentString> node(List<SegmentString> strings) {
        double size = 0;
        for (SegmentString string : strings) {
            for (Coordinate c : string.getCoordinates()) {
                size = Math.max(size, Math.max(Math.abs(c.x), Math.abs(c.y)));
            }
        }
        for (double share : TOLERANCES) {
            SnappingNoder noder = new SnappingNoder(size * share);
            noder.computeNodes(strings);
            Collection<SegmentString> noded = noder.getNodedSubstrings();
            if (new FastNodingValidator(noded).isValid()) {
                return noded;
            }
        }
        throw new TopologyException("borders cross in a way that cannot be untangled");
    }
}
