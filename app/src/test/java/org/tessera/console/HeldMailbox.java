package org.tessera.console;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.tessera.console.work.Mailbox;

import static org.junit.jupiter.api.Assertions.assertNotNull;

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
}
