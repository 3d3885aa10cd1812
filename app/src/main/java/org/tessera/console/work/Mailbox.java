package org.tessera.console.work;

/** Where background threads leave what the screen must show. Latest wins per key. */
public interface Mailbox {

    /**
     * Leaves a delivery; one that waits under the same key is replaced. Any thread.
     *
     * @param key      what is delivered; equal keys replace each other
     * @param delivery run on the thread that owns the screen
     */
    void post(Object key, Runnable delivery);

    /** Whether a delivery under the key still waits: senders that can, skip their turn. */
    boolean isWaiting(Object key);
}
