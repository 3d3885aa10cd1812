package org.tessera.map.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A fixed number of threads, the caller's among them, that share the tiles of a frame. */
final class Painters {

    private final List<TilePainter> painters = new ArrayList<>();
    private final ExecutorService pool;

    Painters(int threads) {
        for (int i = 0; i < threads; i++) {
            painters.add(new TilePainter());
        }
        pool = Executors.newFixedThreadPool(Math.max(1, threads - 1),
                Thread.ofPlatform().daemon().name("map-painter-", 0).priority(Thread.NORM_PRIORITY - 1).factory());
    }

    /** How many threads draw at once. */
    int count() {
        return painters.size();
    }

    /** The caller's own painter. */
    TilePainter first() {
        return painters.getFirst();
    }

    /**
     * Runs all jobs, each on one painter, until done or until the check says that nobody wants them any more. The caller's
     * thread does what is to be done between two of its jobs.
     */
    void run(List<? extends Consumer<TilePainter>> jobs, BooleanSupplier unwanted, Runnable between) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        Semaphore ended = new Semaphore(0);
        List<Future<?>> helpers = new ArrayList<>();
        try {
            for (int i = 1; i < Math.min(painters.size(), jobs.size()); i++) {
                TilePainter painter = painters.get(i);
                helpers.add(pool.submit(() -> {
                    try {
                        work(jobs, next, painter, unwanted, () -> { });
                    } finally {
                        ended.release();
                    }
                }));
            }
            work(jobs, next, painters.getFirst(), unwanted, between);
        } finally {
            // Even after a failure here: a helper that still drew would share its painter with the next picture.
            ended.acquire(helpers.size());
        }
        for (Future<?> helper : helpers) {
            failIfFailed(helper);
        }
    }

    /** Memory that ran out stays known as such, for then there is something to be done about it. */
    private static void failIfFailed(Future<?> helper) throws InterruptedException {
        try {
            helper.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof OutOfMemoryError full) {
                throw full;
            }
            throw new IllegalStateException("A tile could not be drawn", failed.getCause());
        }
    }

    /** A job that fails is the last one that is begun, on any thread. */
    private static void work(List<? extends Consumer<TilePainter>> jobs, AtomicInteger next, TilePainter painter,
            BooleanSupplier unwanted, Runnable between) {
        boolean failed = true;
        try {
            for (int i = next.getAndIncrement(); i < jobs.size() && !unwanted.getAsBoolean(); i = next.getAndIncrement()) {
                jobs.get(i).accept(painter);
                between.run();
            }
            failed = false;
        } finally {
            if (failed) {
                next.set(jobs.size());
            }
        }
    }

    void stop() {
        pool.shutdownNow();
    }
}
