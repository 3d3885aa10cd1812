package org.tessera.bench.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.tessera.bench.BenchResult;
import org.tessera.bench.Benchmark;
import org.tessera.bench.Effort;
import org.tessera.bench.Machine;
import org.tessera.bench.PictureSize;
import org.tessera.bench.Samples;
import org.tessera.bench.Session;
import org.tessera.bench.StarScene;
import org.tessera.map.fx.MapView;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.live.PointSet;
import org.tessera.map.view.Viewport;

/**
 * A million clustered points: the map pans without a pause while they are opened, filtered, and filtered otherwise. Frames
 * against empty frames, how long each change takes to be seen, and the memory of it all.
 */
public final class MillionBenchmark implements Benchmark {

    private static final int POINTS = 1_000_000;
    private static final double CLUSTER_CELL = 40;
    private static final int ACT = 60;
    private static final int STEP = 3;
    private static final String NAME = "million-1080p/empty";
    private static final String MEMORY = "million-memory/limit";
    /** MiB within which the specification wants it. */
    private static final double LIMIT = 1536;

    @Override
    public String group() {
        return "million-1080p";
    }

    @Override
    public List<String> names() {
        return List.of(NAME, MEMORY);
    }

    @Override
    public boolean onScreen() {
        return true;
    }

    @Override
    public void run(Session session) throws InterruptedException {
        Effort effort = session.effort();
        int width = PictureSize.HD.width(effort);
        int height = PictureSize.HD.height(effort);
        session.note(NAME + ": making points");
        Swarm points = new Swarm(effort.features(POINTS));
        try (Screening screening = Screening.open(width, height)) {
            EmptyFrames empty = Screening.fx(() -> new EmptyFrames(width, height));
            MapView map = Screening.fx(MapView::new);
            screening.put(map);
            Screening.fx(() -> map.fit(StarScene.EXTENT, 0));
            int rounds = Math.max(1, effort.repetitions() / 10);
            Show show = new Show(map);
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            for (int round = -1; round < rounds; round++) {
                screening.put(map);
                List<Double> frames = show.play(screening, points);
                screening.put(empty);
                List<Double> others = screening.frames(ACT / 4, ACT, empty::next);
                if (round >= 0) {
                    ours.addAll(frames);
                    theirs.addAll(others);
                }
                session.note(NAME + ": round " + (round + 2) + " of " + (rounds + 1));
            }
            String input = points.size() + " clustered points, " + width + "×" + height;
            String how = String.format(Locale.ROOT, "opened in %.0f ms, filtered in %.0f ms (medians, set made and drawn); ",
                    Samples.of(show.opened).median(), Samples.of(show.filtered).median());
            if (session.wants(NAME)) {
                session.result(BenchResult.percentiles(NAME, Samples.of(ours), Samples.of(theirs), input,
                        "p95 frame while panning, opening and filtering; " + how + screening.where()));
            }
            if (session.wants(MEMORY)) {
                double peak = Machine.peakMemory();
                session.result(BenchResult.limit(MEMORY, peak, "MiB", LIMIT, Samples.of(List.of(peak)), input,
                        "largest resident size of the process, places of the points before they are opened included"));
            }
            Screening.fx(map::dispose);
        }
    }

    /** Opens and filters in the background while the picture pans. */
    private static final class Show {

        private final MapView map;
        private final List<Double> opened = new ArrayList<>();
        private final List<Double> filtered = new ArrayList<>();
        private int frame;

        Show(MapView map) {
            this.map = map;
        }

        List<Double> play(Screening screening, Swarm points) throws InterruptedException {
            Screening.fx(() -> map.setLayers(List.of()));
            List<Double> frames = new ArrayList<>();
            Thread changes = Thread.ofPlatform().daemon().name("changes").start(() -> {
                PointSet all = change(() -> points.at(0), opened);
                change(() -> all.filter(i -> i % 2 == 0), filtered);
                change(() -> all.filter(i -> all.symbol(i) > 0), filtered);
            });
            do {
                frames.addAll(screening.frames(1, ACT, this::pan));
            } while (changes.isAlive());
            changes.join();
            return frames;
        }

        private PointSet change(Supplier<PointSet> next, List<Double> millis) {
            long start = System.nanoTime();
            PointSet set = next.get();
            set.clusters();
            LiveLayer layer = LiveLayer.of("cases", "Cases", set, Swarm.PALETTE).clustered(CLUSTER_CELL);
            // The pan asks for pictures without end, so the map is never idle: it has been drawn when three more frames came.
            Screening.fx(() -> map.setLayers(List.of(layer)));
            long drawn = map.counts().frames() + 3;
            long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (map.counts().frames() < drawn && System.nanoTime() < limit) {
                Screening.idlePulse();
            }
            millis.add((System.nanoTime() - start) / 1e6);
            return set;
        }

        private boolean pan() {
            int step = frame++ / ACT % 2 == 0 ? STEP : -STEP;
            Viewport now = map.viewportProperty().get();
            map.viewportProperty().set(now.pan(step, 0));
            return true;
        }
    }
}
