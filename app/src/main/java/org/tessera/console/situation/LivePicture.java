package org.tessera.console.situation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.tessera.access.Scope;
import org.tessera.clock.DrivenClock;
import org.tessera.console.work.Mailbox;
import org.tessera.journal.Announcement;
import org.tessera.journal.Journal;
import org.tessera.workspace.Workspace;

/**
 * The picture that a console begins with, and then, on a thread of its own, those that follow from journal and
 * clock. While a picture still waits to be looked at, no other is built: a slow screen makes fewer pictures, not a longer queue.
 */
public final class LivePicture implements AutoCloseable {

    private static final Duration BEAT = Duration.ofMillis(500);

    private final PictureBuilder builder;
    private final DrivenClock clock;
    private final Instant endOfData;
    private final BlockingQueue<Optional<Announcement>> announced = new LinkedBlockingQueue<>();
    private final Journal.Subscription subscription;
    private final Picture first;
    private Thread thread;
    private volatile boolean closed;

    /**
     * Reads the first picture. Blocking.
     *
     * @param endOfData the clock stops here: after the last known case nothing is known
     * @param scope     what may be seen
     */
    public LivePicture(Workspace workspace, DrivenClock clock, Instant endOfData, Scope scope) {
        this.builder = new PictureBuilder(workspace, scope);
        this.clock = clock;
        this.endOfData = endOfData;
        this.subscription = workspace.journal().follow(announcement -> announced.add(Optional.of(announcement)));
        this.first = builder.build(moment());
    }

    /** What a console begins with. */
    public Picture first() {
        return first;
    }

    /**
     * Begins to follow, once: half a second later for the first time. The clock goes on from the first picture, however long it took
     * to come on the screen.
     *
     * @param screen   gets pictures on the screen's thread
     * @param troubled told when reading fails; called on the background thread
     */
    public void follow(Mailbox mailbox, Consumer<Picture> screen, Consumer<Throwable> troubled) {
        clock.setNow(first.now());
        thread = Thread.ofVirtual().name("live-picture").uncaughtExceptionHandler((_, failure) -> {
            if (!closed) {
                troubled.accept(failure);
            }
        }).start(() -> run(mailbox, screen));
    }

    private void run(Mailbox mailbox, Consumer<Picture> screen) {
        Picture last = first;
        while (pause() && !closed) {
            if (!mailbox.isWaiting(LivePicture.class)) {
                Picture next = builder.build(moment());
                if (!next.equals(last)) {
                    mailbox.post(LivePicture.class, () -> screen.accept(next));
                    last = next;
                }
            }
        }
    }

    private Instant moment() {
        Instant now = clock.now();
        if (now.isAfter(endOfData)) {
            clock.setSpeed(0);
            clock.setNow(endOfData);
            return endOfData;
        }
        return now;
    }

    private boolean pause() {
        try {
            Optional<Announcement> first = announced.poll(BEAT.toMillis(), TimeUnit.MILLISECONDS);
            if (first != null) {
                List<Optional<Announcement>> batch = new ArrayList<>();
                batch.add(first);
                announced.drainTo(batch);
                batch.forEach(announcement -> announcement.ifPresent(builder::apply));
            }
            return true;
        } catch (InterruptedException _) {
            return false;
        }
    }

    /**
     * Asks the thread, if it was started, to end and returns at once. It is not interrupted: that would break the
     * store's files under a read.
     */
    @Override
    public void close() {
        closed = true;
        subscription.close();
        announced.add(Optional.empty());
    }

    /** Waits until nothing is read any more: after {@link #close()}, before the workspace is closed, not on the screen's thread. */
    public void awaitEnd() {
        try {
            if (thread != null) {
                thread.join();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
