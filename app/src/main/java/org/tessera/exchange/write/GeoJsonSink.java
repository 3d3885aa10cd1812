package org.tessera.exchange.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.tessera.exchange.SourceRecord;
import org.tessera.map.crs.NamedCrs;

/** A GeoJSON feature collection (RFC 7946): outer rings counterclockwise, one feature a line. An empty value is null. */
final class GeoJsonSink implements LayerSink {

    private final List<String> columns;
    private final JsonGenerator json;
    private final GeoJsonShapes shapes;

    /** @param crs written as the {@code crs} member of the older GeoJSON (2008) unless it is lon, lat on WGS 84 */
    GeoJsonSink(Path file, List<String> columns, NamedCrs crs) throws IOException {
        this.columns = columns;
        this.json = new JsonFactory().createGenerator(file.toFile(), JsonEncoding.UTF8);
        this.shapes = new GeoJsonShapes(json, true);
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        if (!CrsLabel.isLonLat(crs)) {
            json.writeObjectFieldStart("crs");
            json.writeStringField("type", "name");
            json.writeObjectFieldStart("properties");
            json.writeStringField("name", CrsLabel.urn(crs));
            json.writeEndObject();
            json.writeEndObject();
        }
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
        shapes.write(record.geometry());
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
}
