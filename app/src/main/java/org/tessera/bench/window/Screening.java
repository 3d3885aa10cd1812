package org.tessera.bench.window;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;

import org.tessera.console.FxMailbox;

/**
 * A picture of a given size that JavaFX shows, and the clock for its frames. Used from one thread that is not JavaFX's; only
 * one at a time.
 *
 * <p>On a screen that is large enough it is a bare window, and a frame is a pulse. Elsewhere it is a scene without a window, and
 * each frame ends with a snapshot of it; {@link #where()} tells which.
 */
public final class Screening implements AutoCloseable {

    /** Its screen is 1000 pixels wide and its windows cannot be larger. */
    private static final String HEADLESS = "Headless";

    private final Stage stage;
    private final Scene scene;
    private final WritableImage snapshot;
    private final int width;
    private final int height;

    /** One frame of a film; on the JavaFX thread. */
    public interface FrameStep {

        /** Changes the picture; false when there is nothing new to show in this pulse, which then is no frame. */
        boolean next();
    }

    private Screening(int width, int height) {
        this.width = width;
        this.height = height;
        scene = new Scene(new Pane(), width, height);
        boolean room = !HEADLESS.equals(System.getProperty("glass.platform"))
                && Screen.getPrimary().getBounds().getWidth() >= width && Screen.getPrimary().getBounds().getHeight() >= height;
        stage = room ? new Stage(StageStyle.UNDECORATED) : null;
        snapshot = room ? null : new WritableImage(width, height);
        if (room) {
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
        }
    }

    /** Starts JavaFX; once a process. */
    public static void start() {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        Platform.setImplicitExit(false);
        started.join();
    }

    /** Opens a picture of so many pixels. */
    public static Screening open(int width, int height) {
        return fx(() -> new Screening(width, height));
    }

    /** Ends JavaFX; once a process. */
    public static void end() {
        Platform.exit();
    }

    /** Runs something on the JavaFX thread and waits for what it answers. */
    public static <T> T fx(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, FxMailbox.screen()).join();
    }

    /** Runs something on the JavaFX thread and waits. */
    public static void fx(Runnable work) {
        CompletableFuture.runAsync(work, FxMailbox.screen()).join();
    }

    /** What everything is shown in, for contents that listen to its keys. */
    Scene scene() {
        return scene;
    }

    /** In words, for the result. */
    public String where() {
        return (stage == null ? "scene without a window, a snapshot each frame, " : "window, ") + width + "×" + height
                + ", JavaFX " + System.getProperty("javafx.runtime.version") + ", pipeline "
                + System.getProperty("prism.order", "default");
    }

    /** Shows something in the whole picture, and waits until it is on the screen. */
    public void put(Parent content) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        fx(() -> {
            scene.setRoot(content);
            if (stage == null && content instanceof Region region) {
                region.resize(width, height);
            }
            layout();
            afterPulse(() -> done.complete(null));
        });
        done.join();
    }

    /** Whether it is what the picture shows now. */
    boolean shows(Parent content) {
        return fx(() -> scene.getRoot() == content);
    }

    private void layout() {
        if (stage == null) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    /**
     * Plays frames as fast as they can be shown.
     *
     * @param skipped frames that are not counted, at the beginning
     * @param counted frames that are
     * @return milliseconds from the beginning of each counted frame to the beginning of the next
     */
    public List<Double> frames(int skipped, int counted, FrameStep step) {
        CompletableFuture<List<Double>> done = new CompletableFuture<>();
        fx(() -> new AnimationTimer() {
            private final List<Double> times = new ArrayList<>();
            private int frame = -skipped;
            private long former;

            @Override
            public void handle(long pulse) {
                long now = System.nanoTime();
                if (!step.next()) {
                    return;
                }
                if (frame > 0) {
                    times.add((now - former) / 1e6);
                }
                former = now;
                if (frame++ == counted) {
                    stop();
                    done.complete(times);
                }
                render();
            }
        }.start());
        return done.join();
    }

    /** Lets the pulses that bring nothing new pass slower: at full speed they would take a core from those who draw. */
    static void idlePulse() {
        LockSupport.parkNanos(200_000);
    }

    private void render() {
        if (stage == null) {
            layout();
            scene.snapshot(snapshot);
        }
    }

    /**
     * Changes the picture once.
     *
     * @param change on the JavaFX thread; completes, there too, when the change is in the scene
     * @return milliseconds from this call until the change was on the screen
     */
    public double shown(Supplier<CompletableFuture<Void>> change) {
        CompletableFuture<Double> done = new CompletableFuture<>();
        long start = System.nanoTime();
        fx(() -> {
            change.get().thenRun(() -> afterPulse(() -> done.complete((System.nanoTime() - start) / 1e6)));
        });
        return done.join();
    }

    /** Runs something when what is in the scene now is on the screen. */
    private void afterPulse(Runnable then) {
        if (stage == null) {
            render();
            then.run();
            return;
        }
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            scene.removePostLayoutPulseListener(once[0]);
            // After this pulse the frame is with the render thread. A snapshot of one pixel queues behind it there, and what the
            // render thread posted to show the frame stands before what is posted now.
            FxMailbox.screen().execute(() -> {
                new Rectangle(1, 1).snapshot(new SnapshotParameters(), new WritableImage(1, 1));
                FxMailbox.screen().execute(then);
            });
        };
        scene.addPostLayoutPulseListener(once[0]);
        Platform.requestNextPulse();
    }

    @Override
    public void close() {
        fx(() -> {
            scene.setRoot(new Pane());
            if (stage != null) {
                stage.close();
            }
        });
    }
}
