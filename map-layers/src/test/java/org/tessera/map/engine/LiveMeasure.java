package org.tessera.map.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.LivePoint;
import org.tessera.map.layer.Selection;
import org.tessera.map.layer.Symbol;
import org.tessera.map.layer.SymbolShape;
import org.tessera.map.style.Styles;
import org.tessera.map.view.Viewport;

/** Frame time and heap with 100,000 live points over labelled areas and over the same without labels. Run by hand. */
public final class LiveMeasure {

    private LiveMeasure() {
    }

    /** Logs medians in milliseconds and the used heap in MB at 1920 by 1080 and 3840 by 2160. */
    public static void main(String[] args) throws InterruptedException {
        for (int ratio = 1; ratio <= 2; ratio++) {
            measure(ratio, false);
            measure(ratio, true);
        }
    }

    private static void measure(int ratio, boolean labels) throws InterruptedException {
        Styles style = Styles.named("s").rule("").fill("#3366cc", 0.3).line("#112233", 1);
        FeatureLayer areas = FeatureLayer.of("s", "S", Scenes.stars(2000, 60, 0.004),
                (labels ? style.text("name", 12, "#111111") : style).build());
        Viewport view = Viewport.world(1920, 1080).fit(new Envelope(0, 0.2, 0, 0.1), 0).sized(1920, 1080, ratio);
        List<LiveLayer> ticks = List.of(points(0), points(1e-4));
        BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
        List<Double> times = new ArrayList<>();
        try (MapEngine engine = new MapEngine(2, frames::add, (_, _) -> { })) {
            for (int tick = 0; tick < 40; tick++) {
                long start = System.nanoTime();
                engine.submit(new MapRequest(view, List.of(areas, ticks.get(tick % 2)), Selection.NONE, -1, tick));
                Frame frame = frames.take();
                while (!frame.complete()) {
                    engine.release(frame.surface());
                    frame = frames.take();
                }
                times.add((System.nanoTime() - start) / 1e6);
                engine.release(frame.surface());
            }
            System.gc();
            Runtime heap = Runtime.getRuntime();
            double[] sorted = times.stream().skip(15).mapToDouble(Double::doubleValue).sorted().toArray();
            System.getLogger("live").log(System.Logger.Level.INFO, "ratio {0}, labels {1}: {2} ms, first {3} ms, heap {4} MB",
                    ratio, labels, sorted[sorted.length / 2], times.getFirst(),
                    (heap.totalMemory() - heap.freeMemory()) >> 20);
        }
    }

    private static LiveLayer points(double shift) {
        List<LivePoint> points = new ArrayList<>();
        Symbol symbol = Symbol.of(SymbolShape.CIRCLE, 0xFFCC2222, 8);
        for (int i = 0; i < 100_000; i++) {
            points.add(LivePoint.of("p" + i, 0.2 * (i * 0.6180339887 % 1) + shift, 0.1 * (i * 0.7548776662 % 1), symbol));
        }
        return LiveLayer.of("live", "Live", points);
    }
}
