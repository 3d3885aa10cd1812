package org.tessera.console.work;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs what may take longer than a millisecond on virtual threads and brings the outcome back through the mailbox. Callbacks run
 * on the thread that owns the screen.
 */
public final class BackgroundWork implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Mailbox mailbox;

    public BackgroundWork(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    /** Runs {@code work} and hands over its result or its failure. */
    public <T> void run(Supplier<T> work, Consumer<? super T> done, Consumer<Throwable> failed) {
        CompletableFuture.supplyAsync(work, threads).whenComplete((result, failure) -> mailbox.post(new Object(), () -> {
            if (failure == null) {
                done.accept(result);
            } else {
                boolean wrapped = failure instanceof CompletionException && failure.getCause() != null;
                failed.accept(wrapped ? failure.getCause() : failure);
            }
        }));
    }

    /** Shows progress; at most one report of a job waits. Any thread. */
    public void report(Object job, Runnable delivery) {
        mailbox.post(job, delivery);
    }

    /** Interrupts what still runs. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
