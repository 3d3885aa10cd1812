package org.tessera.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.tessera.map.engine.HitFinder;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Layer;
import org.tessera.map.view.ScreenPoint;
import org.tessera.map.view.Viewport;

/** Finding what is under the pointer among a hundred thousand features, and among a tenth of them. */
public final class HitBenchmark implements Benchmark {

    private static final int FEATURES = 100_000;
    private static final int VERTICES = 20;
    private static final int HITS = 20_000;
    private static final int SIDE = 1080;
    private static final String GROWTH = "hit-100k/hit-10k";
    private static final String LIMIT = "hit-100k/limit";
    /** Milliseconds within which the specification wants a hit. */
    private static final double LIMIT_MILLIS = 1;

    @Override
    public String group() {
        return "hit-100k";
    }

    @Override
    public List<String> names() {
        return List.of(GROWTH, LIMIT);
    }

    @Override
    public boolean onScreen() {
        return false;
    }

    @Override
    public void run(Session session) {
        Effort effort = session.effort();
        int many = effort.features(FEATURES);
        List<Layer> large = layers(many);
        List<Layer> small = layers(many / 10);
        int hits = effort.features(HITS);
        // As dense on the screen in both: the same number of features lies under a pointer.
        Viewport wide = Viewport.world(SIDE * 16 / 9, SIDE).fit(StarScene.EXTENT, 0);
        Viewport near = wide.at(wide.centreX(), wide.centreY(), wide.resolution() / Math.sqrt(10));
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        Random random = new Random(11);
        for (int i = -hits / 4; i < hits; i++) {
            ScreenPoint point = new ScreenPoint(random.nextDouble() * wide.width(), random.nextDouble() * SIDE);
            double among = find(near, large, point);
            double fewer = find(wide, small, point);
            if (i >= 0) {
                ours.add(among);
                theirs.add(fewer);
            }
        }
        Samples found = Samples.of(ours);
        Samples fewer = Samples.of(theirs);
        String input = many + " polygons × " + VERTICES + " vertices, " + hits + " places";
        if (session.wants(GROWTH)) {
            session.result(BenchResult.medians(GROWTH, found, fewer, input,
                    "median, against a tenth of the features as dense on the screen: the logarithm would be 1.25"));
        }
        if (session.wants(LIMIT)) {
            session.result(BenchResult.limit(LIMIT, found.percentile(99), "ms", LIMIT_MILLIS, found, input, "99th percentile"));
        }
    }

    private static List<Layer> layers(int count) {
        return List.of(FeatureLayer.of("stars", "Stars", new StarScene(count, VERTICES).features(), StarScene.style()));
    }

    private static double find(Viewport viewport, List<Layer> layers, ScreenPoint point) {
        long start = System.nanoTime();
        HitFinder.find(viewport, layers, point);
        return (System.nanoTime() - start) / 1e6;
    }
}
