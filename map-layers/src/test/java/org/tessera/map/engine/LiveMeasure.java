package org.tessera.map.engine;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.layer.Layer;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.Selection;
import org.tessera.map.layer.Symbol;
import org.tessera.map.layer.SymbolShape;
import org.tessera.map.live.PointSet;
import org.tessera.map.raster.GlyphRuns;
import org.tessera.map.raster.Surface;
import org.tessera.map.view.ScreenPoint;
import org.tessera.map.view.Viewport;

/**
 * What a live frame costs over a kept base, without showing it: median and p95 of wall time with two painters, median CPU time
 * with one, and bytes allocated a frame. Run by hand; the machine's other load blurs wall times more than CPU times.
 */
public final class LiveMeasure {

    private static final List<Symbol> PALETTE = List.of(Symbol.of(SymbolShape.CIRCLE, 0xFF4C78A8, 8),
            Symbol.of(SymbolShape.DIAMOND, 0xFFE0A030, 8), Symbol.of(SymbolShape.TRIANGLE, 0xFFCC2222, 8));
    private static final int FRAMES = 60;

    private LiveMeasure() {
    }

    /** Logs one line a scene and size. */
    public static void main(String[] args) throws InterruptedException {
        PointSet[] hundred = {points(100_000, 0, 3), points(100_000, 1e-4, 3)};
        PointSet[] million = {points(1_000_000, 0, 3)};
        PointSet[] filters = {million[0].filter(i -> i % 3 == 0), million[0].filter(i -> i % 3 != 0)};
        PointSet[] units = {points(10_000, 0, 1), points(10_000, 2e-4, 1)};
        LiveLayer cases = LiveLayer.of("cases", "Cases", hundred[0], PALETTE);
        hits("1M alone", LiveLayer.of("m", "M", million[0], PALETTE));
        hits("1M clustered", LiveLayer.of("m", "M", million[0], PALETTE).clustered(40));
        for (int ratio = 1; ratio <= 2; ratio++) {
            Viewport view = Viewport.world(1920, 1080).fit(new Envelope(0, 0.2, 0, 0.1), 0).sized(1920, 1080, ratio);
            measure("nothing live", view, _ -> List.of());
            measure("100k discs of 8 px moving", view, i -> List.of(cases.withSet(hundred[i % 2])));
            measure("10k units moving over 100k resting", view, i -> List.of(cases, LiveLayer.of("u", "U", units[i % 2],
                    List.of(Symbol.of(SymbolShape.SHIELD, 0xFF2060C0, 12)))));
            LiveLayer clustered = LiveLayer.of("m", "M", million[0], PALETTE).clustered(40);
            measure("1M clustered, panning", view, i -> List.of(clustered), true);
            measure("1M clustered, filter anew each frame", view,
                    i -> List.of(clustered.withSet(filters[i % 2].filter(k -> k % 3 == i % 3))));
            measure("1M alone (dots)", view, i -> List.of(LiveLayer.of("m", "M", million[0], PALETTE)), true);
        }
    }

    private static void measure(String name, Viewport view, IntFunction<List<Layer>> layers) throws InterruptedException {
        measure(name, view, layers, false);
    }

    private static void measure(String name, Viewport view, IntFunction<List<Layer>> layers, boolean panning)
            throws InterruptedException {
        double[] wall = new double[FRAMES];
        double[] cpu = new double[FRAMES];
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = 0;
        for (int count = 2; count >= 1; count--) {
            Painters painters = new Painters(count);
            LivePainter painter = new LivePainter(painters, new GlyphRuns(24L << 20), new EngineCounts());
            PixelGrid first = PixelGrid.of(view, MapEngine.MARGIN);
            Surface base = new Surface(first.width(), first.height());
            Surface[] frames = {new Surface(first.width(), first.height()), new Surface(first.width(), first.height())};
            for (int i = -30; i < FRAMES; i++) {
                Viewport now = panning ? view.pan(i * 3, i) : view;
                MapRequest request = new MapRequest(now, layers.apply(i + 30), Selection.NONE, -1, i);
                long start = System.nanoTime();
                long used = threads.getCurrentThreadCpuTime();
                long allocated = threads.getCurrentThreadAllocatedBytes();
                painter.paint(request, PixelGrid.of(now, MapEngine.MARGIN), new LivePainter.Base(base, 1, List.of()), frames[i & 1]);
                if (i >= 0 && count == 2) {
                    wall[i] = (System.nanoTime() - start) / 1e6;
                } else if (i >= 0) {
                    cpu[i] = (threads.getCurrentThreadCpuTime() - used) / 1e6;
                    bytes += threads.getCurrentThreadAllocatedBytes() - allocated;
                }
            }
            painters.stop();
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        Runtime heap = Runtime.getRuntime();
        System.getLogger("live").log(System.Logger.Level.INFO, String.format(
                "%dx%d %-40s wall median %.1f p95 %.1f ms, cpu %.1f ms, %d kB a frame, heap %d MB", (int) (1920 * view.pixelRatio()),
                (int) (1080 * view.pixelRatio()), name, wall[FRAMES / 2], wall[FRAMES * 95 / 100], cpu[FRAMES / 2],
                bytes / FRAMES >> 10, heap.totalMemory() - heap.freeMemory() >> 20));
    }

    /** Logs how long a search under the pointer takes, at the scale of a district and of a street. */
    private static void hits(String name, LiveLayer layer) {
        for (double degrees : new double[] {0.2, 0.002}) {
            Viewport view = Viewport.world(1920, 1080).fit(new Envelope(0.1 - degrees / 2, 0.1 + degrees / 2, 0.05 - degrees / 4,
                    0.05 + degrees / 4), 0);
            Random random = new Random(9);
            double[] micros = new double[4000];
            int found = 0;
            for (int i = 0; i < micros.length; i++) {
                ScreenPoint at = new ScreenPoint(random.nextInt(1920), random.nextInt(1080));
                long start = System.nanoTime();
                found += HitFinder.find(view, List.of(layer), at).size();
                micros[i] = (System.nanoTime() - start) / 1e3;
            }
            double[] warm = Arrays.copyOfRange(micros, 1000, micros.length);
            Arrays.sort(warm);
            System.getLogger("live").log(System.Logger.Level.INFO, String.format(
                    "hit test %-14s over %.3f degrees: median %.0f p99 %.0f µs, %d hits", name, degrees, warm[warm.length / 2],
                    warm[warm.length * 99 / 100], found));
        }
    }

    private static PointSet points(int count, double shift, int symbols) {
        Random random = new Random(3);
        double[] lons = new double[count];
        double[] lats = new double[count];
        short[] numbers = new short[count];
        for (int i = 0; i < count; i++) {
            lons[i] = 0.2 * random.nextDouble() + shift;
            lats[i] = 0.1 * random.nextDouble();
            numbers[i] = (short) (random.nextInt(100) < 94 ? 0 : random.nextInt(symbols));
        }
        return PointSet.of(lons, lats, numbers, i -> "p" + i);
    }
}
