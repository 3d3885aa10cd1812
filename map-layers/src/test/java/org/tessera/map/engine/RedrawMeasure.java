package org.tessera.map.engine;

import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Selection;
import org.tessera.map.raster.GlyphRuns;
import org.tessera.map.raster.Java2dRaster;
import org.tessera.map.raster.Surface;
import org.tessera.map.style.Styles;
import org.tessera.map.view.Viewport;

/**
 * Full redraw of 10,000 polygons of 60 vertices with two threads: our whole path from query to composed picture, against
 * Java2D drawing the same features in two bands. Run by hand; the two take turns, so that a busy machine hits both.
 */
public final class RedrawMeasure {

    private final FeatureLayer layer = FeatureLayer.of("s", "S", Scenes.stars(10_000, 60, 0.0012), Styles.named("s")
            .rule("").fill("#3366cc", 0.6).line("#112233", 1).build());
    private final List<FeaturePainter> java2d = List.of(new FeaturePainter(new Java2dRaster()),
            new FeaturePainter(new Java2dRaster()));
    private final Painters painters = new Painters(2);
    private final EngineCounts counts = new EngineCounts();

    private RedrawMeasure() {
    }

    /** Logs medians in milliseconds at both sizes; arguments: runs, and "own" to leave Java2D out. */
    public static void main(String[] args) throws InterruptedException {
        RedrawMeasure measure = new RedrawMeasure();
        int runs = args.length > 0 ? Integer.parseInt(args[0]) : 30;
        measure.compare(1920, 1080, runs, args.length > 1);
        measure.compare(3840, 2160, runs, args.length > 1);
        measure.painters.stop();
    }

    private void compare(int width, int height, int runs, boolean alone) throws InterruptedException {
        Viewport view = Viewport.world(width, height).fit(new Envelope(0, 0.2, 0, 0.1), 0);
        BasePass base = new BasePass(painters, 320L << 20, new GlyphRuns(1 << 20), counts);
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int run = -10; run < runs; run++) {
            double own = own(base, view);
            double peer = alone ? own : bands(PixelGrid.of(view, 0));
            if (run >= 0) {
                ours.add(own);
                theirs.add(peer);
            }
        }
        System.getLogger("redraw").log(System.Logger.Level.INFO, "{0}x{1}: own {2} ms (least {3}), Java2D {4} ms (least {5}), ratio {6}",
                width, height, median(ours), least(ours), median(theirs), least(theirs), median(theirs) / median(ours));
    }

    private double own(BasePass base, Viewport view) throws InterruptedException {
        base.drop(layer.features(), new Envelope(-1e9, 1e9, -1e9, 1e9));
        long start = System.nanoTime();
        base.base(new MapRequest(view, List.of(layer), Selection.NONE, -1, 0), PixelGrid.of(view, 0), () -> false, _ -> { });
        return (System.nanoTime() - start) / 1e6;
    }

    private double bands(PixelGrid grid) throws InterruptedException {
        long start = System.nanoTime();
        Thread[] threads = new Thread[2];
        int high = grid.height() / 2;
        for (int i = 0; i < 2; i++) {
            int half = i;
            PixelGrid band = new PixelGrid(grid.left(), grid.top() + (long) half * high, grid.width(), high, grid.resolution());
            threads[i] = Thread.ofPlatform().start(() -> java2d.get(half)
                    .paint(layer, band, 1, new Surface(band.width(), high), () -> false));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    private static double least(List<Double> times) {
        return times.stream().min(Double::compare).orElseThrow();
    }
}
