package org.tessera.map.tool;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntConsumer;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.engine.Scenes;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.view.LonLat;
import org.tessera.map.view.ScreenPoint;
import org.tessera.map.view.Viewport;

/** Prints how long snapping, lassoing and ordering take among 100,000 polygons of 60 corners; run by hand. */
public final class ToolMeasure {

    private static final int FEATURES = 100_000;

    private ToolMeasure() {
    }

    /** Prints median and 99th percentile in milliseconds. */
    public static void main(String[] args) {
        FeatureLayer layer = ToolScenes.layer(Scenes.stars(FEATURES, 60, 0.0006));
        Viewport view = Viewport.world(1920, 1080).fit(new Envelope(0.05, 0.15, 0.02, 0.08), 0);
        ToolScene scene = new ToolScene(view, List.of(layer), SnapRule.to("name", "areas"));
        Random random = new Random(3);
        print("snap", 3000, _ -> Snapper.find(scene, new ScreenPoint(random.nextInt(1920), random.nextInt(1080))));
        List<LonLat> lasso = java.util.stream.IntStream.range(0, 200).mapToObj(k -> new LonLat(
                0.1 + 0.09 * Math.cos(k * Math.PI / 100), 0.05 + 0.045 * Math.sin(k * Math.PI / 100))).toList();
        print("lasso of 200 corners", 20, _ -> Enclosed.find(List.of(layer), lasso, EncloseRule.INTERSECTS));
        print("reading order", 20, _ -> ReadingOrder.of(view, layer));
    }

    private static void print(String name, int times, IntConsumer work) {
        double[] millis = new double[times];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < times; i++) {
                long start = System.nanoTime();
                work.accept(i);
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.getLogger("tools").log(System.Logger.Level.INFO, String.format(Locale.ROOT, "%s: median %.3f ms, p99 %.3f ms", name,
                millis[times / 2], millis[times * 99 / 100]));
    }
}
