package org.tessera.exchange.write;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonGenerator;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Writes geometry objects (RFC 7946 §3.1), coordinates with every digit a double has. */
final class GeoJsonShapes {

    private final JsonGenerator json;
    private final boolean turning;

    /** @param turning whether outer rings are made counterclockwise, as the RFC asks; otherwise rings stay as drawn */
    GeoJsonShapes(JsonGenerator json, boolean turning) {
        this.json = json;
        this.turning = turning;
    }

    /** A missing or empty shape is null. */
    void write(Geometry geometry) throws IOException {
        if (geometry == null || geometry.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", geometry instanceof LinearRing ? "LineString" : geometry.getGeometryType());
        if (geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            json.writeArrayFieldStart("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                write(geometry.getGeometryN(i));
            }
            json.writeEndArray();
        } else {
            json.writeFieldName("coordinates");
            coordinates(geometry);
        }
        json.writeEndObject();
    }

    private void coordinates(Geometry geometry) throws IOException {
        switch (geometry) {
            case LineString line -> positions(line.getCoordinates());
            case Polygon polygon -> {
                json.writeStartArray();
                positions(turned(polygon.getExteriorRing(), true));
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    positions(turned(polygon.getInteriorRingN(i), false));
                }
                json.writeEndArray();
            }
            case org.locationtech.jts.geom.Point point -> position(point.getCoordinate());
            default -> {
                json.writeStartArray();
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    coordinates(geometry.getGeometryN(i));
                }
                json.writeEndArray();
            }
        }
    }

    private Coordinate[] turned(LinearRing ring, boolean counterclockwise) {
        Coordinate[] points = ring.getCoordinates();
        return !turning || Orientation.isCCWArea(points) == counterclockwise ? points : ring.reverse().getCoordinates();
    }

    private void positions(Coordinate[] points) throws IOException {
        json.writeStartArray();
        for (Coordinate each : points) {
            position(each);
        }
        json.writeEndArray();
    }

    private void position(Coordinate point) throws IOException {
        json.writeStartArray();
        json.writeNumber(point.x);
        json.writeNumber(point.y);
        json.writeEndArray();
    }
}
