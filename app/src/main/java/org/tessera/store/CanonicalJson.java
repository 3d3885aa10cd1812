package org.tessera.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

import org.tessera.cases.CaseFile;
import org.tessera.cases.flow.CaseProgress;
import org.tessera.duty.Member;
import org.tessera.grid.Grid;

/** The one written form of a record: keys and sets sorted, times in ISO 8601, geometry as two-dimensional WKB in Base64. */
final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().findAndAddModules()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(new SimpleModule()
                    .addSerializer(Geometry.class, new GeometryWriter())
                    .addSerializer(Set.class, new SetWriter())
                    .addDeserializer(Geometry.class, new GeometryReader())
                    .addDeserializer(Point.class, new PointReader()))
            .addMixIn(Grid.class, OpenEnds.class)
            .addMixIn(Member.class, OpenRoster.class)
            .addMixIn(CaseFile.class, OutsideLoop.class)
            .build();

    /** A grid that no plan has touched is written as it was before there were plans, so that its digest still fits its source. */
    private interface OpenEnds {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        Instant validFrom();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        Instant validTo();
    }

    /** Likewise a member of whom no source says from when and until when. */
    private interface OpenRoster {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        LocalDate from();

        @JsonInclude(JsonInclude.Include.NON_NULL)
        LocalDate until();
    }

    /** Likewise a case that is not in our loop. */
    private interface OutsideLoop {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        CaseProgress progress();
    }

    private CanonicalJson() {
    }

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static <T> T read(String json, Class<T> shape) {
        try {
            return MAPPER.readValue(json, shape);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("stored state is not readable as " + shape.getSimpleName(), damaged);
        }
    }

    static JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException damaged) {
            throw new IllegalStateException("stored payload is not JSON", damaged);
        }
    }

    static byte[] wkb(Geometry geometry) {
        return geometry == null ? null : new WKBWriter().write(geometry);
    }

    static Geometry geometry(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException damaged) {
            throw new IllegalStateException("stored geometry is not WKB", damaged);
        }
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class GeometryWriter extends StdSerializer<Geometry> {
        GeometryWriter() {
            super(Geometry.class);
        }

        @Override
        public void serialize(Geometry value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(Base64.getEncoder().encodeToString(wkb(value)));
        }
    }

    /** Sets have no order of their own, and the JDK's immutable ones change it from run to run. */
    @SuppressWarnings("rawtypes")
    private static final class SetWriter extends StdSerializer<Set> {
        SetWriter() {
            super(Set.class);
        }

        @Override
        public void serialize(Set value, JsonGenerator out, SerializerProvider provider) throws IOException {
            TreeSet<String> sorted = new TreeSet<>();
            for (Object element : value) {
                sorted.add(String.valueOf(element));
            }
            out.writeStartArray();
            for (String element : sorted) {
                out.writeString(element);
            }
            out.writeEndArray();
        }
    }

    private static final class GeometryReader extends StdDeserializer<Geometry> {
        GeometryReader() {
            super(Geometry.class);
        }

        @Override
        public Geometry deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return geometry(in.getBinaryValue());
        }
    }

    private static final class PointReader extends StdDeserializer<Point> {
        PointReader() {
            super(Point.class);
        }

        @Override
        public Point deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return (Point) geometry(in.getBinaryValue());
        }
    }
}
