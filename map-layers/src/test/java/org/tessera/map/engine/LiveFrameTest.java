package org.tessera.map.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.map.layer.Layer;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.OverlayLayer;
import org.tessera.map.layer.OverlayShape;
import org.tessera.map.layer.Selection;
import org.tessera.map.layer.Symbol;
import org.tessera.map.layer.SymbolShape;
import org.tessera.map.live.Ageing;
import org.tessera.map.live.Fix;
import org.tessera.map.live.Motion;
import org.tessera.map.live.PointSet;
import org.tessera.map.live.PointSetBuilder;
import org.tessera.map.raster.GlyphRuns;
import org.tessera.map.raster.Surface;
import org.tessera.map.view.Viewport;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LiveFrameTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final int RED = 0xFFCC2222;
    private static final int BLUE = 0xFF2060C0;
    private static final List<Symbol> PALETTE = List.of(Symbol.of(SymbolShape.CIRCLE, BLUE, 8),
            Symbol.of(SymbolShape.TRIANGLE, RED, 10));
    private final Viewport view = Viewport.world(800, 600).fit(new Envelope(0, 0.2, 0, 0.1), 10);
    private final EngineCounts counts = new EngineCounts();
    private final Painters painters = new Painters(2);
    private final LivePainter painter = new LivePainter(painters, new GlyphRuns(1 << 20), counts);

    @AfterEach
    void stop() {
        painters.stop();
    }

    private int[] paint(LivePainter by, Viewport seen, Selection selection, Layer... layers) {
        PixelGrid grid = PixelGrid.of(seen, 0);
        Surface base = new Surface(grid.width(), grid.height());
        base.clear(-1);
        Surface frame = new Surface(grid.width(), grid.height());
        try {
            by.paint(new MapRequest(seen, List.of(layers), selection, -1, 1), grid, new LivePainter.Base(base, 1, List.of()), frame);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return frame.pixels();
    }

    private int[] paint(Layer... layers) {
        return paint(painter, view, Selection.NONE, layers);
    }

    /** With nothing kept from before. */
    private int[] fresh(Viewport seen, Selection selection, Layer... layers) {
        Painters others = new Painters(1);
        int[] pixels = paint(new LivePainter(others, new GlyphRuns(1 << 20), new EngineCounts()), seen, selection, layers);
        others.stop();
        return pixels;
    }

    private static PointSet scattered(int size, long seed) {
        Random random = new Random(seed);
        PointSetBuilder builder = PointSet.builder();
        for (int i = 0; i < size; i++) {
            builder.add("p" + seed + "/" + i, 0.2 * random.nextDouble(), 0.1 * random.nextDouble(), random.nextInt(2));
        }
        return builder.build();
    }

    private static long count(int[] pixels, int colour) {
        return Arrays.stream(pixels).filter(pixel -> pixel == colour).count();
    }

    private int pixel(int[] pixels, double lon, double lat) {
        var at = view.toScreen(new org.tessera.map.view.LonLat(lon, lat));
        return pixels[(int) Math.round(at.y()) * 800 + (int) Math.round(at.x())];
    }

    @Test
    void restingLayersAreNotPaintedAgain() {
        LiveLayer resting = LiveLayer.of("resting", "R", scattered(3000, 1), PALETTE);
        LiveLayer moving = LiveLayer.of("moving", "M", scattered(50, 2), PALETTE);
        paint(resting, moving);
        assertEquals(2, counts.liveLayers());
        paint(resting.withVisible(true), moving.withSet(scattered(50, 3)));
        assertEquals(4, counts.liveLayers(), "the resting one is drawn once more, to be kept");
        for (int tick = 4; tick < 10; tick++) {
            int[] pixels = paint(resting.withVisible(true), moving.withSet(scattered(50, tick)));
            assertEquals(tick + 1, counts.liveLayers());
            assertArrayEquals(fresh(view, Selection.NONE, resting, moving.withSet(scattered(50, tick))), pixels);
        }
    }

    @Test
    void keptPictureIsForgottenWithASelectionAnOrderOrAPan() {
        LiveLayer one = LiveLayer.of("one", "1", scattered(800, 1), PALETTE);
        LiveLayer two = LiveLayer.of("two", "2", scattered(800, 2), PALETTE);
        OverlayLayer line = OverlayLayer.of("line", "L", List.of(OverlayShape.line("l", new GeometryFactory().createLineString(
                new Coordinate[] {new Coordinate(0, 0), new Coordinate(0.2, 0.1)}), BLUE, 4)));
        for (int i = 0; i < 3; i++) {
            paint(one, line, two);
        }
        Selection chosen = Selection.of("one", "p1/7");
        assertArrayEquals(fresh(view, chosen, one, line, two), paint(painter, view, chosen, one, line, two));
        assertArrayEquals(fresh(view, Selection.NONE, two, line, one), paint(two, line, one));
        Viewport aside = view.pan(31, -17);
        assertArrayEquals(fresh(aside, Selection.NONE, two, line), paint(painter, aside, Selection.NONE, two, line));
        assertArrayEquals(fresh(view.sized(500, 400, 2), Selection.NONE, two), paint(painter, view.sized(500, 400, 2),
                Selection.NONE, two));
    }

    @Test
    void orderOfPointsDoesNotChangeThePicture() {
        PointSet set = scattered(4000, 5);
        PointSetBuilder backwards = PointSet.builder();
        for (int i = set.size() - 1; i >= 0; i--) {
            backwards.add(set.id(i), org.tessera.map.view.WebMercator.lon(set.x(i)), org.tessera.map.view.WebMercator.lat(set.y(i)),
                    set.symbol(i));
        }
        set.order();
        assertArrayEquals(paint(LiveLayer.of("a", "A", backwards.build(), PALETTE)), paint(LiveLayer.of("a", "A", set, PALETTE)));
    }

    @Test
    void filterHidesPointsAndTheMostUrgentLieAbove() {
        PointSetBuilder builder = PointSet.builder();
        builder.add("urgent", 0.1, 0.05, 1).add("plain", 0.1, 0.05, 0);
        LiveLayer layer = LiveLayer.of("a", "A", builder.build(), PALETTE);
        assertEquals(RED, pixel(paint(layer), 0.1, 0.05));
        assertEquals(BLUE, pixel(paint(layer.withSet(layer.set().filter(i -> i == 1))), 0.1, 0.05));
    }

    @Test
    void veryManyPointsBecomeDotsInTheColourOfTheMostUrgent() {
        PointSetBuilder builder = PointSet.builder();
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            builder.add("p" + i, 0.06 + 0.08 * random.nextDouble(), 0.02 + 0.06 * random.nextDouble(), i == 77 ? 1 : 0);
        }
        int[] pixels = paint(LiveLayer.of("a", "A", builder.build(), PALETTE));
        assertEquals(4, count(pixels, RED));
        assertTrue(count(pixels, BLUE) > 40_000);
        assertEquals(pixels.length, count(pixels, RED) + count(pixels, BLUE) + count(pixels, -1), "nothing is blended");
    }

    @Test
    void stackOpensIntoItsMostUrgentMembers() {
        PointSetBuilder builder = PointSet.builder();
        for (int i = 0; i < 500; i++) {
            builder.add("c" + i, 0.1, 0.05, i == 400 ? 1 : 0);
        }
        LiveLayer layer = LiveLayer.of("a", "A", builder.build(), PALETTE).clustered(40);
        int[] closed = paint(layer);
        assertTrue(count(closed, RED) > 3, "a share of the ring has the colour of the most urgent member");
        int[] open = paint(layer.opened("c3"));
        assertTrue(count(open, BLUE) > 23 * 60, count(open, BLUE) + " pixels of members");
        assertFalse(Arrays.equals(closed, open));
        assertArrayEquals(closed, paint(layer.opened("nobody")));
    }

    @Test
    void pointsGlideAgeAndLeaveTrails() {
        PointSet set = PointSet.tracked(4).with(List.of(Fix.of("u", 0.08, 0.05, NOON, 1)))
                .with(List.of(Fix.of("u", 0.12, 0.05, NOON.plusSeconds(10), 1).withHeading(90)));
        LiveLayer unit = LiveLayer.of("u", "U", set, PALETTE)
                .moving(new Motion(Duration.ofSeconds(1), Duration.ZERO, 10_000));
        int[] halfway = paint(unit.at(NOON.plusSeconds(6)));
        assertEquals(RED, pixel(halfway, 0.1, 0.05));
        assertEquals(-1, pixel(halfway, 0.12, 0.05));
        int[] arrived = paint(unit.at(NOON.plusSeconds(20)));
        assertEquals(RED, pixel(arrived, 0.12, 0.05));
        int[] trail = paint(unit.trailing(Duration.ofSeconds(30)).at(NOON.plusSeconds(11)));
        assertTrue(pixel(trail, 0.1, 0.05) != -1, "the way");
        LiveLayer ageing = unit.ageing(new Ageing(Duration.ofMinutes(1), Duration.ofMinutes(5)));
        assertEquals(count(arrived, RED), count(paint(ageing.at(NOON.plusSeconds(20))), RED));
        int[] fading = paint(ageing.at(NOON.plusSeconds(180)));
        int[] stale = paint(ageing.at(NOON.plusSeconds(600)));
        assertEquals(0, count(fading, RED));
        assertFalse(Arrays.equals(fading, stale));
        assertTrue(count(stale, -1) < stale.length - 40, "the mark stays in sight");
    }

    @Test
    void bandsOfSeveralThreadsGiveThePictureOfOne() {
        List<Layer> layers = new ArrayList<>();
        IntStream.range(0, 3).forEach(i -> layers.add(LiveLayer.of("l" + i, "L", scattered(5000, i), PALETTE)));
        Layer[] all = layers.toArray(Layer[]::new);
        assertArrayEquals(fresh(view, Selection.NONE, all), paint(all));
    }
}
