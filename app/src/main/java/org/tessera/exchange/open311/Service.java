package org.tessera.exchange.open311;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A kind of request that can be filed.
 *
 * @param code        {@code service_code}
 * @param name        what people call it; may be null
 * @param description may be null
 * @param metadata    whether it asks further questions, which its {@link ServiceDefinition} holds
 * @param type        how soon a request gets its number
 * @param keywords    separated by commas; may be null
 * @param group       what it is listed under; may be null
 */
public record Service(String code, String name, String description, boolean metadata, ServiceType type, String keywords, String group) {

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("service_code", code);
        fields.put("service_name", name);
        fields.put("description", description);
        fields.put("metadata", metadata);
        fields.put("type", type.name().toLowerCase(Locale.ROOT));
        fields.put("keywords", keywords);
        fields.put("group", group);
        return fields;
    }

    static Service of(WireFields fields) {
        String type = fields.text("type");
        try {
            return new Service(fields.required("service_code"), fields.text("service_name"), fields.text("description"),
                    fields.flag("metadata"), type == null ? ServiceType.REALTIME : ServiceType.valueOf(type.toUpperCase(Locale.ROOT)),
                    fields.text("keywords"), fields.text("group"));
        } catch (IllegalArgumentException e) {
            throw new MalformedDocument("type: is \"" + type + "\"; expected realtime, batch or blackbox", e);
        }
    }
}
