package org.tessera.console.frame;

import java.time.Duration;
import java.util.Map;

import org.tessera.clock.DrivenClock;

/**
 * Saves the situation clock while it runs, on a thread of its own: nobody touches anything, and still a killed console may lose only
 * seconds of it. A setting, no journal entry; a clock that stands costs nothing.
 */
final class ClockKeeper implements AutoCloseable {

    private final ConsoleMemory memory;
    private final DrivenClock clock;
    private final Thread thread;

    /**
     * Begins to save.
     *
     * @param every between two savings
     */
    ClockKeeper(ConsoleMemory memory, DrivenClock clock, Duration every) {
        this.memory = memory;
        this.clock = clock;
        thread = Thread.ofVirtual().name("clock-keeper").unstarted(() -> run(every));
        thread.start();
    }

    private void run(Duration every) {
        try {
            while (true) {
                Thread.sleep(every);
                if (clock.speed() > 0) {
                    save();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Not while the thread is told to end: an interrupt would close the store's file under the write. */
    private synchronized void save() {
        if (!Thread.currentThread().isInterrupted()) {
            memory.put(Map.of("clock.now", clock.now().toString()));
        }
    }

    /** Waits for a saving that is under way, some milliseconds. */
    @Override
    public synchronized void close() {
        thread.interrupt();
    }
}
