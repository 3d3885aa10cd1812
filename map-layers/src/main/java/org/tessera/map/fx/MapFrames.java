package org.tessera.map.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.paint.Color;

import org.tessera.map.engine.EngineCounts;
import org.tessera.map.engine.Frame;
import org.tessera.map.engine.MapEngine;
import org.tessera.map.engine.MapRequest;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.Selection;
import org.tessera.map.raster.Surface;
import org.tessera.map.view.Viewport;

/** Asks the engine for pictures and shows what comes back. JavaFX thread. */
final class MapFrames {

    private final FramePresenter presenter = new FramePresenter();
    private final List<CompletableFuture<Void>> waiting = new ArrayList<>();
    private final ReadOnlyBooleanWrapper idle;
    private final ReadOnlyObjectWrapper<Throwable> error;
    private final MapEngine engine = new MapEngine(Math.max(2, Runtime.getRuntime().availableProcessors()),
            frame -> Platform.runLater(() -> show(frame)),
            (request, error) -> Platform.runLater(() -> failed(request, error)));
    private final Runnable settled;
    private Viewport now = Viewport.world(1, 1);
    private long stamp;
    private boolean closed;

    /**
     * @param settled told when a final picture is in the scene
     */
    MapFrames(MapView map, Runnable settled) {
        this.settled = settled;
        idle = new ReadOnlyBooleanWrapper(map, "idle");
        error = new ReadOnlyObjectWrapper<>(map, "error");
    }

    FramePresenter presenter() {
        return presenter;
    }

    ReadOnlyBooleanWrapper idle() {
        return idle;
    }

    ReadOnlyObjectWrapper<Throwable> error() {
        return error;
    }

    EngineCounts counts() {
        return engine.counts();
    }

    /** Moves the shown picture at once. */
    void move(Viewport next) {
        now = next;
        presenter.move(next);
    }

    void request(Viewport viewport, List<Layer> layers, Selection selection, Color canvas) {
        if (closed) {
            return;
        }
        now = viewport;
        idle.set(false);
        int argb = 0xFF000000 | (int) Math.round(canvas.getRed() * 255) << 16
                | (int) Math.round(canvas.getGreen() * 255) << 8 | (int) Math.round(canvas.getBlue() * 255);
        engine.submit(new MapRequest(viewport, List.copyOf(layers), selection, argb, ++stamp));
    }

    private void show(Frame frame) {
        Surface former = presenter.show(frame, now);
        if (former != null) {
            engine.release(former);
        }
        if (frame.complete()) {
            error.set(null);
        }
        if (frame.complete() && frame.request().stamp() == stamp) {
            settled.run();
            idle.set(true);
            List<CompletableFuture<Void>> done = List.copyOf(waiting);
            waiting.clear();
            done.forEach(future -> future.complete(null));
        }
    }

    private void failed(MapRequest request, Throwable cause) {
        error.set(cause);
        if (request.stamp() == stamp) {
            List<CompletableFuture<Void>> failed = List.copyOf(waiting);
            waiting.clear();
            failed.forEach(future -> future.completeExceptionally(cause));
        }
    }

    CompletableFuture<Void> awaitIdle() {
        if (idle.get()) {
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> future = new CompletableFuture<>();
        waiting.add(future);
        return future;
    }

    void close() {
        closed = true;
        engine.close();
    }
}
