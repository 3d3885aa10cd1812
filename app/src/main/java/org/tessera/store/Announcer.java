package org.tessera.store;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jdbi.v3.core.JdbiException;

import org.tessera.journal.Announcement;
import org.tessera.journal.Change;
import org.tessera.journal.Journal;
import org.tessera.journal.JournalEntry;

/** Tells listeners of commits in journal order, on one thread. A reader looks for the commits of the writer twice a second. */
final class Announcer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Announcer.class.getName());
    private static final long POLL_MILLIS = 500;
    private static final int LARGE = 500;

    private final List<Consumer<Announcement>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("journal-announcer").factory());
    private final Journal journal;
    // Used on the announcer's thread only, after the constructor.
    private long told;

    Announcer(Journal journal, boolean poll) {
        this.journal = journal;
        if (poll) {
            told = journal.head();
            thread.scheduleWithFixedDelay(this::look, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    void announce(Announcement announcement) {
        if (!thread.isShutdown()) {
            thread.execute(() -> tell(announcement));
        }
    }

    Journal.Subscription follow(Consumer<Announcement> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void look() {
        try {
            for (JournalEntry entry : journal.entries(told, LARGE)) {
                int changed = entry.subjects().size();
                List<Change> changes = changed > LARGE ? List.of() : journal.changesOf(entry.sequence());
                told = entry.sequence();
                tell(new Announcement(entry, changes, changed));
            }
        } catch (JdbiException _) {
            // The writer just closed or died: the next look finds the database by itself.
            Thread.onSpinWait();
        }
    }

    private void tell(Announcement announcement) {
        // A listener that fails may keep neither the others nor the next announcement from being heard.
        listeners.forEach(listener -> CompletableFuture.runAsync(() -> listener.accept(announcement), Runnable::run)
                .exceptionally(defect -> {
                    LOG.log(System.Logger.Level.ERROR, "a listener failed at entry " + announcement.entry().sequence(), defect);
                    return null;
                }));
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
