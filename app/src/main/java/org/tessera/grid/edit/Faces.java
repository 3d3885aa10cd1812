package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** Areas between edges that meet vertex to vertex. No coordinate is ever changed. */
final class Faces {

    private Faces() {
    }

    /**
     * All bounded areas between the edges; edges that bound none are left out, and so are those of a ring that crosses itself: what lies
     * within it has no outline without a new vertex.
     */
    static List<Polygon> between(Collection<Chain.Edge> edges) {
        GeometryFactory factory = new GeometryFactory();
        Polygonizer polygonizer = new Polygonizer();
        for (Chain.Edge edge : edges) {
            polygonizer.add(factory.createLineString(new Coordinate[] {edge.low(), edge.high()}));
        }
        List<Polygon> faces = new ArrayList<>();
        for (Object face : polygonizer.getPolygons()) {
            faces.add((Polygon) face);
        }
        return faces;
    }

    /** A shape cut along edges that run inside it. */
    static List<Polygon> cut(Shape shape, Collection<Chain.Edge> cuts) {
        Set<Chain.Edge> edges = edges(shape);
        edges.addAll(cuts);
        return between(edges).stream()
                .filter(face -> shape.locate(face.getInteriorPoint().getCoordinate()) == Location.INTERIOR).toList();
    }

    static Set<Chain.Edge> edges(Shape shape) {
        Set<Chain.Edge> edges = new HashSet<>();
        for (Shape.Part part : shape.parts()) {
            for (int i = 0; i < part.ring().size(); i++) {
                if (!part.ring().at(i).equals2D(part.ring().at(i + 1))) {
                    edges.add(Chain.Edge.of(part.ring().at(i), part.ring().at(i + 1)));
                }
            }
        }
        return edges;
    }

    /** Several shapes that share edges as one; where they share none it gets several polygons. */
    static Shape together(Collection<Shape> shapes) {
        Chain chain = new Chain();
        shapes.forEach(shape -> chain.add(shape, 1));
        List<Chain.Edge> edges = chain.edges().stream().map(edge -> Chain.Edge.of(edge.from(), edge.to())).toList();
        List<Polygon> inside = between(edges).stream().filter(face -> leftOf(chain, face)).toList();
        return Shape.of(inside.size() == 1 ? inside.getFirst()
                : new GeometryFactory().createMultiPolygon(inside.toArray(Polygon[]::new)));
    }

    /** Whether the chain runs round the face with the face on its left. */
    private static boolean leftOf(Chain chain, Polygon face) {
        Shape.Part shell = Shape.of(face).parts().getFirst();
        return chain.weight(shell.ring().at(0), shell.ring().at(1)) * shell.side() > 0;
    }

    /**
     * The shape written as the other one was: polygons by the vertices they have in common, rings beginning at the same vertex and running
     * the same way. So a difference names only what changed.
     */
    static Shape like(Shape old, Shape young) {
        List<List<Ring>> polygons = new ArrayList<>();
        for (List<Ring> polygon : young.polygons()) {
            List<Ring> rings = new ArrayList<>();
            for (Ring ring : polygon) {
                rings.add(like(old, ring));
            }
            polygons.add(rings);
        }
        return new Shape(old.multi() || polygons.size() > 1, polygons);
    }

    private static Ring like(Shape old, Ring young) {
        for (Shape.Part part : old.parts()) {
            Ring ring = part.ring();
            for (int i = 0; i < ring.size(); i++) {
                for (int k = 0; k < young.size(); k++) {
                    if (ring.is(i, young.at(k))) {
                        boolean backwards = ring.counterClockwise() != young.counterClockwise();
                        return young.turned(k, backwards);
                    }
                }
                if (i > Ring.BLOCK) {
                    break;
                }
            }
        }
        return young;
    }
}
