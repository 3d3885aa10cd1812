package org.tessera.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jdbi.v3.core.Handle;

import org.tessera.journal.Announcement;
import org.tessera.journal.Change;
import org.tessera.journal.EntityRef;
import org.tessera.journal.Journal;
import org.tessera.journal.JournalDraft;
import org.tessera.journal.JournalEntry;
import org.tessera.journal.JournalVerdict;
import org.tessera.journal.MergeTally;
import org.tessera.journal.Recorded;
import org.tessera.journal.ReplayedState;

/** The journal in the database. Reads made inside {@code decide} run on the connection of the transaction. */
final class ChainedJournal implements Journal, AutoCloseable {

    private static final int BATCH = 1_000;

    private final ReentrantLock writing = new ReentrantLock();
    private final Database database;
    private final Announcer announcer;

    ChainedJournal(Database database) {
        this.database = database;
        this.announcer = new Announcer(this, database.readOnly());
    }

    @Override
    public JournalEntry commit(JournalDraft draft, Supplier<List<Change>> decide) {
        database.requireWritable();
        writing.lock();
        try {
            List<Change> changes = new ArrayList<>();
            JournalEntry entry = database.jdbi().inTransaction(handle -> {
                changes.addAll(decide.get());
                return changes.isEmpty() ? null
                        : JournalRows.append(handle, draft, changes.stream().map(Payload.Written::of).toList());
            });
            if (entry != null) {
                database.sync();
                announcer.announce(new Announcement(entry, List.copyOf(changes), changes.size()));
            }
            return entry;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public MergeTally merge(JournalDraft draft, Iterator<? extends Recorded> states) {
        database.requireWritable();
        writing.lock();
        try {
            List<Announcement> news = new ArrayList<>();
            MergeTally tally = database.jdbi().inTransaction(handle -> new Merge(handle, draft, news).run(states));
            if (!news.isEmpty()) {
                database.sync();
            }
            news.forEach(announcer::announce);
            return tally;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public List<JournalEntry> entries(long after, int limit) {
        return database.jdbi().withHandle(handle -> JournalRows.entries(handle, after, after + limit));
    }

    @Override
    public List<JournalEntry> entriesOf(EntityRef subject) {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                "SELECT DISTINCT sequence FROM journal_subject WHERE type = :type AND id = :id ORDER BY sequence")
                .bind("type", subject.type()).bind("id", subject.id()).mapTo(Long.class).list().stream()
                .map(sequence -> JournalRows.entries(handle, sequence - 1, sequence).getFirst()).toList());
    }

    @Override
    public List<Change> changesOf(long sequence) {
        return database.jdbi().withHandle(handle -> Payload.changes(Payload.inflate(JournalRows.payload(handle, sequence))));
    }

    @Override
    public long head() {
        return database.jdbi().withHandle(handle -> handle.createQuery("SELECT sequence FROM journal_head")
                .mapTo(Long.class).one());
    }

    @Override
    public JournalVerdict verify() {
        return database.jdbi().withHandle(JournalAudit::verify);
    }

    @Override
    public ReplayedState replay(Instant recordedUntil) {
        return database.jdbi().withHandle(handle -> JournalAudit.replay(handle, recordedUntil));
    }

    /** The picture of the tables now, for comparison with a replay. */
    ReplayedState tables() {
        return database.jdbi().withHandle(handle -> JournalAudit.tables(handle, Instant.EPOCH));
    }

    @Override
    public Subscription follow(Consumer<Announcement> listener) {
        return announcer.follow(listener);
    }

    @Override
    public void close() {
        announcer.close();
    }

    /** One running merge. */
    private static final class Merge {
        private final Handle handle;
        private final JournalDraft draft;
        private final List<Announcement> news;
        private final List<Payload.Written> pending = new ArrayList<>();
        // The first row with an identity counts; a repeated one would make every import look like a change.
        private final Set<EntityRef> seen = new HashSet<>();
        private long created;
        private long updated;
        private long unchanged;

        Merge(Handle handle, JournalDraft draft, List<Announcement> news) {
            this.handle = handle;
            this.draft = draft;
            this.news = news;
        }

        MergeTally run(Iterator<? extends Recorded> states) {
            while (states.hasNext()) {
                Recorded state = states.next();
                if (seen.add(state.ref())) {
                    take(state);
                } else {
                    unchanged++;
                }
                if (pending.size() == BATCH) {
                    flush();
                }
            }
            flush();
            return new MergeTally(created, updated, unchanged);
        }

        private void take(Recorded incoming) {
            EntityTable<?> table = EntityTable.of(incoming.ref().type());
            String source = table.sourceDigest(incoming, CanonicalJson.write(incoming));
            String[] stored = handle.createQuery("SELECT state, source_digest FROM " + table.table() + " WHERE id = :id")
                    .bind("id", incoming.ref().id()).map((row, _) -> new String[] {row.getString(1), row.getString(2)})
                    .findOne().orElse(null);
            if (stored != null && source.equals(stored[1])) {
                unchanged++;
                return;
            }
            Recorded before = stored == null ? null : table.read(stored[0]);
            Recorded after = before == null ? incoming : table.merge(before, incoming);
            pending.add(new Payload.Written(new Change(before, after), stored == null ? null : stored[0],
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
    }
}
