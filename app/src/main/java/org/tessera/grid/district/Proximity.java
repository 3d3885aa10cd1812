package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import org.locationtech.jts.triangulate.quadedge.QuadEdge;

/**
 * Neighbours among units that do not touch: no third unit lies in the circle between two. After K. R. Gabriel, R. R. Sokal, "A new
 * statistical approach to geographic variation analysis", Syst. Zool. 18 (1969); such a graph is always connected.
 */
final class Proximity {

    private Proximity() {
    }

    /** @param places on a plane; units at the same place are neighbours of each other */
    static List<Border> among(Coordinate[] places) {
        Map<Coordinate, Integer> first = new HashMap<>();
        List<Border> borders = new ArrayList<>();
        STRtree index = new STRtree();
        for (int i = 0; i < places.length; i++) {
            Integer earlier = first.putIfAbsent(new Coordinate(places[i].x, places[i].y), i);
            if (earlier != null) {
                borders.add(Border.bare(earlier, i));
            } else {
                index.insert(new Envelope(places[i]), places[i]);
            }
        }
        index.build();
        DelaunayTriangulationBuilder builder = new DelaunayTriangulationBuilder();
        builder.setSites(new GeometryFactory().createMultiPointFromCoords(places));
        for (Object edge : builder.getSubdivision().getPrimaryEdges(false)) {
            QuadEdge side = (QuadEdge) edge;
            Integer a = first.get(side.orig().getCoordinate());
            Integer b = first.get(side.dest().getCoordinate());
            if (a != null && b != null && !a.equals(b) && emptyBetween(places[a], places[b], index)) {
                borders.add(Border.bare(a, b));
            }
        }
        Border[] sorted = borders.toArray(Border[]::new);
        Arrays.sort(sorted, (p, q) -> p.a() != q.a() ? Integer.compare(p.a(), q.a()) : Integer.compare(p.b(), q.b()));
        return List.of(sorted);
    }

    private static boolean emptyBetween(Coordinate a, Coordinate b, STRtree index) {
        Coordinate middle = new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2);
        double radius = a.distance(b) / 2;
        Envelope circle = new Envelope(middle);
        circle.expandBy(radius);
        for (Object found : index.query(circle)) {
            Coordinate other = (Coordinate) found;
            if (!other.equals2D(a) && !other.equals2D(b) && other.distance(middle) < radius * (1 - 1e-9)) {
                return false;
            }
        }
        return true;
    }
}
