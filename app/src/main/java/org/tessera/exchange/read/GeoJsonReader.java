package org.tessera.exchange.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.tessera.exchange.SourceLayer;
import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.NamedCrs;
import org.tessera.map.crs.UnknownCrs;

/**
 * GeoJSON: RFC 7946, and the older {@code crs} member that many tools still write, wherever in the file it stands. One feature is in
 * memory as a tree at a time.
 */
final class GeoJsonReader {

    private final ObjectMapper json;
    private final LayerBuilder layer;
    private NamedCrs crs = CrsCatalog.lonLat();
    private long row;

    private GeoJsonReader(String file, InputLimits limits) {
        StreamReadConstraints bounds = StreamReadConstraints.builder()
                .maxNestingDepth(limits.maxDepth()).maxStringLength(limits.maxFieldChars() * 4)
                .maxDocumentLength(limits.maxBytes()).build();
        json = new ObjectMapper(JsonFactory.builder().streamReadConstraints(bounds).build());
        layer = new LayerBuilder(file, limits);
    }

    static SourceLayer read(String file, InputStream in, InputLimits limits) throws IOException {
        return new GeoJsonReader(file, limits).read(in);
    }

    private SourceLayer read(InputStream in) throws IOException {
        try (JsonParser parser = json.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw layer.unreadable(0, "is not GeoJSON: expected an object at the start");
            }
            readRoot(parser);
            if (parser.nextToken() != null) {
                throw layer.unreadable(0, "has something after the end of the JSON object");
            }
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            String where = e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNr();
            String what = e.getOriginalMessage() == null ? "" : LayerBuilder.shortened(e.getOriginalMessage());
            throw layer.unreadable(row, "is not readable as JSON" + where + ": " + what, e);
        }
        return layer.build(crs);
    }

    private void readRoot(JsonParser parser) throws IOException {
        Map<String, JsonNode> root = new LinkedHashMap<>();
        boolean collection = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (name.equals("features")) {
                collection = true;
                readFeatures(parser);
            } else {
                root.put(name, json.readTree(parser));
            }
        }
        if (root.containsKey("crs")) {
            readCrs(root.get("crs"));
        }
        String type = root.containsKey("type") ? root.get("type").asText() : "";
        if (collection) {
            return;
        }
        if (type.equals("Feature")) {
            feature(json.valueToTree(root));
        } else if (root.containsKey("coordinates") || root.containsKey("geometries")) {
            feature(json.createObjectNode().put("type", "Feature").set("geometry", json.valueToTree(root)));
        } else {
            throw layer.unreadable(0, "is not GeoJSON: no features, feature or geometry in it");
        }
    }

    private void readFeatures(JsonParser parser) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw layer.unreadable(0, "is not GeoJSON: 'features' must be an array");
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            feature(json.readTree(parser));
        }
    }

    private void feature(JsonNode node) {
        row++;
        if (node == null || !node.path("type").asText("").equals("Feature")) {
            layer.refuse(row, "type", "", "is not a GeoJSON feature");
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        node.path("properties").properties().forEach(property -> values.put(property.getKey(), text(property.getValue())));
        try {
            layer.add(row, text(node.path("id")), GeoJsonGeometry.parse(node.get("geometry")), values);
        } catch (BadGeometry e) {
            layer.refuse(row, "geometry", "", e.getMessage());
        }
    }

    private void readCrs(JsonNode node) {
        if (node.isNull()) {
            return;
        }
        String name = node.path("properties").path("name").asText(node.path("properties").path("code").asText(""));
        try {
            crs = CrsCatalog.decode(name);
        } catch (UnknownCrs e) {
            throw layer.unreadable(0, "crs: " + e.getMessage(), e);
        }
    }

    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
