package org.tessera.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import org.tessera.journal.Change;
import org.tessera.journal.EntityRef;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.JournalEntry;

/** Rows of the journal: how states and entries are written and what an entry's hash covers. */
final class JournalRows {

    private static final String COLUMNS = "sequence, recorded_at, effective_at, actor, action, reason, payload_hash,"
            + " previous_hash, hash, stored_hash";

    private JournalRows() {
    }

    /** Writes states and one entry in the handle's transaction. */
    static JournalEntry append(Handle handle, JournalDraft draft, List<Payload.Written> changes) {
        writeStates(handle, changes);
        byte[] json = Payload.json(changes);
        byte[] stored = Payload.deflate(json);
        Map.Entry<Long, String> head = handle.createQuery("SELECT sequence, hash FROM journal_head")
                .map((row, _) -> Map.entry(row.getLong(1), row.getString(2))).one();
        long sequence = head.getKey() + 1;
        String previous = head.getValue();
        List<EntityRef> subjects = changes.stream().map(each -> each.change().ref()).toList();
        JournalEntry open = new JournalEntry(sequence, Instant.now().truncatedTo(ChronoUnit.MICROS), draft.at(),
                draft.actor().id(), draft.action(), draft.reason(), subjects, CanonicalJson.sha256(json), previous, "");
        String storedHash = CanonicalJson.sha256(stored);
        String hash = hash(open, storedHash);
        handle.execute("INSERT INTO journal (sequence, recorded_at, effective_at, actor, action, reason, payload, stored_hash,"
                + " payload_hash, previous_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", sequence,
                EntityTable.micros(open.recordedAt()), open.at().toString(), open.actor(), open.action(), open.reason(), stored,
                storedHash, open.payloadHash(), previous, hash);
        PreparedBatch batch = handle.prepareBatch("INSERT INTO journal_subject (sequence, place, type, id) VALUES (?, ?, ?, ?)");
        for (int i = 0; i < subjects.size(); i++) {
            batch.bind(0, sequence).bind(1, i).bind(2, subjects.get(i).type()).bind(3, subjects.get(i).id()).add();
        }
        batch.execute();
        handle.execute("UPDATE journal_head SET sequence = ?, hash = ?", sequence, hash);
        return sealed(open, hash);
    }

    private static void writeStates(Handle handle, List<Payload.Written> changes) {
        Set<String> types = new LinkedHashSet<>();
        changes.forEach(each -> types.add(each.change().ref().type()));
        for (String type : types) {
            EntityTable<?> table = EntityTable.of(type);
            boolean sourced = changes.getFirst().source() != null;
            String columns = "id, " + String.join(", ", table.columns()) + ", state" + (sourced ? ", source_digest" : "");
            int width = table.columns().size() + (sourced ? 3 : 2);
            PreparedBatch upsert = handle.prepareBatch("MERGE INTO " + table.table() + " (" + columns + ") KEY (id) VALUES (?"
                    + ", ?".repeat(width - 1) + ")");
            PreparedBatch removal = handle.prepareBatch("DELETE FROM " + table.table() + " WHERE id = ?");
            for (Payload.Written each : changes) {
                Change change = each.change();
                if (!change.ref().type().equals(type)) {
                    continue;
                }
                if (change.after() == null) {
                    removal.bind(0, change.ref().id()).add();
                    continue;
                }
                int at = 0;
                upsert.bind(at++, change.ref().id());
                for (Object value : table.valuesOf(change.after())) {
                    upsert.bind(at++, value);
                }
                upsert.bind(at++, each.after());
                if (sourced) {
                    upsert.bind(at, each.source());
                }
                upsert.add();
            }
            removal.execute();
            upsert.execute();
        }
    }

    static List<JournalEntry> entries(Handle handle, long after, long until) {
        return handle.createQuery("SELECT " + COLUMNS + " FROM journal WHERE sequence > :after AND sequence <= :until"
                + " ORDER BY sequence").bind("after", after).bind("until", until)
                .map((row, _) -> entry(handle, row)).list();
    }

    static JournalEntry entry(Handle handle, ResultSet row) throws SQLException {
        long sequence = row.getLong(1);
        List<EntityRef> subjects = handle.createQuery("SELECT type, id FROM journal_subject WHERE sequence = :it ORDER BY place")
                .bind("it", sequence).map((each, _) -> new EntityRef(each.getString(1), each.getString(2))).list();
        return new JournalEntry(sequence, EntityTable.instant(row.getLong(2)), Instant.parse(row.getString(3)), row.getString(4),
                row.getString(5), row.getString(6), subjects, row.getString(7), row.getString(8), row.getString(9));
    }

    static byte[] payload(Handle handle, long sequence) {
        return handle.createQuery("SELECT payload FROM journal WHERE sequence = :it").bind("it", sequence)
                .mapTo(byte[].class).one();
    }

    /** SHA-256 over every field, each with its length before it, so that no text can slide from one field into the next. */
    static String hash(JournalEntry entry, String storedHash) {
        MessageDigest digest = CanonicalJson.digest();
        add(digest, String.valueOf(entry.sequence()));
        add(digest, String.valueOf(EntityTable.micros(entry.recordedAt())));
        add(digest, entry.at().toString());
        add(digest, entry.actor());
        add(digest, entry.action());
        add(digest, entry.reason());
        add(digest, String.valueOf(entry.subjects().size()));
        for (EntityRef subject : entry.subjects()) {
            add(digest, subject.type());
            add(digest, subject.id());
        }
        add(digest, entry.payloadHash());
        add(digest, storedHash);
        add(digest, entry.previousHash());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static JournalEntry sealed(JournalEntry open, String hash) {
        return new JournalEntry(open.sequence(), open.recordedAt(), open.at(), open.actor(), open.action(), open.reason(),
                open.subjects(), open.payloadHash(), open.previousHash(), hash);
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
