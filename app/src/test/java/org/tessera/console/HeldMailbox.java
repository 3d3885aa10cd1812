package org.tessera.console;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.tessera.console.work.Mailbox;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Holds what comes back from the background until the test takes it, on the test's own thread, as the screen's thread would. */
public final class HeldMailbox implements Mailbox {

    private static final int PATIENCE_SECONDS = 20;

    private final BlockingQueue<Runnable> deliveries = new LinkedBlockingQueue<>();

    @Override
    public void post(Object key, Runnable delivery) {
        deliveries.add(delivery);
    }

    @Override
    public boolean isWaiting(Object key) {
        return false;
    }

    /** Waits for the next delivery and makes it. */
    public void deliver() throws InterruptedException {
        Runnable delivery = deliveries.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertNotNull(delivery, "nothing came back");
        delivery.run();
    }

    /** Makes deliveries as they come until something holds. */
    public void waitFor(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Runnable delivery = deliveries.poll(5, TimeUnit.MILLISECONDS);
            if (delivery != null) {
                delivery.run();
            }
        }
        assertTrue(condition.getAsBoolean(), "it did not come about");
    }
}
