package org.tessera.grid.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * A place where borders almost match: a node on one side only, vertices a few millimetres apart.
 *
 * @param owners cells whose borders run there
 * @param shape  a segment, or a face too small to be an overlap or a gap
 */
record MismatchPlace(Set<Integer> owners, Geometry shape) {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** A segment with borders on both sides that only noding made equal. */
    static Optional<MismatchPlace> of(Edge edge) {
        return of(Arrangement.owners(edge), FACTORY.createLineString(
                new Coordinate[] {new Coordinate(edge.ax, edge.ay), new Coordinate(edge.bx, edge.by)}));
    }

    /** None along the outer boundary, which need not have a node wherever grids meet. */
    static Optional<MismatchPlace> of(Set<Integer> owners, Geometry shape) {
        return owners.isEmpty() || owners.contains(Boundary.OWNER) ? Optional.empty()
                : Optional.of(new MismatchPlace(new TreeSet<>(owners), shape));
    }

    /** One finding for all places that have the same owners and hang together by common vertices. */
    static List<Finding> findings(List<MismatchPlace> places, IntFunction<SoundCell> cells, Gauge gauge) {
        List<Finding> findings = new ArrayList<>();
        for (List<MismatchPlace> cluster : clusters(places)) {
            List<Geometry> shapes = cluster.stream().map(MismatchPlace::shape).toList();
            double area = shapes.stream().filter(Polygon.class::isInstance).mapToDouble(gauge::area).sum();
            List<String> ids = cluster.getFirst().owners().stream().map(i -> cells.apply(i).id()).toList();
            findings.add(Finding.mismatch(ids, area, FACTORY.buildGeometry(shapes)));
        }
        return findings;
    }

    private static List<List<MismatchPlace>> clusters(List<MismatchPlace> places) {
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
        Map<Integer, List<MismatchPlace>> clusters = new LinkedHashMap<>();
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
