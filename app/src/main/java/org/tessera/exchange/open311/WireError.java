package org.tessera.exchange.open311;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was wrong with a request.
 *
 * @param code        HTTP status
 * @param description in words for a person
 */
public record WireError(int code, String description) {

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", code);
        fields.put("description", description);
        return fields;
    }

    static WireError of(WireFields fields) {
        Integer code = fields.whole("code");
        String description = fields.text("description");
        return new WireError(code == null ? 0 : code, description == null ? "" : description);
    }
}
