package org.tessera.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jdbi.v3.core.Handle;

import org.tessera.journal.Announcement;
import org.tessera.journal.Change;
import org.tessera.journal.EntityRef;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.MergeTally;
import org.tessera.journal.Recorded;

/** One running merge in the handle's transaction: looks up a thousand incoming states at a time, writes a thousand changes at a time. */
final class SourceMerge {

    private static final int BATCH = 1_000;

    private final Handle handle;
    private final JournalDraft draft;
    private final List<Announcement> news;
    private final List<Recorded> incoming = new ArrayList<>(BATCH);
    private final List<Payload.Written> pending = new ArrayList<>(BATCH);
    // The first row with an identity counts; a repeated one would make every import look like a change.
    private final Set<EntityRef> seen = new HashSet<>();
    private long created;
    private long updated;
    private long unchanged;

    /**
     * @param news gets one announcement per entry, to be told once the transaction is durable
     */
    SourceMerge(Handle handle, JournalDraft draft, List<Announcement> news) {
        this.handle = handle;
        this.draft = draft;
        this.news = news;
    }

    MergeTally run(Iterator<? extends Recorded> states) {
        while (states.hasNext()) {
            Recorded state = states.next();
            if (seen.add(state.ref())) {
                incoming.add(state);
            } else {
                unchanged++;
            }
            if (incoming.size() == BATCH) {
                compare();
            }
        }
        compare();
        flush();
        return new MergeTally(created, updated, unchanged);
    }

    private void compare() {
        Map<EntityRef, Stored> known = known();
        for (Recorded state : incoming) {
            take(state, known.get(state.ref()));
            if (pending.size() == BATCH) {
                flush();
            }
        }
        incoming.clear();
    }

    private Map<EntityRef, Stored> known() {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        incoming.forEach(state -> ids.computeIfAbsent(state.ref().type(), _ -> new ArrayList<>()).add(state.ref().id()));
        Map<EntityRef, Stored> known = new HashMap<>();
        ids.forEach((type, wanted) -> handle
                .createQuery("SELECT id, state, source_digest FROM " + EntityTable.of(type).table() + " WHERE id IN (<ids>)")
                .bindList("ids", wanted)
                .map((row, _) -> Map.entry(new EntityRef(type, row.getString(1)), new Stored(row.getString(2), row.getString(3))))
                .forEach(entry -> known.put(entry.getKey(), entry.getValue())));
        return known;
    }

    private void take(Recorded state, Stored stored) {
        EntityTable<?> table = EntityTable.of(state.ref().type());
        String source = table.sourceDigest(state, CanonicalJson.write(state));
        if (stored != null && source.equals(stored.source())) {
            unchanged++;
            return;
        }
        Recorded before = stored == null ? null : table.read(stored.json());
        Recorded after = before == null ? state
                : table.merge(before, state, !table.sourceDigest(before, stored.json()).equals(stored.source()));
        pending.add(new Payload.Written(new Change(before, after), stored == null ? null : stored.json(),
                CanonicalJson.write(after), source));
        if (before == null) {
            created++;
        } else {
            updated++;
        }
    }

    private void flush() {
        if (!pending.isEmpty()) {
            news.add(new Announcement(JournalRows.append(handle, draft, pending), List.of(), pending.size()));
            pending.clear();
        }
    }

    private record Stored(String json, String source) {
    }
}
