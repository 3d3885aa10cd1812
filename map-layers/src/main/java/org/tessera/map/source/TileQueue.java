package org.tessera.map.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

import org.tessera.map.layer.Imagery;

/**
 * What was missed in drawing and is owed: fetched while somebody looks at it, nearest to the middle of a view first, given up when
 * it leaves sight, and tried again later when it failed. Everything is remembered until it was drawn, so that what was given up is
 * fetched when it comes back into sight. Safe on every thread.
 */
final class TileQueue {

    /** Places remembered; a place that is forgotten is told as arrived, so that drawing misses it anew. */
    private static final int MOST = 20_000;

    private enum State { WAITING, FETCHING, HELD }

    private static final class Owed {
        private final Envelope box;
        private State state = State.WAITING;
        private Thread fetcher;
        private long dueNanos;

        Owed(Envelope box) {
            this.box = box;
        }
    }

    private final class View implements Imagery.Watch {
        private final Consumer<Envelope> arrived;
        private Envelope box = new Envelope();

        View(Consumer<Envelope> arrived) {
            this.arrived = arrived;
        }

        @Override
        public void look(Envelope seen) {
            synchronized (TileQueue.this) {
                box = seen;
                giveUpUnseen();
            }
            work();
        }

        @Override
        public int pending() {
            synchronized (TileQueue.this) {
                long now = System.nanoTime();
                return (int) owed.values().stream().filter(one -> one.box.intersects(box))
                        .filter(one -> one.state != State.HELD || one.dueNanos - now <= 0).count();
            }
        }

        @Override
        public void close() {
            synchronized (TileQueue.this) {
                views.remove(this);
                giveUpUnseen();
            }
        }
    }

    private final TileReader reader;
    private final String name;
    private final TileCounts counts;
    private final Settled settled;
    private final List<View> views = new CopyOnWriteArrayList<>();
    private final Map<TileAddress, Owed> owed = new HashMap<>();
    private int fetching;
    private boolean closed;

    /** Keeps what came, before the views are told. */
    interface Settled {
        void keep(TileAddress address, TileImage image);
    }

    TileQueue(String name, TileReader reader, TileCounts counts, Settled settled) {
        this.name = name;
        this.reader = reader;
        this.counts = counts;
        this.settled = settled;
    }

    Imagery.Watch watch(Consumer<Envelope> arrived) {
        View view = new View(arrived);
        views.add(view);
        return view;
    }

    /** Says that a tile was missed in drawing; its box is in Mercator metres. */
    void owe(TileAddress address, Envelope box) {
        synchronized (this) {
            if (closed || owed.containsKey(address)) {
                return;
            }
            counts.asked.increment();
            forgetUnseen();
            owed.put(address, new Owed(box));
        }
        work();
    }

    private void forgetUnseen() {
        if (owed.size() < MOST) {
            return;
        }
        List<Envelope> gone = new ArrayList<>();
        owed.values().removeIf(one -> one.state != State.FETCHING && !seen(one.box) && gone.add(one.box));
        Thread.startVirtualThread(() -> gone.forEach(this::tell));
    }

    /** Starts as many fetches as may run at once. */
    private void work() {
        synchronized (this) {
            while (!closed && fetching < reader.concurrency()) {
                TileAddress next = next();
                if (next == null) {
                    return;
                }
                Owed one = owed.get(next);
                one.state = State.FETCHING;
                fetching++;
                one.fetcher = Thread.ofVirtual().name("tile-" + name).start(() -> fetch(next, one));
            }
        }
    }

    private TileAddress next() {
        TileAddress best = null;
        double least = Double.MAX_VALUE;
        long now = System.nanoTime();
        for (Map.Entry<TileAddress, Owed> entry : owed.entrySet()) {
            Owed one = entry.getValue();
            if (one.state == State.WAITING || one.state == State.HELD && one.dueNanos - now <= 0) {
                double far = far(one.box);
                if (far < least) {
                    least = far;
                    best = entry.getKey();
                }
            }
        }
        return best;
    }

    /** Distance to the middle of the nearest view that sees the box, in half diagonals of it; infinite when none does. */
    private double far(Envelope box) {
        double least = Double.MAX_VALUE;
        for (View view : views) {
            if (view.box.intersects(box)) {
                Coordinate middle = view.box.centre();
                least = Math.min(least, box.centre().distance(middle) / Math.max(1e-9, view.box.getDiameter() / 2));
            }
        }
        return least;
    }

    private boolean seen(Envelope box) {
        return views.stream().anyMatch(view -> view.box.intersects(box));
    }

    private void giveUpUnseen() {
        for (Owed one : owed.values()) {
            if (one.state == State.FETCHING && one.fetcher != null && !seen(one.box)) {
                counts.cancelled.increment();
                one.fetcher.interrupt();
                one.fetcher = null;
            }
        }
    }

    private void fetch(TileAddress address, Owed one) {
        // Stands when the reader ends in a way that nobody foresaw.
        TileAnswer answer = new TileAnswer.Failed("unforeseen", Duration.ofMinutes(5));
        try {
            answer = reader.read(address);
        } catch (InterruptedException _) {
            // Given up: it stays owed and is fetched when it comes back into sight.
            answer = null;
        } finally {
            settle(address, one, answer);
        }
    }

    private void settle(TileAddress address, Owed one, TileAnswer answer) {
        TileImage image = switch (answer) {
            case TileAnswer.Found found -> new TileImage.Picture(found.surface());
            case TileAnswer.Missing _ -> new TileImage.Nothing();
            case TileAnswer.Failed _ -> null;
            case null -> null;
        };
        if (image != null) {
            settled.keep(address, image);
        }
        synchronized (this) {
            fetching--;
            one.fetcher = null;
            if (image != null) {
                owed.remove(address);
            } else if (answer instanceof TileAnswer.Failed failed) {
                hold(one, failed.retry());
            } else {
                one.state = State.WAITING;
            }
        }
        if (image != null) {
            tell(one.box);
        } else if (answer != null) {
            tell(null);
        }
        work();
    }

    private void hold(Owed one, Duration retry) {
        one.state = State.HELD;
        one.dueNanos = System.nanoTime() + retry.toNanos();
        Thread.ofVirtual().name("tile-retry-" + name).start(() -> {
            try {
                Thread.sleep(retry.plusMillis(1));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            work();
        });
    }

    private void tell(Envelope box) {
        views.forEach(view -> view.arrived.accept(box));
    }

    /** Forgets every failure, so that what is in sight is asked for at once. */
    void retryNow() {
        synchronized (this) {
            owed.values().stream().filter(one -> one.state == State.HELD).forEach(one -> one.state = State.WAITING);
        }
        work();
    }

    void close() {
        synchronized (this) {
            closed = true;
            views.clear();
            giveUpUnseen();
            owed.clear();
        }
    }
}
