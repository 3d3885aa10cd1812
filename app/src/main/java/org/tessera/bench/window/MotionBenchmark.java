package org.tessera.bench.window;

import java.util.List;
import java.util.Map;

import org.tessera.bench.BenchResult;
import org.tessera.bench.Benchmark;
import org.tessera.bench.Effort;
import org.tessera.bench.PictureSize;
import org.tessera.bench.Samples;
import org.tessera.bench.Session;
import org.tessera.bench.StarScene;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.view.ScreenPoint;
import org.tessera.map.view.Viewport;

/** Frames of the map while it moves over the cached scene, or points move over it, against empty frames of the same size. */
public final class MotionBenchmark implements Benchmark {

    private static final int STARS = 10_000;
    private static final int VERTICES = 60;
    private static final int POINTS = 100_000;
    private static final int MOMENTS = 6;
    private static final int STEP = 6;
    /** Steps to one side before the pan turns round: it stays over tiles that the warm-up has drawn. */
    private static final int WAY = 20;
    private static final double ZOOM = 1.02;

    private final PictureSize size;

    public MotionBenchmark(PictureSize size) {
        this.size = size;
    }

    @Override
    public String group() {
        return "motion-" + size.label();
    }

    private String name(String work) {
        return work + "-" + size.label() + "/empty";
    }

    @Override
    public List<String> names() {
        return List.of(name("pan"), name("zoom"), name("live"));
    }

    @Override
    public boolean onScreen() {
        return true;
    }

    @Override
    public void run(Session session) {
        Effort effort = session.effort();
        int width = size.width(effort);
        int height = size.height(effort);
        StarScene scene = new StarScene(effort.features(STARS), VERTICES);
        int points = effort.features(POINTS);
        try (Screening screening = Screening.open(width, height)) {
            MapScene map = MapScene.show(screening, scene);
            EmptyFrames empty = Screening.fx(() -> new EmptyFrames(width, height));
            String input = scene.size() + " polygons × " + VERTICES + " vertices cached, " + width + "×" + height;
            String how = ", median frame; empty: a ready image of the same size moved by a pixel; " + screening.where();
            Viewport home = Screening.fx(() -> map.map().viewportProperty().get());
            if (session.wants(name("pan"))) {
                Pan pan = new Pan(map);
                Map<String, Samples> times = new Films(screening).add("tessera", map.map(), pan).add("empty", empty, empty::next)
                        .run(effort, line -> session.note(name("pan") + ": " + line));
                session.result(BenchResult.medians(name("pan"), times.get("tessera"), times.get("empty"), input,
                        "moved by " + STEP + " pixels each pulse" + how));
                Screening.fx(() -> map.map().viewportProperty().set(home));
            }
            if (session.wants(name("zoom"))) {
                Zoom zoom = new Zoom(map);
                Map<String, Samples> times = new Films(screening).add("tessera", map.map(), zoom).add("empty", empty, empty::next)
                        .run(effort, line -> session.note(name("zoom") + ": " + line));
                session.result(BenchResult.medians(name("zoom"), times.get("tessera"), times.get("empty"), input,
                        "zoomed by " + ZOOM + " each pulse" + how));
                Screening.fx(() -> map.map().viewportProperty().set(home));
            }
            if (session.wants(name("live"))) {
                session.note(name("live") + ": making points");
                List<LiveLayer> moments = new Swarm(points).layers("live", MOMENTS);
                map.set(moments.getFirst());
                Live live = new Live(map, moments);
                Map<String, Samples> times = new Films(screening).add("tessera", map.map(), live).add("empty", empty, empty::next)
                        .run(effort, line -> session.note(name("live") + ": " + line));
                session.result(BenchResult.medians(name("live"), times.get("tessera"), times.get("empty"),
                        points + " points over " + input,
                        "all points moved in every frame, positions ready-made, from shown frame to shown frame" + how));
            }
            map.dispose();
        }
    }

    /** To and fro, by whole pixels. */
    private static final class Pan implements Screening.FrameStep {

        private final MapScene scene;
        private int frame;

        Pan(MapScene scene) {
            this.scene = scene;
        }

        @Override
        public boolean next() {
            int step = frame++ / WAY % 2 == 0 ? STEP : -STEP;
            Viewport now = scene.map().viewportProperty().get();
            scene.map().viewportProperty().set(now.pan(step, step / 2.0));
            return true;
        }
    }

    /** Closer and back again, about the middle. */
    private static final class Zoom implements Screening.FrameStep {

        private final MapScene scene;
        private int frame;

        Zoom(MapScene scene) {
            this.scene = scene;
        }

        @Override
        public boolean next() {
            double factor = frame++ / WAY % 2 == 0 ? ZOOM : 1 / ZOOM;
            Viewport now = scene.map().viewportProperty().get();
            scene.map().viewportProperty().set(now.zoomAt(new ScreenPoint(now.width() / 2.0, now.height() / 2.0), factor));
            return true;
        }
    }

    /** The next positions as soon as the former are in the picture that this pulse shows. */
    private static final class Live implements Screening.FrameStep {

        private final MapScene scene;
        private final List<LiveLayer> moments;
        private int frame;

        Live(MapScene scene, List<LiveLayer> moments) {
            this.scene = scene;
            this.moments = moments;
        }

        @Override
        public boolean next() {
            if (!scene.map().idleProperty().get()) {
                Screening.idlePulse();
                return false;
            }
            scene.over(moments.get(frame++ % moments.size()));
            return true;
        }
    }
}
