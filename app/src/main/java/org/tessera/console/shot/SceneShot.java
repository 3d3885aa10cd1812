package org.tessera.console.shot;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import org.tessera.console.frame.Console;
import org.tessera.console.situation.ConsoleView;

/**
 * Takes a picture of the real console in a scene without a stage: the clock stands still, a case is selected, and the map has
 * come to rest.
 */
public final class SceneShot {

    private final ShotRequest request;
    private final Executor screen;
    private final long started = System.nanoTime();

    /**
     * @param screen runs on the JavaFX thread
     */
    public SceneShot(ShotRequest request, Executor screen) {
        this.request = request;
        this.screen = screen;
    }

    /** Waits for the picture; not on the JavaFX thread. */
    public ShotResult take(Console console) {
        CompletableFuture<Scene> scene = CompletableFuture.supplyAsync(() -> stage(console), screen);
        CompletableFuture<Void> settled = scene.thenCompose(_ -> console.settled());
        long firstPaint = scene.thenCompose(_ -> frames(2)).thenApply(_ -> millis()).join();
        settled.join();
        CompletableFuture.supplyAsync(console::baseMapOpened, screen).thenCompose(opened -> opened).join();
        if (request.view() == ConsoleView.PLANNING) {
            CompletableFuture.supplyAsync(console::checked, screen).thenCompose(done -> done).join();
        }
        if (request.view() == ConsoleView.CASES) {
            CompletableFuture.supplyAsync(console.frame()::casesShown, screen).thenCompose(done -> done).join();
        }
        CompletableFuture.supplyAsync(() -> frames(3), screen).thenCompose(done -> done)
                .thenCompose(_ -> console.frame().map().map().awaitIdle()).thenCompose(_ -> frames(3)).join();
        long idle = millis();
        CompletableFuture.runAsync(() -> save(scene.join()), screen).join();
        return new ShotResult(request.view().name().toLowerCase(java.util.Locale.ROOT), request.width(), request.height(),
                firstPaint, idle);
    }

    private Scene stage(Console console) {
        Parent root = console.frame().root();
        Scene scene = new Scene(root, request.width(), request.height());
        console.frame().scaleProperty().set(request.scale());
        console.frame().attach(scene);
        layoutEachPulse(scene).start();
        console.prepare(request.view(), request.language(), request.theme());
        if (!request.baseMap().isEmpty()) {
            console.showBaseMap(request.baseMap());
        }
        return scene;
    }

    /** A scene without a stage gets no layout of its own. */
    private static AnimationTimer layoutEachPulse(Scene scene) {
        return new AnimationTimer() {
            @Override
            public void handle(long now) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }
        };
    }

    private static CompletableFuture<Void> frames(int count) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        new AnimationTimer() {
            private int left = count;

            @Override
            public void handle(long now) {
                if (left-- == 0) {
                    stop();
                    done.complete(null);
                }
            }
        }.start();
        return done;
    }

    private void save(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(request.out()))) {
            PngWriter.write(pixels, width, height, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private long millis() {
        return (System.nanoTime() - started) / 1_000_000;
    }
}
