package org.tessera.exchange.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

import org.tessera.exchange.SourceRecord;

/** A GeoJSON feature collection (RFC 7946): lon, lat, outer rings counterclockwise, one feature a line. An empty value is null. */
final class GeoJsonSink implements LayerSink {

    private final List<String> columns;
    private final JsonGenerator json;

    GeoJsonSink(Path file, List<String> columns) throws IOException {
        this.columns = columns;
        this.json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
    }

    @Override
    public void add(SourceRecord record) throws IOException {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        if (!record.id().isEmpty()) {
            json.writeStringField("id", record.id());
        }
        json.writeFieldName("geometry");
        geometry(record.geometry());
        json.writeObjectFieldStart("properties");
        for (String column : columns) {
            String value = record.fields().getOrDefault(column, "");
            json.writeStringField(column, value.isEmpty() ? null : value);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    @Override
    public void finish() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private void geometry(Geometry geometry) throws IOException {
        if (geometry == null || geometry.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("type", geometry instanceof LinearRing ? "LineString" : geometry.getGeometryType());
        if (geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION)) {
            json.writeArrayFieldStart("geometries");
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                geometry(geometry.getGeometryN(i));
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

    private static Coordinate[] turned(LinearRing ring, boolean counterclockwise) {
        Coordinate[] points = ring.getCoordinates();
        return Orientation.isCCWArea(points) == counterclockwise ? points : ring.reverse().getCoordinates();
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
