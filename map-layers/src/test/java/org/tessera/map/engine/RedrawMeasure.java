package org.tessera.map.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.raster.Java2dRaster;
import org.tessera.map.raster.Raster;
import org.tessera.map.raster.SpanRaster;
import org.tessera.map.raster.Surface;
import org.tessera.map.style.Styles;
import org.tessera.map.view.Viewport;

/** Full redraw of 10,000 polygons of 60 vertices at 1920 by 1080 with two threads, ours against Java2D. Run by hand. */
public final class RedrawMeasure {

    private RedrawMeasure() {
    }

    /** Logs two medians in milliseconds. */
    public static void main(String[] args) throws InterruptedException {
        double ours = median(SpanRaster::new);
        double theirs = median(Java2dRaster::new);
        System.getLogger("redraw").log(System.Logger.Level.INFO, "own {0} ms, Java2D {1} ms, ratio {2}", ours, theirs,
                theirs / ours);
    }

    private static double median(Supplier<Raster> rasters) throws InterruptedException {
        FeatureLayer layer = FeatureLayer.of("s", "S", Scenes.stars(10_000, 60, 0.0012), Styles.named("s")
                .rule("").fill("#3366cc", 0.6).line("#112233", 1).build());
        PixelGrid grid = PixelGrid.of(Viewport.world(1920, 1080).fit(new Envelope(0, 0.2, 0, 0.1), 0), 0);
        List<FeaturePainter> painters = List.of(new FeaturePainter(rasters.get()), new FeaturePainter(rasters.get()));
        List<Double> times = new ArrayList<>();
        for (int run = 0; run < 25; run++) {
            long start = System.nanoTime();
            Thread[] threads = new Thread[2];
            for (int i = 0; i < 2; i++) {
                int half = i;
                PixelGrid band = new PixelGrid(grid.left(), grid.top() + half * 540L, 1920, 540, grid.resolution());
                threads[i] = Thread.ofPlatform().start(() -> painters.get(half)
                        .paint(layer, band, 1, new Surface(1920, 540), () -> false));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            times.add((System.nanoTime() - start) / 1e6);
        }
        double[] sorted = times.stream().skip(10).mapToDouble(Double::doubleValue).sorted().toArray();
        return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
    }
}
