package org.tessera.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

import org.tessera.access.Scope;
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

    private final ReentrantLock writing = new ReentrantLock();
    private final Database database;
    private final Announcer announcer;
    /** What has been committed within a bulk and is not durable yet; used under the lock only. */
    private final List<Announcement> held = new ArrayList<>();

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
                tell(List.of(new Announcement(entry, List.copyOf(changes), changes.size())));
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
            MergeTally tally = database.jdbi().inTransaction(handle -> new SourceMerge(handle, draft, news).run(states));
            tell(news);
            return tally;
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void together(Runnable acts) {
        database.requireWritable();
        writing.lock();
        try {
            if (writing.getHoldCount() > 1) {
                acts.run();
                return;
            }
            database.jdbi().useTransaction(_ -> acts.run());
            List<Announcement> news = List.copyOf(held);
            held.clear();
            tell(news);
        } finally {
            if (writing.getHoldCount() == 1) {
                held.clear();
            }
            writing.unlock();
        }
    }

    /** Within a bulk news wait until it is durable. */
    private void tell(List<Announcement> news) {
        if (writing.getHoldCount() > 1) {
            held.addAll(news);
        } else if (!news.isEmpty()) {
            database.sync();
            news.forEach(announcer::announce);
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
    public List<JournalEntry> entries(Scope scope, long after, int limit) {
        return within(scope, entries(after, limit));
    }

    @Override
    public List<JournalEntry> entriesOf(Scope scope, EntityRef subject) {
        StoredSubjects subjects = new StoredSubjects(database);
        return subjects.held(scope, List.of(subject)).isEmpty() ? List.of() : within(scope, entriesOf(subject));
    }

    private List<JournalEntry> within(Scope scope, List<JournalEntry> entries) {
        Set<EntityRef> held = new StoredSubjects(database).held(scope,
                entries.stream().flatMap(entry -> entry.subjects().stream()).toList());
        return entries.stream().map(entry -> entry.about(entry.subjects().stream().filter(held::contains).toList()))
                .filter(entry -> !entry.subjects().isEmpty()).toList();
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
        // One snapshot: a commit in the meantime may not look like a break.
        return database.jdbi().inTransaction(TransactionIsolationLevel.SERIALIZABLE, JournalAudit::verify);
    }

    @Override
    public ReplayedState replay(Instant recordedUntil) {
        return database.jdbi().inTransaction(TransactionIsolationLevel.SERIALIZABLE,
                handle -> JournalAudit.replay(handle, recordedUntil));
    }

    @Override
    public ReplayedState tables() {
        return database.jdbi().inTransaction(TransactionIsolationLevel.SERIALIZABLE,
                handle -> JournalAudit.tables(handle, Instant.EPOCH));
    }

    @Override
    public Subscription follow(Consumer<Announcement> listener) {
        return announcer.follow(listener);
    }

    @Override
    public void close() {
        announcer.close();
    }
}
