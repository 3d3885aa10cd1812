package org.tessera.exchange.open311;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One choice of a list.
 *
 * @param key  what is sent
 * @param name what is shown; may be null
 */
public record AttributeValue(String key, String name) {

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", key);
        fields.put("name", name);
        return fields;
    }

    static AttributeValue of(WireFields fields) {
        return new AttributeValue(fields.required("key"), fields.text("name"));
    }
}
