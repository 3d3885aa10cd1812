package org.tessera.bench.window;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.tessera.bench.BenchResult;
import org.tessera.bench.Benchmark;
import org.tessera.bench.Effort;
import org.tessera.bench.PictureSize;
import org.tessera.bench.Samples;
import org.tessera.bench.Session;
import org.tessera.bench.StarScene;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.live.Motion;
import org.tessera.map.live.PointSet;

/**
 * A busy day: units that report ten times a second over grids and cases, while somebody presses arrow keys. Frames against
 * empty frames, and how long a key waits for its picture.
 */
public final class BusyBenchmark implements Benchmark {

    private static final int GRIDS = 10_000;
    private static final int VERTICES = 60;
    private static final int CASES = 100_000;
    private static final int UNITS = 10_000;
    private static final long FIX_MILLIS = 100;
    private static final long KEY_MILLIS = 150;
    private static final double CLUSTER_CELL = 40;
    private static final int FIXES = 4;
    /** One and a half reports behind, so that there is mostly a later one to glide to. */
    private static final Motion GLIDE = new Motion(Duration.ofMillis(3 * FIX_MILLIS / 2), Duration.ZERO, 500);
    private static final PictureSize SIZE = PictureSize.HD;
    private static final String FRAMES = "move-1080p/empty";
    private static final String INPUT = "input-1080p/limit";
    /** Milliseconds within which the specification wants a key answered. */
    private static final double LIMIT = 100;

    @Override
    public String group() {
        return "move-" + SIZE.label();
    }

    @Override
    public List<String> names() {
        return List.of(FRAMES, INPUT);
    }

    @Override
    public boolean onScreen() {
        return true;
    }

    @Override
    public void run(Session session) throws InterruptedException {
        Effort effort = session.effort();
        int width = SIZE.width(effort);
        int height = SIZE.height(effort);
        StarScene scene = new StarScene(effort.features(GRIDS), VERTICES);
        Swarm units = new Swarm(effort.features(UNITS));
        LiveLayer cases = LiveLayer.of("cases", "Cases", new Swarm(effort.features(CASES)).at(0), Swarm.PALETTE)
                .clustered(CLUSTER_CELL);
        AtomicReference<PointSet> latest = new AtomicReference<>(PointSet.tracked(FIXES).with(units.fixes(0, Instant.now())));
        LiveLayer moving = LiveLayer.of("units", "Units", latest.get(), Swarm.PALETTE).moving(GLIDE);
        try (Screening screening = Screening.open(width, height)) {
            MapScene map = MapScene.show(screening, scene);
            map.set(cases, moving.at(Instant.now()));
            EmptyFrames empty = Screening.fx(() -> new EmptyFrames(width, height));
            Thread reports = Thread.ofPlatform().daemon().name("reports").start(() -> report(units, latest));
            List<Double> waits = new ArrayList<>();
            CompletableFuture<Void> stop = new CompletableFuture<>();
            Thread keys = Thread.ofPlatform().daemon().name("keys").start(() -> press(screening, map, waits, stop));
            Map<String, Samples> times = new Films(screening)
                    .add("tessera", map.map(), () -> {
                        if (!map.map().idleProperty().get()) {
                            Screening.idlePulse();
                            return false;
                        }
                        map.over(cases, moving.withSet(latest.get()).at(Instant.now()));
                        return true;
                    }).add("empty", empty, empty::next)
                    .run(effort, line -> session.note(FRAMES + ": " + line));
            stop.complete(null);
            keys.join();
            reports.interrupt();
            String input = units.size() + " units at 10 Hz over " + scene.size() + " grids and " + cases.set().size()
                    + " cases, " + width + "×" + height;
            if (session.wants(FRAMES)) {
                session.result(BenchResult.percentiles(FRAMES, times.get("tessera"), times.get("empty"), input,
                        "p95 from shown frame to shown frame, units gliding between reports, keys pressed meanwhile; " + screening.where()));
            }
            if (session.wants(INPUT)) {
                Samples answered = Samples.of(waits);
                session.result(BenchResult.limit(INPUT, answered.max(), "ms", LIMIT, answered, input,
                        "longest wait from an arrow key to the moved picture on the screen; " + screening.where()));
            }
            map.dispose();
        }
    }

    /** New positions of all units ten times a second; what cannot be made in that time comes as soon as it can. */
    private static void report(Swarm units, AtomicReference<PointSet> latest) {
        long due = System.nanoTime();
        try {
            for (int step = 1;; step++) {
                latest.set(latest.get().with(units.fixes(step % 40 / 10.0, Instant.now())));
                due += FIX_MILLIS * 1_000_000;
                Thread.sleep(Math.max(1, (due - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Presses keys while the map is on the screen; at least once. */
    private static void press(Screening screening, MapScene map, List<Double> waits, CompletableFuture<Void> stop) {
        for (int stroke = 0; !stop.isDone() || waits.isEmpty(); stroke++) {
            KeyCode code = stroke % 2 == 0 ? KeyCode.RIGHT : KeyCode.LEFT;
            double millis = screening.shown(() -> {
                Event.fireEvent(map.map(), new KeyEvent(KeyEvent.KEY_PRESSED, "", code.getName(), code, false, false, false, false));
                return CompletableFuture.completedFuture(null);
            });
            if (screening.shows(map.map())) {
                waits.add(millis);
            }
            try {
                Thread.sleep(KEY_MILLIS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
