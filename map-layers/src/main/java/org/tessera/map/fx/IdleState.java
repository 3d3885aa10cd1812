package org.tessera.map.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Whether the picture is final, and who waits for that. JavaFX thread only. */
final class IdleState {

    private final ReadOnlyBooleanWrapper idle;
    private final List<CompletableFuture<Void>> waiting = new ArrayList<>();

    IdleState(Object bean) {
        idle = new ReadOnlyBooleanWrapper(bean, "idle");
    }

    ReadOnlyBooleanProperty property() {
        return idle.getReadOnlyProperty();
    }

    void begin() {
        idle.set(false);
    }

    void complete() {
        idle.set(true);
        release(future -> future.complete(null));
    }

    void fail(Throwable cause) {
        release(future -> future.completeExceptionally(cause));
    }

    private void release(Consumer<CompletableFuture<Void>> way) {
        List<CompletableFuture<Void>> done = List.copyOf(waiting);
        waiting.clear();
        done.forEach(way);
    }

    CompletableFuture<Void> await() {
        if (idle.get()) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> future = new CompletableFuture<>();
        waiting.add(future);
        return future;
    }
}
