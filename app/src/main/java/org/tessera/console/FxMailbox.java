package org.tessera.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import org.tessera.console.work.Mailbox;

/**
 * The one way from background threads to the JavaFX thread: one batch a pulse, latest wins per key. However fast the senders,
 * at most one delivery per key waits, so the queue cannot grow.
 */
public final class FxMailbox implements Mailbox {

    private final Map<Object, Runnable> waiting = new LinkedHashMap<>();
    private AnimationTimer pulse;
    private boolean awake;

    @Override
    public void post(Object key, Runnable delivery) {
        synchronized (waiting) {
            waiting.put(key, delivery);
            if (awake) {
                return;
            }
            awake = true;
        }
        Platform.runLater(this::wake);
    }

    @Override
    public boolean isWaiting(Object key) {
        synchronized (waiting) {
            return waiting.containsKey(key);
        }
    }

    /** Runs single pieces on the JavaFX thread, for start and pictures; live data goes through {@link #post}. */
    public static Executor screen() {
        return Platform::runLater;
    }

    private void wake() {
        if (pulse == null) {
            pulse = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    deliver();
                }
            };
        }
        pulse.start();
    }

    private void deliver() {
        List<Runnable> batch;
        synchronized (waiting) {
            batch = new ArrayList<>(waiting.values());
            waiting.clear();
            if (batch.isEmpty()) {
                awake = false;
                pulse.stop();
                return;
            }
        }
        batch.forEach(Runnable::run);
    }
}
