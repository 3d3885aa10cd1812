package org.tessera.map.fx;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.paint.Color;
import javafx.util.Duration;

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
    private final IdleState idle;
    private final ReadOnlyObjectWrapper<Throwable> error;
    private final MapEngine engine = new MapEngine(Math.max(2, Runtime.getRuntime().availableProcessors()),
            frame -> Platform.runLater(() -> show(frame)),
            (request, error) -> Platform.runLater(() -> failed(request, error)));
    private final Runnable settled;
    private final ObjectProperty<Duration> tilePatience;
    private final ImageryWatches imagery;
    private final LiveClock clock;
    private final MoveRest rest;
    private Viewport now = Viewport.world(1, 1);
    private long stamp;
    private long completeStamp;
    private boolean closed;

    /**
     * @param settled told when a final picture is in the scene
     * @param redraw  asks for the present view once more, after image tiles arrived
     */
    MapFrames(MapView map, Runnable settled, Runnable redraw) {
        this.settled = settled;
        idle = new IdleState(map);
        tilePatience = new SimpleObjectProperty<>(map, "tilePatience", Duration.seconds(10));
        clock = new LiveClock(redraw);
        rest = new MoveRest(redraw);
        imagery = new ImageryWatches(engine::invalidate, redraw, this::settle);
        error = new ReadOnlyObjectWrapper<>(map, "error");
    }

    FramePresenter presenter() {
        return presenter;
    }

    ReadOnlyBooleanProperty idle() {
        return idle.property();
    }

    ObjectProperty<Duration> tilePatience() {
        return tilePatience;
    }

    void liveTime(InstantSource time) {
        clock.follow(time);
    }

    /** The layers as they stand at the moment that is shown. */
    List<Layer> shownLayers(List<Layer> layers) {
        return clock.now(layers);
    }

    int pendingTiles() {
        return imagery.pending();
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

    /** Whether the shown picture serves until the movement rests, so that no new one need be asked for now. */
    boolean rests(Viewport next) {
        if (closed || !rest.waits(presenter.cover(next))) {
            return false;
        }
        idle.begin();
        return true;
    }

    void request(Viewport viewport, List<Layer> layers, Selection selection, Color canvas) {
        if (closed) {
            return;
        }
        now = viewport;
        rest.asked();
        idle.begin();
        imagery.follow(layers, viewport, MapEngine.MARGIN, tilePatience.get());
        int argb = 0xFF000000 | (int) Math.round(canvas.getRed() * 255) << 16
                | (int) Math.round(canvas.getGreen() * 255) << 8 | (int) Math.round(canvas.getBlue() * 255);
        double pixels = viewport.width() * viewport.height() * viewport.pixelRatio() * viewport.pixelRatio();
        engine.submit(new MapRequest(viewport, clock.layers(layers, pixels), selection, argb, ++stamp));
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
            completeStamp = stamp;
            clock.shown();
            settled.run();
            settle();
        }
    }

    /** The picture is final when it is drawn for the newest request and no image tile in sight is on its way. */
    private void settle() {
        if (completeStamp == stamp && !rest.waiting() && imagery.settled()) {
            idle.complete();
        }
    }

    private void failed(MapRequest request, Throwable cause) {
        error.set(cause);
        if (request.stamp() == stamp) {
            idle.fail(cause);
        }
    }

    CompletableFuture<Void> awaitIdle() {
        return idle.await();
    }

    void close() {
        closed = true;
        clock.stop();
        rest.stop();
        imagery.close();
        engine.close();
    }
}
