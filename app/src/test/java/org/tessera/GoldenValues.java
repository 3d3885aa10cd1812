package org.tessera;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The values of {@code domain-golden.json}, which are the truth for numbers. */
public final class GoldenValues {

    /** The zone of its local times. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private GoldenValues() {
    }

    public static JsonNode of(String part) {
        try (InputStream in = GoldenValues.class.getResourceAsStream("/org/tessera/domain-golden.json")) {
            return new ObjectMapper().readTree(in).get(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A moment of a row, or null. */
    public static Instant at(JsonNode row, String field) {
        return row.get(field).isNull() ? null : LocalDateTime.parse(row.get(field).asText()).atZone(ZONE).toInstant();
    }
}
