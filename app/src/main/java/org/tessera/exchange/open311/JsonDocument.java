package org.tessera.exchange.open311;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Documents in JSON: an array of objects, or one object. */
final class JsonDocument {

    private static final JsonMapper JSON = new JsonMapper();

    private JsonDocument() {
    }

    static long write(Iterator<Map<String, Object>> rows, boolean alone, OutputStream out) throws IOException {
        long written = 0;
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            if (!alone) {
                json.writeStartArray();
            }
            for (; rows.hasNext(); written++) {
                write(rows.next(), json);
            }
            if (!alone) {
                json.writeEndArray();
            }
        }
        return written;
    }

    @SuppressWarnings("unchecked")
    private static void write(Map<String, Object> row, JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (Map.Entry<String, Object> field : row.entrySet()) {
            json.writeFieldName(field.getKey());
            switch (field.getValue()) {
                case null -> json.writeNull();
                case Boolean flag -> json.writeBoolean(flag);
                case Integer number -> json.writeNumber(number);
                case Double number -> json.writeNumber(BigDecimal.valueOf(number));
                case List<?> list -> {
                    json.writeStartArray();
                    for (Object each : list) {
                        write((Map<String, Object>) each, json);
                    }
                    json.writeEndArray();
                }
                default -> json.writeString(WireText.sendable(field.getValue().toString()));
            }
        }
        json.writeEndObject();
    }

    static List<Map<String, Object>> read(byte[] document) {
        String text = LooseJson.bare(new String(document, StandardCharsets.UTF_8));
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JsonProcessingException strict) {
            try {
                root = JSON.readTree(LooseJson.quoted(text));
            } catch (JsonProcessingException e) {
                throw new MalformedDocument("is no JSON: " + e.getOriginalMessage(), e);
            }
        }
        if (root == null || !root.isContainerNode()) {
            throw new MalformedDocument("is no GeoReport v2: expected a JSON array or object");
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        if (root.isObject()) {
            rows.add(row(root));
        } else {
            root.forEach(each -> rows.add(row(each)));
        }
        return rows;
    }

    private static Map<String, Object> row(JsonNode node) {
        if (!node.isObject()) {
            throw new MalformedDocument("is no GeoReport v2: expected an object, not " + node.getNodeType());
        }
        Map<String, Object> row = new LinkedHashMap<>();
        node.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isArray()) {
                List<Map<String, Object>> rows = new ArrayList<>();
                value.forEach(each -> rows.add(row(each)));
                row.put(field.getKey(), rows);
            } else {
                row.put(field.getKey(), value.isNull() || value.isObject() ? null : value.asText());
            }
        });
        return row;
    }
}
