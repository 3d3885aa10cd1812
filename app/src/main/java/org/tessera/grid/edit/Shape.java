package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * What a cell covers: polygons, each a shell and its holes, kept to the last bit and in the order they came in. x and y only. Immutable.
 *
 * @param multi    whether it came as a MultiPolygon
 * @param polygons shell first, then holes
 */
record Shape(boolean multi, List<List<Ring>> polygons) {

    /** No area. */
    static final Shape EMPTY = new Shape(false, List.of());

    Shape {
        polygons = List.copyOf(polygons);
    }

    /** A single ring of a shape. */
    record Part(int number, int polygon, boolean hole, Ring ring) {

        /** +1 when the cell lies to the left of the ring's direction, -1 when to the right. */
        int side() {
            return ring.counterClockwise() == hole ? -1 : 1;
        }
    }

    static Shape of(Geometry geometry) {
        List<List<Ring>> polygons = new ArrayList<>();
        if (geometry != null) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                    polygons.add(rings(polygon));
                }
            }
        }
        return new Shape(geometry instanceof MultiPolygon || polygons.size() > 1, polygons);
    }

    private static List<Ring> rings(Polygon polygon) {
        List<Ring> rings = new ArrayList<>();
        rings.add(Ring.of(polygon.getExteriorRing().getCoordinateSequence()));
        for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
            rings.add(Ring.of(polygon.getInteriorRingN(h).getCoordinateSequence()));
        }
        return List.copyOf(rings);
    }

    /** All rings; a ring's number is its place in this list. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int p = 0; p < polygons.size(); p++) {
            for (int r = 0; r < polygons.get(p).size(); r++) {
                parts.add(new Part(parts.size(), p, r > 0, polygons.get(p).get(r)));
            }
        }
        return parts;
    }

    int ringCount() {
        return polygons.stream().mapToInt(List::size).sum();
    }

    Ring ring(int number) {
        int left = number;
        for (List<Ring> polygon : polygons) {
            if (left < polygon.size()) {
                return polygon.get(left);
            }
            left -= polygon.size();
        }
        throw new IndexOutOfBoundsException(number);
    }

    Shape with(int number, Ring ring) {
        List<List<Ring>> result = new ArrayList<>();
        int first = 0;
        for (List<Ring> polygon : polygons) {
            if (number >= first && number < first + polygon.size()) {
                List<Ring> rings = new ArrayList<>(polygon);
                rings.set(number - first, ring);
                result.add(List.copyOf(rings));
            } else {
                result.add(polygon);
            }
            first += polygon.size();
        }
        return new Shape(multi, result);
    }

    Envelope box() {
        Envelope box = new Envelope();
        polygons.forEach(rings -> rings.getFirst().expand(box));
        return box;
    }

    /** JTS location of a point, by the even-odd rule over all rings. */
    int locate(Coordinate point) {
        boolean inside = false;
        for (List<Ring> polygon : polygons) {
            for (Ring ring : polygon) {
                int location = locate(ring, point);
                if (location == Location.BOUNDARY) {
                    return location;
                }
                inside ^= location == Location.INTERIOR;
            }
        }
        return inside ? Location.INTERIOR : Location.EXTERIOR;
    }

    static int locate(Ring ring, Coordinate point) {
        RayCrossingCounter counter = new RayCrossingCounter(point);
        Coordinate from = new Coordinate();
        Coordinate to = new Coordinate();
        // Only edges level with the point and not left of it can count.
        ring.edgesNear(new Envelope(point.x, Double.POSITIVE_INFINITY, point.y, point.y), i -> {
            from.setX(ring.x(i));
            from.setY(ring.y(i));
            to.setX(ring.x(i + 1));
            to.setY(ring.y(i + 1));
            counter.countSegment(from, to);
        });
        return counter.getLocation();
    }

    Geometry geometry(GeometryFactory factory) {
        Polygon[] result = new Polygon[polygons.size()];
        for (int i = 0; i < result.length; i++) {
            List<Ring> rings = polygons.get(i);
            LinearRing[] holes = new LinearRing[rings.size() - 1];
            for (int h = 0; h < holes.length; h++) {
                holes[h] = factory.createLinearRing(rings.get(h + 1).sequence());
            }
            result[i] = factory.createPolygon(factory.createLinearRing(rings.getFirst().sequence()), holes);
        }
        if (multi || result.length > 1) {
            return factory.createMultiPolygon(result);
        }
        return result.length == 0 ? factory.createPolygon() : result[0];
    }

    boolean sameBits(Shape other) {
        if (this == other) {
            return true;
        }
        if (multi != other.multi || polygons.size() != other.polygons.size()) {
            return false;
        }
        for (int p = 0; p < polygons.size(); p++) {
            if (polygons.get(p).size() != other.polygons.get(p).size()) {
                return false;
            }
            for (int r = 0; r < polygons.get(p).size(); r++) {
                if (!polygons.get(p).get(r).sameBits(other.polygons.get(p).get(r))) {
                    return false;
                }
            }
        }
        return true;
    }
}
