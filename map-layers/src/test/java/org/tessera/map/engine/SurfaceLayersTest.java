package org.tessera.map.engine;

import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

import org.tessera.map.layer.DegreeLines;
import org.tessera.map.layer.Directions;
import org.tessera.map.layer.GraticuleLayer;
import org.tessera.map.layer.HeatLayer;
import org.tessera.map.layer.HeatPoints;
import org.tessera.map.layer.HeatStyle;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.Selection;
import org.tessera.map.raster.GlyphRuns;
import org.tessera.map.raster.Surface;
import org.tessera.map.style.Ground;
import org.tessera.map.view.Viewport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Heat and graticule as the engine draws them. */
class SurfaceLayersTest {

    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final MapEngine engine = new MapEngine(2, frames::add, (_, error) -> frames.clear(), Long.MAX_VALUE / 2);
    private final Viewport view = Viewport.world(1400, 1200).fit(new Envelope(116.3, 116.5, 39.8, 40.0), 0);

    @AfterEach
    void close() {
        engine.close();
    }

    private Frame draw(Viewport viewport, long stamp, Layer... layers) throws InterruptedException {
        engine.submit(new MapRequest(viewport, List.of(layers), Selection.NONE, 0xFF101418, stamp));
        Frame frame = frames.poll(20, TimeUnit.SECONDS);
        engine.release(frame.surface());
        return frame;
    }

    private static double[][] points() {
        Random random = new Random(2);
        double[][] points = new double[2][3000];
        for (int i = 0; i < 3000; i++) {
            points[0][i] = 116.4 + 0.04 * random.nextGaussian();
            points[1][i] = 39.9 + 0.03 * random.nextGaussian();
        }
        return points;
    }

    @Test
    void heatHasNoSeamWhereTilesMeet() throws InterruptedException {
        double[][] points = points();
        HeatLayer heat = HeatLayer.of("h", "H", HeatPoints.of(points[0], points[1]), HeatStyle.metres(800, Ground.DARK));
        Frame frame = draw(view, 1, heat);
        PixelGrid grid = PixelGrid.of(view, MapEngine.MARGIN);
        Surface whole = new Surface(grid.width(), grid.height());
        assertEquals(1, HeatPainter.paint(heat, grid, 1, whole, () -> false));
        Surface onCanvas = new Surface(grid.width(), grid.height());
        onCanvas.clear(0xFF101418);
        onCanvas.blend(whole, 0, 0, 1);
        assertArrayEquals(onCanvas.pixels(), frame.surface().pixels());
    }

    @Test
    void aMovedPointRedrawsOnlyTheTilesItReaches() throws InterruptedException {
        double[][] points = points();
        HeatLayer heat = HeatLayer.of("h", "H", HeatPoints.of(points[0], points[1]), HeatStyle.metres(800, Ground.DARK));
        draw(view, 1, heat);
        long all = engine.counts().tiles();
        points[0][0] = 116.31;
        points[1][0] = 39.99;
        draw(view, 2, heat.withPoints(HeatPoints.of(points[0], points[1])));
        long again = engine.counts().tiles() - all;
        assertTrue(again >= 1 && again <= all / 2, again + " of " + all);
        draw(view, 3, heat);
        assertEquals(all + again, engine.counts().tiles(), "the former pictures are still there");
    }

    @Test
    void coordinatesStandInsideTheViewAndNeverMeet() {
        GraticuleLayer lines = GraticuleLayer.of("g", "G", new DegreeLines(Directions.LETTERS), Ground.LIGHT);
        GlyphRuns glyphs = new GlyphRuns(1 << 20);
        Random random = new Random(8);
        for (int i = 0; i < 50; i++) {
            Viewport seen = view.at(random.nextDouble(-1e7, 1e7), random.nextDouble(-1e7, 1e7),
                    Math.pow(10, random.nextDouble(-1, 4.5))).sized(200 + i * 30, 900 - i * 10, i % 2 + 1);
            PixelGrid grid = PixelGrid.of(seen, MapEngine.MARGIN);
            Envelope inside = new Envelope(63 * (i % 2 + 1), (65 + seen.width()) * (i % 2 + 1), 63 * (i % 2 + 1),
                    (65 + seen.height()) * (i % 2 + 1));
            List<Envelope> boxes = GraticulePainter.labels(lines, seen, grid, glyphs).stream().map(stamp ->
                    new Envelope(stamp.left(), stamp.left() + stamp.run().width(), stamp.top(),
                            stamp.top() + stamp.run().height())).toList();
            for (int a = 0; a < boxes.size(); a++) {
                assertTrue(inside.contains(boxes.get(a)), boxes.get(a) + " in " + inside);
                for (int b = 0; b < a; b++) {
                    assertFalse(boxes.get(a).intersects(boxes.get(b)));
                }
            }
        }
    }

    @Test
    void graticuleIsDrawnOnceAndKept() throws InterruptedException {
        GraticuleLayer lines = GraticuleLayer.of("g", "G", new DegreeLines(Directions.LETTERS), Ground.DARK);
        Frame frame = draw(view, 1, lines);
        long drawn = java.util.Arrays.stream(frame.surface().pixels()).filter(pixel -> pixel != 0xFF101418).count();
        assertTrue(drawn > 5000, drawn + " pixels of lines");
        long tiles = engine.counts().tiles();
        draw(view, 2, lines, HeatLayer.of("h", "H", HeatPoints.of(new double[0], new double[0]), HeatStyle.metres(5, Ground.DARK)));
        draw(view, 3, lines);
        assertEquals(tiles * 2, engine.counts().tiles(), "only the empty heat was looked at");
    }
}
