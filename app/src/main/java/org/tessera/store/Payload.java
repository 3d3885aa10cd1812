package org.tessera.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import com.fasterxml.jackson.databind.JsonNode;

import org.tessera.journal.Change;
import org.tessera.journal.Recorded;

/** The before and after of one entry's changes as canonical JSON, and its compressed form in the database. */
final class Payload {

    private Payload() {
    }

    /** Canonical JSON of the changes, in order. */
    static byte[] json(List<Written> changes) {
        StringBuilder text = new StringBuilder(changes.size() * 1_000).append('[');
        for (Written change : changes) {
            text.append(text.length() == 1 ? "" : ",").append("{\"after\":").append(change.after())
                    .append(",\"before\":").append(change.before())
                    .append(",\"type\":\"").append(change.change().ref().type()).append("\"}");
        }
        return text.append(']').toString().getBytes(StandardCharsets.UTF_8);
    }

    static List<Change> changes(byte[] json) {
        List<Change> changes = new ArrayList<>();
        for (JsonNode each : CanonicalJson.tree(json)) {
            EntityTable<?> table = EntityTable.of(each.path("type").asText());
            changes.add(new Change(state(table, each.get("before")), state(table, each.get("after"))));
        }
        return changes;
    }

    private static Recorded state(EntityTable<?> table, JsonNode node) {
        return node == null || node.isNull() ? null : table.read(node.toString());
    }

    static byte[] deflate(byte[] json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length / 4 + 64);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] inflate(byte[] stored) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(stored))) {
            return in.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException("a journal payload is damaged", damaged);
        }
    }

    /**
     * A change with its states as canonical JSON.
     *
     * @param before JSON or {@code null} when there was none
     * @param after  JSON or {@code null} when it is removed
     * @param source digest of the source form, or null when no source spoke
     */
    record Written(Change change, String before, String after, String source) {
        static Written of(Change change) {
            return new Written(change, change.before() == null ? null : CanonicalJson.write(change.before()),
                    change.after() == null ? null : CanonicalJson.write(change.after()), null);
        }
    }
}
