package org.tessera.exchange.read;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.wololo.flatgeobuf.generated.Geometry;
import org.wololo.flatgeobuf.generated.GeometryType;

/**
 * FlatGeobuf geometries to JTS. Counts and offsets in the file are believed only as far as the bytes and a budget for the whole
 * geometry reach, because offsets may point anywhere, also back to where they came from. One instance per geometry.
 */
final class FlatGeobufGeometry {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final InputLimits limits;
    private final int bytes;
    private long budget;

    /** @param bytes length of the record */
    FlatGeobufGeometry(InputLimits limits, int bytes) {
        this.limits = limits;
        this.bytes = bytes;
        // A position takes 16 bytes and a part at least 4, so an honest record never needs more steps than it has bytes.
        this.budget = Math.min(bytes, 2L * limits.maxVertices());
    }

    org.locationtech.jts.geom.Geometry parse(Geometry source, int type, int depth) throws BadGeometry {
        if (depth > limits.maxDepth()) {
            throw new BadGeometry("is nested deeper than " + limits.maxDepth() + " levels");
        }
        return switch (type) {
            case GeometryType.Point -> {
                Coordinate[] points = points(source);
                yield points.length == 0 ? null : FACTORY.createPoint(points[0]);
            }
            case GeometryType.MultiPoint -> FACTORY.createMultiPointFromCoords(points(source));
            case GeometryType.LineString -> line(points(source));
            case GeometryType.MultiLineString -> {
                List<LineString> lines = new ArrayList<>();
                for (Coordinate[] points : split(source)) {
                    lines.add(line(points));
                }
                yield FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
            }
            case GeometryType.Polygon -> polygon(source);
            case GeometryType.MultiPolygon -> {
                List<Polygon> polygons = new ArrayList<>();
                for (int i = 0; i < parts(source); i++) {
                    polygons.add(polygon(source.parts(i)));
                }
                yield FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
            }
            case GeometryType.GeometryCollection -> {
                List<org.locationtech.jts.geom.Geometry> members = new ArrayList<>();
                for (int i = 0; i < parts(source); i++) {
                    org.locationtech.jts.geom.Geometry member = parse(source.parts(i), source.parts(i).type(), depth + 1);
                    if (member == null) {
                        throw new BadGeometry("has an empty member");
                    }
                    members.add(member);
                }
                yield FACTORY.createGeometryCollection(members.toArray(org.locationtech.jts.geom.Geometry[]::new));
            }
            default -> throw new BadGeometry("has geometry type " + type + ", which is not supported");
        };
    }

    private static LineString line(Coordinate[] points) throws BadGeometry {
        if (points.length < 2) {
            throw new BadGeometry("has a line of " + points.length + " positions; a line needs at least 2");
        }
        return FACTORY.createLineString(points);
    }

    private Polygon polygon(Geometry source) throws BadGeometry {
        List<LinearRing> rings = new ArrayList<>();
        for (Coordinate[] points : split(source)) {
            rings.add(RingAssembly.ring(FACTORY, points));
        }
        return RingAssembly.polygon(FACTORY, rings);
    }

    private int parts(Geometry source) throws BadGeometry {
        int parts = source.partsLength();
        spend(parts, 4);
        return parts;
    }

    /** Positions cut at the ends the source gives; one part when it gives none. */
    private List<Coordinate[]> split(Geometry source) throws BadGeometry {
        Coordinate[] points = points(source);
        int count = source.endsLength();
        if (count == 0) {
            return points.length == 0 ? List.of() : List.<Coordinate[]>of(points);
        }
        spend(count, 4);
        List<Coordinate[]> split = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < count; i++) {
            long end = source.ends(i);
            if (end < start || end > points.length) {
                throw new BadGeometry("has part ends that do not rise");
            }
            split.add(java.util.Arrays.copyOfRange(points, start, (int) end));
            start = (int) end;
        }
        return split;
    }

    private Coordinate[] points(Geometry source) throws BadGeometry {
        int numbers = source.xyLength();
        spend(numbers, 8);
        Coordinate[] points = new Coordinate[numbers / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(source.xy(2 * i), source.xy(2 * i + 1));
        }
        return points;
    }

    private void spend(int count, int bytesEach) throws BadGeometry {
        budget -= 1L + count;
        if (count < 0 || (long) count * bytesEach > bytes || budget < 0) {
            throw new BadGeometry("says it has more parts or points than its record can hold");
        }
    }
}
