package org.tessera.exchange.open311;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a service asks beyond place and words.
 *
 * @param code       {@code service_code}
 * @param attributes its questions; may be empty
 */
public record ServiceDefinition(String code, List<ServiceAttribute> attributes) {

    public ServiceDefinition {
        attributes = List.copyOf(attributes);
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("service_code", code);
        fields.put("attributes", attributes.stream().map(ServiceAttribute::fields).toList());
        return fields;
    }

    static ServiceDefinition of(WireFields fields) {
        return new ServiceDefinition(fields.required("service_code"),
                fields.list("attributes").stream().map(ServiceAttribute::of).toList());
    }
}
