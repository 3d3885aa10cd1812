package org.tessera.exchange.read;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** GeoJSON geometry objects (RFC 7946 §3.1) to JTS. Heights are dropped. */
final class GeoJsonGeometry {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private GeoJsonGeometry() {
    }

    static Geometry parse(JsonNode node) throws BadGeometry {
        if (node == null || node.isNull()) {
            return null;
        }
        String type = node.path("type").asText("");
        JsonNode coordinates = node.path("coordinates");
        return switch (type) {
            case "Point" -> point(coordinates);
            case "MultiPoint" -> FACTORY.createMultiPoint(each(coordinates, GeoJsonGeometry::point).toArray(Point[]::new));
            case "LineString" -> line(coordinates);
            case "MultiLineString" -> FACTORY.createMultiLineString(each(coordinates, GeoJsonGeometry::line).toArray(LineString[]::new));
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" -> FACTORY.createMultiPolygon(each(coordinates, GeoJsonGeometry::polygon).toArray(Polygon[]::new));
            case "GeometryCollection" -> FACTORY.createGeometryCollection(
                    each(node.path("geometries"), GeoJsonGeometry::parse).toArray(Geometry[]::new));
            default -> throw new BadGeometry("has geometry type '" + LayerBuilder.shortened(type) + "', which GeoJSON does not know");
        };
    }

    private static Point point(JsonNode node) throws BadGeometry {
        return FACTORY.createPoint(coordinate(node));
    }

    private static LineString line(JsonNode node) throws BadGeometry {
        Coordinate[] points = coordinates(node);
        if (points.length < 2) {
            throw new BadGeometry("has a line of " + points.length + " positions; a line needs at least 2");
        }
        return FACTORY.createLineString(points);
    }

    private static Polygon polygon(JsonNode node) throws BadGeometry {
        List<LinearRing> rings = each(node, ring -> RingAssembly.ring(FACTORY, coordinates(ring)));
        return RingAssembly.polygon(FACTORY, rings);
    }

    private static Coordinate[] coordinates(JsonNode node) throws BadGeometry {
        return each(node, GeoJsonGeometry::coordinate).toArray(Coordinate[]::new);
    }

    private static Coordinate coordinate(JsonNode node) throws BadGeometry {
        if (!node.isArray() || node.size() < 2 || !node.get(0).isNumber() || !node.get(1).isNumber()) {
            throw new BadGeometry("has a position that is not an array of two numbers");
        }
        return new Coordinate(node.get(0).asDouble(), node.get(1).asDouble());
    }

    private static <T> List<T> each(JsonNode array, Part<T> part) throws BadGeometry {
        if (!array.isArray()) {
            throw new BadGeometry("has coordinates that are not nested as its geometry type needs");
        }
        List<T> parts = new ArrayList<>(array.size());
        for (JsonNode element : array) {
            T made = part.of(element);
            if (made == null) {
                throw new BadGeometry("has an empty member");
            }
            parts.add(made);
        }
        return parts;
    }

    private interface Part<T> {
        T of(JsonNode node) throws BadGeometry;
    }
}
