package org.tessera.console.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.animation.AnimationTimer;

import org.tessera.map.fx.MapView;

/**
 * Says on stdout when the map can first be used and then ends the console, for the benchmark of the start. Off unless the system
 * property {@value #PROPERTY} is true. JavaFX thread.
 *
 * <p>Usable means: the map has nothing left to draw, its final picture went through two pulses and so is on the screen, and the
 * JavaFX thread was free to run the second of them.
 */
final class ReadySignal {

    /** Ends the console when its map is usable. */
    static final String PROPERTY = "tessera.bench.quitWhenReady";

    private static final int PULSES_TO_SHOW = 2;

    private final MapView map;
    private final Runnable quit;

    private ReadySignal(MapView map, Runnable quit) {
        this.map = map;
        this.quit = quit;
    }

    /** Whether somebody waits for the line. */
    static boolean isWanted() {
        return Boolean.getBoolean(PROPERTY);
    }

    /** Waits for the map of a settled console, if anybody wants to know. */
    static void arm(MapView map, Runnable quit) {
        if (isWanted()) {
            new ReadySignal(map, quit).whenIdle();
        }
    }

    private void whenIdle() {
        map.awaitIdle().thenRun(() -> new AnimationTimer() {
            private int left = PULSES_TO_SHOW;

            @Override
            public void handle(long now) {
                if (left-- == 0) {
                    stop();
                    shown();
                }
            }
        }.start());
    }

    private void shown() {
        // What arrived meanwhile may have begun another picture.
        if (map.idleProperty().get()) {
            say(line(ProcessHandle.current().info(), Instant.now()));
            quit.run();
        } else {
            whenIdle();
        }
    }

    /** The line that the benchmark waits for: milliseconds since the process began, and of CPU time it has used. */
    static String line(ProcessHandle.Info process, Instant now) {
        long wall = process.startInstant().map(start -> Duration.between(start, now).toMillis()).orElse(-1L);
        long cpu = process.totalCpuDuration().map(Duration::toMillis).orElse(-1L);
        return String.format(Locale.ROOT, "{\"ready\":\"map\",\"wallMillis\":%d,\"cpuMillis\":%d}", wall, cpu);
    }

    private static void say(String line) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println(line);
    }
}
