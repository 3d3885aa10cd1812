package org.tessera.exchange.read;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The content of one shapefile record: null, point, multipoint, polyline or polygon, with or without Z and M (which are dropped). */
final class ShapeRecord {

    private final GeometryFactory factory = new GeometryFactory();
    private final InputLimits limits;

    ShapeRecord(InputLimits limits) {
        this.limits = limits;
    }

    Geometry parse(ByteBuffer content) throws BadGeometry {
        int type = content.getInt();
        return switch (type) {
            case 0 -> null;
            case 1, 11, 21 -> {
                need(content, 16);
                yield factory.createPoint(coordinate(content));
            }
            case 8, 18, 28 -> multiPoint(content);
            case 3, 13, 23 -> lines(parts(content));
            case 5, 15, 25 -> polygons(parts(content));
            default -> throw new BadGeometry("has shape type " + type + ", which is not supported");
        };
    }

    private Geometry multiPoint(ByteBuffer content) throws BadGeometry {
        need(content, 36);
        content.position(content.position() + 32);
        int count = count(content, content.getInt(), 16);
        Coordinate[] points = new Coordinate[count];
        for (int i = 0; i < count; i++) {
            points[i] = coordinate(content);
        }
        return factory.createMultiPointFromCoords(points);
    }

    private List<Coordinate[]> parts(ByteBuffer content) throws BadGeometry {
        need(content, 40);
        content.position(content.position() + 32);
        int partCount = content.getInt();
        int pointCount = content.getInt();
        count(content, partCount, 4);
        if (partCount == 0) {
            throw new BadGeometry("is a line or polygon without a part");
        }
        int[] starts = new int[partCount + 1];
        for (int i = 0; i < partCount; i++) {
            starts[i] = content.getInt();
        }
        starts[partCount] = count(content, pointCount, 16);
        List<Coordinate[]> parts = new ArrayList<>(partCount);
        for (int i = 0; i < partCount; i++) {
            if (starts[i] < 0 || starts[i] > starts[i + 1] || i == 0 && starts[i] != 0) {
                throw new BadGeometry("has part offsets that do not rise");
            }
            Coordinate[] points = new Coordinate[starts[i + 1] - starts[i]];
            for (int k = 0; k < points.length; k++) {
                points[k] = coordinate(content);
            }
            parts.add(points);
        }
        return parts;
    }

    private Geometry lines(List<Coordinate[]> parts) throws BadGeometry {
        List<LineString> lines = new ArrayList<>();
        for (Coordinate[] points : parts) {
            if (points.length < 2) {
                throw new BadGeometry("has a line of " + points.length + " positions; a line needs at least 2");
            }
            lines.add(factory.createLineString(points));
        }
        return lines.size() == 1 ? lines.getFirst() : factory.createMultiLineString(lines.toArray(LineString[]::new));
    }

    /** Clockwise rings are shells; each other ring is a hole of the smallest shell that holds it, or a shell when none does. */
    private Geometry polygons(List<Coordinate[]> parts) throws BadGeometry {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (Coordinate[] points : parts) {
            LinearRing ring = RingAssembly.ring(factory, points);
            (Orientation.isCCWArea(points) && parts.size() > 1 ? holes : shells).add(ring);
        }
        if (shells.isEmpty()) {
            shells.addAll(holes);
            holes.clear();
        }
        List<List<LinearRing>> groups = new ArrayList<>();
        shells.forEach(shell -> groups.add(new ArrayList<>(List.of(shell))));
        for (LinearRing hole : holes) {
            owner(groups, hole).add(hole);
        }
        List<Polygon> polygons = new ArrayList<>();
        for (List<LinearRing> rings : groups) {
            polygons.add(RingAssembly.polygon(factory, rings));
        }
        return polygons.size() == 1 ? polygons.getFirst() : factory.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static List<LinearRing> owner(List<List<LinearRing>> groups, LinearRing hole) {
        List<LinearRing> best = null;
        for (List<LinearRing> rings : groups) {
            LinearRing shell = rings.getFirst();
            boolean holds = shell.getEnvelopeInternal().contains(hole.getEnvelopeInternal())
                    && PointLocation.isInRing(hole.getCoordinateN(0), shell.getCoordinates());
            if (holds && (best == null || best.getFirst().getEnvelopeInternal().contains(shell.getEnvelopeInternal()))) {
                best = rings;
            }
        }
        if (best == null) {
            best = new ArrayList<>();
            groups.add(best);
        }
        return best;
    }

    private static Coordinate coordinate(ByteBuffer content) {
        return new Coordinate(content.getDouble(), content.getDouble());
    }

    private int count(ByteBuffer content, int declared, int bytesEach) throws BadGeometry {
        if (declared < 0 || declared > limits.maxVertices() || (long) declared * bytesEach > content.remaining()) {
            throw new BadGeometry("says it has " + declared + " parts or points, more than its record can hold");
        }
        return declared;
    }

    private static void need(ByteBuffer content, int bytes) throws BadGeometry {
        if (content.remaining() < bytes) {
            throw new BadGeometry("has a record too short for its shape type");
        }
    }
}
