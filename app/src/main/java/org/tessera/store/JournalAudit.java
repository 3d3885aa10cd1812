package org.tessera.store;

import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import org.jdbi.v3.core.Handle;

import org.tessera.journal.JournalEntry;
import org.tessera.journal.JournalVerdict;
import org.tessera.journal.ReplayedState;

/** Reads the whole journal: is it unbroken, and what picture does it give. Holds one payload at a time. */
final class JournalAudit {

    private static final String FIRST = "0".repeat(64);

    private JournalAudit() {
    }

    static JournalVerdict verify(Handle handle) {
        String previous = FIRST;
        long read = 0;
        for (Long sequence : handle.createQuery("SELECT sequence FROM journal ORDER BY sequence").mapTo(Long.class).list()) {
            read++;
            if (sequence != read || !holds(handle, sequence, previous)) {
                return new JournalVerdict(read, false, Math.min(sequence, read));
            }
            previous = handle.createQuery("SELECT hash FROM journal WHERE sequence = :it").bind("it", sequence)
                    .mapTo(String.class).one();
        }
        long last = read;
        String end = previous;
        boolean complete = handle.createQuery("SELECT sequence, hash FROM journal_head")
                .map((row, _) -> row.getLong(1) == last && end.equals(row.getString(2))).findOne().orElse(false);
        boolean orphans = handle.createQuery("SELECT COUNT(*) FROM journal_subject WHERE sequence > :last OR sequence < 1")
                .bind("last", last).mapTo(Long.class).one() > 0;
        return complete && !orphans ? new JournalVerdict(read, true, null) : new JournalVerdict(read, false, read + 1);
    }

    private static boolean holds(Handle handle, long sequence, String previous) {
        try {
            JournalEntry entry = JournalRows.entries(handle, sequence - 1, sequence).getFirst();
            byte[] stored = JournalRows.payload(handle, sequence);
            String[] written = handle.createQuery("SELECT stored_hash, effective_at FROM journal WHERE sequence = :it")
                    .bind("it", sequence).map((row, _) -> new String[] {row.getString(1), row.getString(2)}).one();
            return entry.previousHash().equals(previous) && written[0].equals(CanonicalJson.sha256(stored))
                    && written[1].equals(entry.at().toString())
                    && entry.payloadHash().equals(CanonicalJson.sha256(Payload.inflate(stored)))
                    && entry.hash().equals(JournalRows.hash(entry, written[0]));
        } catch (UncheckedIOException | DateTimeException | ArithmeticException _) {
            return false;
        }
    }

    static ReplayedState replay(Handle handle, Instant until) {
        Map<String, Folded> states = new TreeMap<>();
        long entries = 0;
        for (Long sequence : handle.createQuery("SELECT sequence FROM journal WHERE recorded_at <= :until ORDER BY sequence")
                .bind("until", EntityTable.micros(until)).mapTo(Long.class).list()) {
            entries++;
            for (JsonNode change : CanonicalJson.tree(Payload.inflate(JournalRows.payload(handle, sequence)))) {
                fold(states, change);
            }
        }
        return picture(until, entries, states);
    }

    /** The same fold over the tables as they are now, to compare with a replay. */
    static ReplayedState tables(Handle handle, Instant at) {
        Map<String, Folded> states = new TreeMap<>();
        for (EntityTable<?> table : EntityTables.ALL) {
            handle.createQuery("SELECT state FROM " + table.table()).mapTo(String.class)
                    .forEach(json -> put(states, table, json));
        }
        return picture(at, 0, states);
    }

    private static void fold(Map<String, Folded> states, JsonNode change) {
        EntityTable<?> table = EntityTable.of(change.path("type").asText());
        if (change.path("after").isNull()) {
            states.remove(table.read(change.path("before").toString()).ref().toString());
        } else {
            put(states, table, change.path("after").toString());
        }
    }

    private static void put(Map<String, Folded> states, EntityTable<?> table, String json) {
        states.put(table.read(json).ref().toString(), new Folded(table.type(), table.detailOf(json), CanonicalJson.sha256(json)));
    }

    private static ReplayedState picture(Instant at, long entries, Map<String, Folded> states) {
        Map<String, Long> counts = new TreeMap<>();
        Map<String, Long> details = new TreeMap<>();
        MessageDigest digest = CanonicalJson.digest();
        states.values().forEach(state -> {
            counts.merge(state.type(), 1L, Long::sum);
            details.merge(state.type() + "." + state.detail(), 1L, Long::sum);
            digest.update(HexFormat.of().parseHex(state.digest()));
        });
        return new ReplayedState(at, entries, counts, details, HexFormat.of().formatHex(digest.digest()));
    }

    private record Folded(String type, String detail, String digest) {
    }
}
