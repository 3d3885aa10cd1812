package org.tessera.exchange.open311;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A question that a service asks.
 *
 * @param variable            false when it only tells something and wants no answer
 * @param code                what an answer is sent under
 * @param datatype            what an answer looks like
 * @param required            whether a request without an answer is refused
 * @param datatypeDescription how to write the answer; may be null
 * @param order               where it stands among the questions, from 1; may be null
 * @param description         the question; may be null
 * @param values              the choices of a list; empty for other kinds
 */
public record ServiceAttribute(boolean variable, String code, AttributeType datatype, boolean required, String datatypeDescription,
        Integer order, String description, List<AttributeValue> values) {

    public ServiceAttribute {
        values = List.copyOf(values);
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("variable", variable);
        fields.put("code", code);
        fields.put("datatype", datatype.name().toLowerCase(Locale.ROOT));
        fields.put("required", required);
        fields.put("datatype_description", datatypeDescription);
        fields.put("order", order);
        fields.put("description", description);
        if (!values.isEmpty()) {
            fields.put("values", values.stream().map(AttributeValue::fields).toList());
        }
        return fields;
    }

    static ServiceAttribute of(WireFields fields) {
        String type = fields.required("datatype");
        try {
            return new ServiceAttribute(fields.flag("variable"), fields.required("code"),
                    AttributeType.valueOf(type.toUpperCase(Locale.ROOT)), fields.flag("required"), fields.text("datatype_description"),
                    fields.whole("order"), fields.text("description"), fields.list("values").stream().map(AttributeValue::of).toList());
        } catch (IllegalArgumentException e) {
            throw new MalformedDocument("datatype: is \"" + type + "\", which GeoReport v2 does not have", e);
        }
    }
}
