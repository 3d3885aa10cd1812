package org.tessera.exchange.open311;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * One thing of a document on its way in: field names to text, number, truth, or lists of further fields. XML says everything as text
 * and some servers write their numbers in quotes, so every getter takes what can be read as its kind; what is missing, null or blank is
 * null.
 */
record WireFields(Map<String, Object> values) {

    String text(String name) {
        Object value = values.get(name);
        if (value instanceof List) {
            throw new MalformedDocument(name + ": has fields of its own; expected text");
        }
        String text = value == null ? "" : value.toString().strip();
        return text.isEmpty() ? null : text;
    }

    String required(String name) {
        String text = text(name);
        if (text == null) {
            throw new MalformedDocument(name + ": is missing");
        }
        return text;
    }

    Double number(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException expected) {
            // Said below, as for the infinite ones.
        }
        throw new MalformedDocument(name + ": is \"" + text + "\"; expected a number");
    }

    Integer whole(String name) {
        String text = text(name);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new MalformedDocument(name + ": is \"" + text + "\"; expected a whole number", e);
        }
    }

    boolean flag(String name) {
        String text = text(name);
        return "true".equalsIgnoreCase(text) || "1".equals(text);
    }

    OffsetDateTime time(String name) {
        String text = text(name);
        try {
            return text == null ? null : WireTime.read(text);
        } catch (DateTimeException e) {
            throw new MalformedDocument(name + ": is \"" + text + "\"; expected a time as 2010-04-14T06:37:38-08:00", e);
        }
    }

    @SuppressWarnings("unchecked")
    List<WireFields> list(String name) {
        Object value = values.get(name);
        if (value instanceof List<?> list) {
            return ((List<Map<String, Object>>) list).stream().map(WireFields::new).toList();
        }
        if (text(name) != null) {
            throw new MalformedDocument(name + ": is text; expected a list");
        }
        return List.of();
    }
}
