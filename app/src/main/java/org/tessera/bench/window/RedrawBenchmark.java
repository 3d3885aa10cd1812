package org.tessera.bench.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.tessera.bench.BenchResult;
import org.tessera.bench.Benchmark;
import org.tessera.bench.Contest;
import org.tessera.bench.Effort;
import org.tessera.bench.EngineScene;
import org.tessera.bench.PictureSize;
import org.tessera.bench.Samples;
import org.tessera.bench.Session;
import org.tessera.bench.Skipped;
import org.tessera.bench.StarScene;
import org.tessera.bench.peer.Java2dScene;
import org.tessera.bench.peer.Qgis;
import org.tessera.bench.peer.QgisScene;

/** The whole scene drawn anew: our engine, Java2D, a Canvas and QGIS in turn. */
public final class RedrawBenchmark implements Benchmark {

    private static final int STARS = 10_000;
    private static final int VERTICES = 60;

    private final PictureSize size;

    public RedrawBenchmark(PictureSize size) {
        this.size = size;
    }

    @Override
    public String group() {
        return "redraw-" + size.label();
    }

    @Override
    public List<String> names() {
        return List.of(group() + "/java2d", group() + "/canvas", group() + "/qgis");
    }

    @Override
    public boolean onScreen() {
        return true;
    }

    @Override
    public void run(Session session) throws InterruptedException {
        Effort effort = session.effort();
        int width = size.width(effort);
        int height = size.height(effort);
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        StarScene scene = new StarScene(effort.features(STARS), VERTICES);
        try (Screening screening = Screening.open(width, height);
                EngineScene engine = new EngineScene(scene, width, height, threads);
                Java2dScene java2d = new Java2dScene(scene, width, height, threads);
                QgisScene qgis = session.wants(group() + "/qgis") ? qgis(session, scene, width, height) : null) {
            Contest contest = new Contest().add("tessera", engine::draw);
            if (session.wants(group() + "/java2d")) {
                contest.add("java2d", java2d::draw);
            }
            if (session.wants(group() + "/canvas")) {
                MapScene map = MapScene.show(screening, scene);
                contest.add("shown", () -> map.redraw(screening));
                CanvasScene canvas = Screening.fx(() -> new CanvasScene(scene, width, height));
                contest.add("canvas", () -> {
                    screening.put(canvas);
                    return screening.shown(canvas::draw);
                });
            }
            if (qgis != null) {
                contest.add("qgis", qgis::draw);
            }
            Map<String, Samples> times = contest.run(effort, session.rounds(group()));
            String input = scene.size() + " polygons × " + VERTICES + " vertices, " + width + "×" + height;
            String ours = "new data each time, request to complete frame, " + threads + " threads, median";
            if (times.containsKey("java2d")) {
                java2d.draw();
                session.result(BenchResult.medians(group() + "/java2d", times.get("tessera"), times.get("java2d"), input,
                        ours + "; Java2D on " + threads + " threads, paths ready-made; pictures differ by "
                                + Math.round(engine.difference(java2d.pixels()) * 10_000) / 100.0 + " %"));
            }
            if (times.containsKey("canvas")) {
                session.result(BenchResult.medians(group() + "/canvas", times.get("shown"), times.get("canvas"), input,
                        "both from the change to the frame on the screen; " + screening.where()));
            }
            if (qgis != null) {
                session.result(BenchResult.medians(group() + "/qgis", times.get("tessera"), times.get("qgis"), input,
                        ours + "; " + qgis.words()));
            }
        }
    }

    private QgisScene qgis(Session session, StarScene scene, int width, int height) throws InterruptedException {
        Qgis qgis = Qgis.find(session.environment().getOrDefault("PATH", "")).orElse(null);
        if (qgis == null) {
            session.skip(new Skipped(group() + "/qgis", Qgis.ABSENT));
            return null;
        }
        Path file = session.folder().resolve(group() + ".geojson");
        scene.write(file);
        return new QgisScene(qgis, file, width, height);
    }
}
