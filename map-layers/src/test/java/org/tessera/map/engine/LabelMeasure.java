package org.tessera.map.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.label.LabelClaim;
import org.tessera.map.label.LabelGrid;
import org.tessera.map.label.LabelSolver;
import org.tessera.map.label.PointSpots;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.raster.GlyphRuns;
import org.tessera.map.style.Styles;
import org.tessera.map.view.Viewport;

/** Prints what labels cost in time on a processor: placing alone, and the whole pass over points, areas and streets in view. No test. */
public final class LabelMeasure {

    private static final java.io.PrintWriter OUT = new java.io.PrintWriter(new java.io.FileWriter(java.io.FileDescriptor.out), true);

    private LabelMeasure() {
    }

    /** Runs all. */
    public static void main(String[] arguments) {
        Random random = new Random(3);
        List<LabelClaim> claims = new java.util.ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            claims.add(new LabelClaim("f" + i, random.nextInt(3), null, LabelClaim.among(PointSpots.around(
                    random.nextDouble() * 1920, random.nextDouble() * 1080, 5, 30 + random.nextInt(60), 14))));
        }
        time("solve 10,000 claims of 8 places", 40, () -> LabelSolver.place(claims, new LabelGrid(0, 0, 1920, 1080), () -> false).size());
        pass("points", points(random));
        pass("areas", FeatureLayer.of("a", "A", Scenes.stars(10_000, 60, 0.0012), Styles.named("a").rule("")
                .text("name", 11, "#222222").build()));
        pass("streets", streets(random));
    }

    private static FeatureLayer points(Random random) {
        FeatureSet.Builder set = FeatureSet.builder();
        for (int i = 0; i < 10_000; i++) {
            set.add("p" + i, StylePictures.FACTORY.createPoint(new org.locationtech.jts.geom.Coordinate(random.nextDouble() * 0.2,
                    random.nextDouble() * 0.1)), Map.of("name", "Case 案件 " + i));
        }
        return FeatureLayer.of("p", "P", set.build(), Styles.named("p").rule("").text("name", 11, "#222222").build());
    }

    private static FeatureLayer streets(Random random) {
        FeatureSet.Builder set = FeatureSet.builder();
        for (int i = 0; i < 10_000; i++) {
            double lon = random.nextDouble() * 0.2;
            double lat = random.nextDouble() * 0.1;
            double turn = random.nextDouble() * 6.28;
            org.locationtech.jts.geom.Coordinate[] line = new org.locationtech.jts.geom.Coordinate[12];
            for (int k = 0; k < line.length; k++) {
                line[k] = new org.locationtech.jts.geom.Coordinate(lon, lat);
                lon += 0.001 * Math.cos(turn);
                lat += 0.001 * Math.sin(turn);
                turn += random.nextDouble() * 0.2 - 0.1;
            }
            set.add("s" + i, StylePictures.FACTORY.createLineString(line), Map.of("name", "Street 路 " + i % 4000));
        }
        return FeatureLayer.of("s", "S", set.build(), Styles.named("s").rule("").along("name", 11, "#222222").grouped().build());
    }

    private static void pass(String name, FeatureLayer layer) {
        Viewport whole = Viewport.world(1920, 1080).fit(new org.locationtech.jts.geom.Envelope(0, 0.2, 0, 0.1), 0);
        PixelGrid grid = PixelGrid.of(whole, 64);
        GlyphRuns glyphs = new GlyphRuns(64 << 20);
        OUT.printf("%s: first %.1f ms%n", name, once(new LabelPass(glyphs), layer, grid) / 1e6);
        time(name + ": 10,000 features, nothing kept", 25, () -> new LabelPass(glyphs).place(List.of(layer), grid, 1).size());
        LabelPass pass = new LabelPass(glyphs);
        int[] step = {0};
        time(name + ": 10,000 features, pan by a block", 25, () -> {
            Viewport panned = whole.pan(step[0] % 2 * 256, 0);
            step[0]++;
            return pass.place(List.of(layer), PixelGrid.of(panned, 64), 1).size();
        });
        time(name + ": 10,000 features, pan inside a block", 25, () -> {
            step[0]++;
            return pass.place(List.of(layer), PixelGrid.of(whole.pan(step[0] % 3, 0), 64), 1).size();
        });
    }

    /** Time of this thread on a processor, so that a busy machine does not matter. */
    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long once(LabelPass pass, FeatureLayer layer, PixelGrid grid) {
        long from = cpu();
        pass.place(List.of(layer), grid, 1);
        return cpu() - from;
    }

    private static void time(String name, int runs, java.util.function.IntSupplier work) {
        long[] times = new long[runs];
        int answer = 0;
        for (int i = 0; i < runs; i++) {
            long from = cpu();
            answer = work.getAsInt();
            times[i] = cpu() - from;
        }
        Arrays.sort(times);
        OUT.printf("%s: median %.1f ms, least %.1f ms, %d shown%n", name, times[runs / 2] / 1e6, times[0] / 1e6, answer);
    }
}
