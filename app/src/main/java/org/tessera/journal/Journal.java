package org.tessera.journal;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.tessera.access.Scope;

/** The one way to change recorded state, and the way to read what was changed. Safe for use by any thread. */
public interface Journal {

    /**
     * Runs {@code decide} inside a write transaction, writes the states it returns and one entry, makes both durable, then
     * announces. Writers are serialised, so what {@code decide} reads through the stores cannot change under it.
     *
     * @return the entry, or null when {@code decide} returned no change (then nothing is written)
     * @throws Refusal whatever {@code decide} refused with; nothing is written
     */
    JournalEntry commit(JournalDraft draft, Supplier<List<Change>> decide);

    /**
     * Runs acts that commit one after the other as one transaction: each keeps an entry of its own, all are made durable and announced
     * together, or none is. For work in bulk, where waiting for the disk after every act would take most of the time.
     *
     * @param acts calls services that commit, on the calling thread; an exception from it rolls everything back
     */
    void together(Runnable acts);

    /**
     * Brings in states from a source, all or none, in one transaction with one entry per thousand changes. A state whose source
     * form is the one brought in last time is left alone, so that importing again changes nothing and never takes back what was
     * done here since.
     *
     * @param states may be large; read once, in order; an exception from it rolls everything back
     */
    MergeTally merge(JournalDraft draft, Iterator<? extends Recorded> states);

    /**
     * Entries with sequence in {@code (after, after + limit]}, oldest first.
     */
    List<JournalEntry> entries(long after, int limit);

    /**
     * The same for a screen: of those entries the ones that changed something within the scope, each naming only that; an entry of more
     * things no longer fits its hash then.
     */
    List<JournalEntry> entries(Scope scope, long after, int limit);

    /** Entries that changed the given thing, oldest first. */
    List<JournalEntry> entriesOf(EntityRef subject);

    /** The same for a screen: nothing when the thing does not lie in the scope; see {@link #entries(Scope, long, int)}. */
    List<JournalEntry> entriesOf(Scope scope, EntityRef subject);

    /** The changes of one entry, rebuilt from its payload. */
    List<Change> changesOf(long sequence);

    /** Sequence of the newest entry, 0 when there is none. */
    long head();

    /** Recomputes every hash from the first entry on. Reads the whole journal; may take seconds. */
    JournalVerdict verify();

    /** Folds all entries recorded up to and including {@code recordedUntil} into counts of the state as it was then. */
    ReplayedState replay(Instant recordedUntil);

    /** The picture of the tables now; equal digests mean that a replay of all entries gives the same. Reads everything. */
    ReplayedState tables();

    /**
     * Follows commits made by this process and, a moment later, by others on the same database.
     *
     * @param listener called on a background thread, in journal order, never concurrently with itself
     */
    Subscription follow(Consumer<Announcement> listener);

    /** Ends a following. */
    interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
