package org.tessera.map.source;

import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Lets requests to one host through: so many at once, so many a second, none while the host asked for peace. */
final class RequestGate {

    private final Semaphore places;
    private final long interval;
    private long nextNanos = System.nanoTime();

    RequestGate(int concurrent, double perSecond) {
        places = new Semaphore(concurrent, true);
        interval = (long) (1e9 / perSecond);
    }

    /** Waits for a turn; every turn is given back with {@link #leave()}. */
    void enter() throws InterruptedException {
        places.acquire();
        boolean through = false;
        try {
            long wait = turn() - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(Duration.ofNanos(wait));
            }
            through = true;
        } finally {
            if (!through) {
                places.release();
            }
        }
    }

    private synchronized long turn() {
        long turn = Math.max(nextNanos - System.nanoTime(), 0) + System.nanoTime();
        nextNanos = turn + interval;
        return turn;
    }

    void leave() {
        places.release();
    }

    /** Begins no request for so long. */
    synchronized void rest(Duration time) {
        nextNanos = Math.max(nextNanos - System.nanoTime(), time.toNanos()) + System.nanoTime();
    }

    /** How long nobody will get through. */
    synchronized Duration resting() {
        return Duration.ofNanos(Math.max(0, nextNanos - System.nanoTime()));
    }
}
