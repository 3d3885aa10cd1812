package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Places where borders almost match: nodes on one side only, vertices a few millimetres apart. Touching ones of the same cells are one. */
final class Mismatches {

    private record Place(Set<Integer> owners, Geometry shape) {
    }

    private final GeometryFactory factory = new GeometryFactory();
    private final List<Place> places = new ArrayList<>();

    /** A segment with borders on both sides that only noding made equal. */
    void add(Edge edge) {
        keep(Arrangement.owners(edge), factory.createLineString(
                new Coordinate[] {new Coordinate(edge.ax, edge.ay), new Coordinate(edge.bx, edge.by)}));
    }

    /** A face too small to be an overlap or a gap. */
    void add(Set<Integer> owners, Polygon dust) {
        keep(owners, dust);
    }

    /** The outer boundary need not have a node wherever grids meet. */
    private void keep(Set<Integer> owners, Geometry shape) {
        if (!owners.isEmpty() && !owners.contains(Boundary.OWNER)) {
            places.add(new Place(new TreeSet<>(owners), shape));
        }
    }

    void report(IntFunction<SoundCell> cells, Gauge gauge, FindingList findings) {
        for (List<Place> cluster : clusters()) {
            List<Geometry> shapes = cluster.stream().map(Place::shape).toList();
            double area = shapes.stream().filter(Polygon.class::isInstance).mapToDouble(gauge::area).sum();
            List<String> ids = cluster.getFirst().owners().stream().map(i -> cells.apply(i).id()).toList();
            findings.mismatch(ids, area, factory.buildGeometry(shapes));
        }
    }

    /** Same owners and a common vertex. */
    private List<List<Place>> clusters() {
        int[] root = new int[places.size()];
        Map<Set<Integer>, Map<Coordinate, Integer>> seen = new HashMap<>();
        for (int i = 0; i < root.length; i++) {
            root[i] = i;
            Map<Coordinate, Integer> vertices = seen.computeIfAbsent(places.get(i).owners(), _ -> new HashMap<>());
            for (Coordinate vertex : places.get(i).shape().getCoordinates()) {
                Integer other = vertices.putIfAbsent(vertex, i);
                if (other != null) {
                    root[find(root, i)] = find(root, other);
                }
            }
        }
        Map<Integer, List<Place>> clusters = new LinkedHashMap<>();
        for (int i = 0; i < root.length; i++) {
            clusters.computeIfAbsent(find(root, i), _ -> new ArrayList<>()).add(places.get(i));
        }
        return List.copyOf(clusters.values());
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
