package org.tessera.map.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.layer.Imagery;
import org.tessera.map.layer.StaticLayer;
import org.tessera.map.layer.TileLayer;

/** Waits for the image tiles of what is being printed. Used by one printing thread. */
final class PrintedImagery implements AutoCloseable {

    /** How long a strip may wait for pieces, and how often it is drawn again for them. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final int MOST_ROUNDS = 6;
    private static final long GLANCE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final List<Imagery.Watch> watches = new ArrayList<>();
    /** Not a lock: arrivals are told by threads that may hold the imagery's own. */
    private final Semaphore arrivals = new Semaphore(0);
    private long deadline;
    private int rounds;

    PrintedImagery(List<StaticLayer> layers) {
        for (StaticLayer layer : layers) {
            if (layer instanceof TileLayer tiles) {
                watches.add(tiles.imagery().watch(_ -> arrivals.release()));
            }
        }
    }

    /** Begins a strip, in Mercator metres. */
    void look(Envelope box) {
        watches.forEach(watch -> watch.look(box));
        deadline = System.nanoTime() + PATIENCE_NANOS;
        rounds = 0;
    }

    /** Waits for what was missed in drawing the strip; answers whether to draw it again. */
    boolean came(PrintProgress progress) throws InterruptedException {
        if (pending() == 0 || ++rounds > MOST_ROUNDS || System.nanoTime() > deadline) {
            return false;
        }
        while (pending() > 0 && System.nanoTime() < deadline && !progress.cancelled()) {
            // Looked at again now and then: a piece that will never come may not be told.
            arrivals.tryAcquire(GLANCE_NANOS, TimeUnit.NANOSECONDS);
        }
        return !progress.cancelled();
    }

    private int pending() {
        return watches.stream().mapToInt(Imagery.Watch::pending).sum();
    }

    @Override
    public void close() {
        watches.forEach(Imagery.Watch::close);
    }
}
