package org.tessera.exchange.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** GeoJSON (RFC 7946): longitude, latitude, outer rings counter-clockwise. */
final class GeoJsonWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonGenerator out;

    private GeoJsonWriter(JsonGenerator out) {
        this.out = out;
    }

    static void write(OutputStream stream, List<OutFeature> features) throws IOException {
        try (JsonGenerator out = JSON.createGenerator(stream)) {
            GeoJsonWriter writer = new GeoJsonWriter(out);
            out.writeStartObject();
            out.writeStringField("type", "FeatureCollection");
            out.writeArrayFieldStart("features");
            for (OutFeature feature : features) {
                out.writeRaw('\n');
                writer.feature(feature);
            }
            out.writeEndArray();
            out.writeEndObject();
            out.writeRaw('\n');
        }
    }

    private void feature(OutFeature feature) throws IOException {
        out.writeStartObject();
        out.writeStringField("type", "Feature");
        out.writeObjectFieldStart("properties");
        for (Map.Entry<String, Object> value : feature.values().entrySet()) {
            out.writePOJOField(value.getKey(), value.getValue());
        }
        out.writeEndObject();
        out.writeFieldName("geometry");
        if (feature.geometry() == null || feature.geometry().isEmpty()) {
            out.writeNull();
        } else {
            geometry(feature.geometry());
        }
        out.writeEndObject();
    }

    private void geometry(Geometry geometry) throws IOException {
        out.writeStartObject();
        out.writeStringField("type", geometry.getGeometryType().equals("LinearRing") ? "LineString" : geometry.getGeometryType());
        boolean mixed = !(geometry instanceof MultiPoint || geometry instanceof MultiLineString || geometry instanceof MultiPolygon);
        if (geometry instanceof GeometryCollection && mixed) {
            out.writeArrayFieldStart("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                geometry(geometry.getGeometryN(i));
            }
            out.writeEndArray();
        } else {
            out.writeFieldName("coordinates");
            coordinates(geometry);
        }
        out.writeEndObject();
    }

    private void coordinates(Geometry geometry) throws IOException {
        switch (geometry) {
            case Point point -> position(point.getCoordinate());
            case LineString line -> positions(line.getCoordinates());
            case Polygon polygon -> {
                out.writeStartArray();
                // JTS turns outer rings clockwise when it normalises; the reverse is what the RFC asks for.
                Polygon turned = (Polygon) polygon.norm().reverse();
                positions(turned.getExteriorRing().getCoordinates());
                for (int i = 0; i < turned.getNumInteriorRing(); i++) {
                    positions(turned.getInteriorRingN(i).getCoordinates());
                }
                out.writeEndArray();
            }
            default -> {
                out.writeStartArray();
                for (int i = 0; i < geometry.getNumGeometries(); i++) {
                    coordinates(geometry.getGeometryN(i));
                }
                out.writeEndArray();
            }
        }
    }

    private void positions(Coordinate[] points) throws IOException {
        out.writeStartArray();
        for (Coordinate point : points) {
            position(point);
        }
        out.writeEndArray();
    }

    private void position(Coordinate point) throws IOException {
        out.writeStartArray();
        out.writeNumber(point.x);
        out.writeNumber(point.y);
        out.writeEndArray();
    }
}
