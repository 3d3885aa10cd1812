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
        StarScene scene = new StarScene(effort.features(STARS), VERTICES);
        String input = scene.size() + " polygons × " + VERTICES + " vertices, " + width + "×" + height;
        Picture picture = new Picture(scene, width, height, input);
        if (session.wants(group() + "/java2d") || session.wants(group() + "/qgis")) {
            frames(session, picture);
        }
        if (session.wants(group() + "/canvas")) {
            screens(session, picture);
        }
    }

    private record Picture(StarScene scene, int width, int height, String input) {
    }

    /** Up to the complete frame in memory. */
    private void frames(Session session, Picture picture) throws InterruptedException {
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        try (EngineScene engine = new EngineScene(picture.scene, picture.width, picture.height, threads);
                Java2dScene java2d = new Java2dScene(picture.scene, picture.width, picture.height, threads);
                QgisScene qgis = session.wants(group() + "/qgis") ? qgis(session, picture) : null) {
            Contest contest = new Contest().add("tessera", engine::draw);
            if (session.wants(group() + "/java2d")) {
                contest.add("java2d", java2d::draw);
            }
            if (qgis != null) {
                contest.add("qgis", qgis::draw);
            }
            Map<String, Samples> times = contest.run(session.effort(), session.rounds(group()));
            String ours = "everything drawn before dropped, map coordinates to complete frame, " + threads + " threads, median";
            if (times.containsKey("java2d")) {
                java2d.draw();
                session.result(BenchResult.medians(group() + "/java2d", times.get("tessera"), times.get("java2d"), picture.input,
                        ours + "; Java2D on " + threads + " threads, from the same coordinates; pictures differ by "
                                + Math.round(engine.difference(java2d.pixels()) * 10_000) / 100.0 + " %"));
            }
            if (qgis != null) {
                session.result(BenchResult.medians(group() + "/qgis", times.get("tessera"), times.get("qgis"), picture.input,
                        ours + "; " + qgis.words()));
            }
        }
    }

    /** Up to the picture on the screen, for that is where a Canvas draws. */
    private void screens(Session session, Picture picture) throws InterruptedException {
        try (Screening screening = Screening.open(picture.width, picture.height)) {
            MapScene map = MapScene.show(screening, picture.scene);
            CanvasScene canvas = Screening.fx(() -> new CanvasScene(picture.scene, picture.width, picture.height));
            Map<String, Samples> times = new Contest().add("tessera", () -> map.redraw(screening)).add("canvas", () -> {
                screening.put(canvas);
                return screening.shown(canvas::draw);
            }).run(session.effort(), session.rounds(group() + "/canvas"));
            session.result(BenchResult.medians(group() + "/canvas", times.get("tessera"), times.get("canvas"), picture.input,
                    "both from the change to the frame on the screen; " + screening.where()));
            map.dispose();
        }
    }

    private QgisScene qgis(Session session, Picture picture) throws InterruptedException {
        Qgis qgis = Qgis.find(session.environment().getOrDefault("PATH", "")).orElse(null);
        if (qgis == null) {
            session.skip(new Skipped(group() + "/qgis", Qgis.ABSENT));
            return null;
        }
        Path file = session.folder().resolve(group() + ".geojson");
        picture.scene.write(file);
        return new QgisScene(qgis, file, picture.width, picture.height);
    }
}
