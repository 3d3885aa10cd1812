package org.tessera.map.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.ImageWindow;
import org.tessera.map.layer.Imagery;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.LivePoint;
import org.tessera.map.layer.Selection;
import org.tessera.map.layer.Symbol;
import org.tessera.map.layer.SymbolShape;
import org.tessera.map.layer.TileLayer;
import org.tessera.map.raster.SpanRaster;
import org.tessera.map.raster.Surface;
import org.tessera.map.style.Styles;
import org.tessera.map.view.Viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class MapEngineTest {

    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final BlockingQueue<RuntimeException> failures = new LinkedBlockingQueue<>();
    private final MapEngine engine = new MapEngine(2, frames::add, (_, error) -> failures.add(error), Long.MAX_VALUE / 2);
    private final Viewport view = Viewport.world(800, 600).fit(new Envelope(0, 0.2, 0, 0.1), 10);
    private final FeatureLayer stars = FeatureLayer.of("stars", "Stars", Scenes.stars(300, 20, 0.004),
            Styles.named("s").rule("").fill("#3366cc", 0.5).line("#112233", 1).text("name", 11, "#111111").build());
    private long stamp;

    @AfterEach
    void close() {
        engine.close();
    }

    private int[] draw(Viewport viewport, Selection selection, Layer... layers) throws InterruptedException {
        engine.submit(new MapRequest(viewport, List.of(layers), selection, 0xFFFFFFFF, ++stamp));
        Frame frame = frames.poll(20, TimeUnit.SECONDS);
        assertNotNull(frame, "no frame");
        int[] pixels = frame.surface().pixels().clone();
        engine.release(frame.surface());
        return pixels;
    }

    private static LiveLayer live(double lon) {
        return LiveLayer.of("units", "Units",
                List.of(LivePoint.of("u1", lon, 0.05, Symbol.of(SymbolShape.SHIELD, 0xFFCC2222, 16)).withLabel("一号")));
    }

    @Test
    void liveTickDrawsNoTileAndNoBaseAgain() throws InterruptedException {
        int[] before = draw(view, Selection.NONE, stars, live(0.05));
        long tiles = engine.counts().tiles();
        int[] after = draw(view, Selection.NONE, stars, live(0.12));
        assertEquals(tiles, engine.counts().tiles());
        assertEquals(1, engine.counts().bases());
        assertTrue(Arrays.mismatch(before, after) >= 0, "the unit moved");
    }

    @Test
    void unitThatMovesIsHandedOverAsASmallChangeOfTheFormerFrame() throws InterruptedException {
        BlockingQueue<Frame> all = new LinkedBlockingQueue<>();
        try (MapEngine keeping = new MapEngine(2, all::add, (_, _) -> { }, Long.MAX_VALUE / 2)) {
            int[] shown = null;
            for (int tick = 0; tick < 6; tick++) {
                keeping.submit(new MapRequest(view, List.of(stars, live(0.05 + tick * 0.002)), Selection.NONE, -1, tick));
                Frame frame = all.poll(20, TimeUnit.SECONDS);
                if (shown == null) {
                    shown = frame.surface().pixels();
                } else {
                    frame.changed().copy(frame.surface(), new Surface(shown, frame.surface().width(), frame.surface().height()));
                    assertEquals(-1, Arrays.mismatch(frame.surface().pixels(), shown));
                    keeping.release(frame.surface());
                }
            }
            assertEquals(5, keeping.counts().patches());
        }
    }

    @Test
    void liveTickPlacesNoLabelAgain() throws InterruptedException {
        draw(view, Selection.NONE, stars, live(0.05));
        for (int tick = 1; tick <= 5; tick++) {
            draw(view, Selection.NONE, stars, live(0.05 + tick * 0.01));
        }
        assertEquals(1, engine.counts().labelings());
        draw(view.pan(600, 0), Selection.NONE, stars, live(0.1));
        assertEquals(2, engine.counts().labelings());
    }

    @Test
    void labelOfAnAreaStaysReadableUnderDensePoints() throws InterruptedException {
        FeatureLayer area = FeatureLayer.of("area", "Area", FeatureSet.builder()
                .add("a", Scenes.box(0.02, 0.01, 0.18, 0.09), Map.of("name", "NORTHERN DISTRICT")).build(),
                Styles.named("a").rule("").fill("#ffffff", 1).text("name", 18, "#0000ff").build());
        List<LivePoint> dots = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            dots.add(LivePoint.of("d" + i, 0.06 + 0.08 * (i % 80) / 80, 0.04 + 0.02 * (i / 80) / 50,
                    Symbol.of(SymbolShape.CIRCLE, 0xFFFF0000, 8)));
        }
        int[] plain = draw(view, Selection.NONE, area);
        int[] dotted = draw(view, Selection.NONE, area, LiveLayer.of("dots", "Dots", dots));
        int[] ink = java.util.stream.IntStream.range(0, plain.length).filter(i -> plain[i] == 0xFF0000FF).toArray();
        assertTrue(ink.length > 100, ink.length + " pixels of text");
        for (int i : ink) {
            assertEquals(0xFF0000FF, dotted[i]);
        }
        long changed = java.util.stream.IntStream.range(0, plain.length).filter(i -> plain[i] != dotted[i]).count();
        assertTrue(changed > 5000, changed + " pixels of dots");
    }

    @Test
    void panDrawsOnlyNewEdgesAndSelectionDrawsNoTile() throws InterruptedException {
        draw(view, Selection.NONE, stars);
        long tiles = engine.counts().tiles();
        draw(view.pan(10, 0).pan(-10, 0), Selection.of("stars", "f3"), stars);
        assertEquals(tiles, engine.counts().tiles());
        draw(view.pan(700, 0), Selection.NONE, stars);
        long added = engine.counts().tiles() - tiles;
        assertTrue(added > 0 && added < tiles, added + " of " + tiles);
    }

    @Test
    void changeOfOneLayerLeavesTheOthersTiles() throws InterruptedException {
        FeatureLayer second = FeatureLayer.of("b", "B", Scenes.stars(10, 9, 0.01), Styles.area("#00aa00", 0.3, "#000000", 2));
        draw(view, Selection.NONE, stars, second);
        long tiles = engine.counts().tiles();
        draw(view, Selection.NONE, stars, second.withStyle(Styles.area("#aa0000", 0.3, "#000000", 2)));
        assertEquals(tiles / 2, engine.counts().tiles() - tiles);
    }

    @Test
    void sameRequestGivesTheSamePixels() throws InterruptedException {
        int[] first = draw(view, Selection.NONE, stars, live(0.1));
        draw(view.pan(300, 200), Selection.NONE, stars, live(0.1));
        assertEquals(-1, Arrays.mismatch(first, draw(view, Selection.NONE, stars, live(0.1))));
    }

    @Test
    void finishedTilesAreShownBeforeTheLastAndTheFinalPictureIsTheSame() throws InterruptedException {
        int[] expected = draw(view, Selection.NONE, stars, live(0.1));
        assertEquals(0, engine.counts().interims());
        BlockingQueue<Frame> all = new LinkedBlockingQueue<>();
        int parts = 0;
        try (MapEngine eager = new MapEngine(1, all::add, (_, _) -> { }, 0)) {
            eager.submit(new MapRequest(view, List.of(stars, live(0.1)), Selection.NONE, 0xFFFFFFFF, 1));
            Frame frame = all.poll(20, TimeUnit.SECONDS);
            for (; !frame.complete(); frame = all.poll(20, TimeUnit.SECONDS)) {
                parts++;
                eager.release(frame.surface());
            }
            assertEquals(-1, Arrays.mismatch(expected, frame.surface().pixels()));
        }
        assertTrue(parts > 0, "pictures before the last");
    }

    @Test
    void tileIsGivenUpWithinAFewFeatures() {
        FeatureLayer many = FeatureLayer.of("m", "M", Scenes.stars(5000, 20, 0.004), Styles.area("#3366cc", 1, "#000000", 1));
        int[] looks = new int[1];
        Surface surface = new Surface(512, 512);
        PixelGrid grid = PixelGrid.of(view.sized(512, 512, 1), 0);
        assertEquals(-1, new FeaturePainter(new SpanRaster()).paint(many, grid, 1, surface, () -> ++looks[0] == 3));
        assertEquals(3, looks[0]);
        int drawn = new FeaturePainter(new SpanRaster()).paint(many, grid, 1, surface, () -> ++looks[0] < 0);
        assertTrue(looks[0] - 3 >= drawn / 40, looks[0] + " looks for " + drawn);
    }

    @Test
    void failureIsToldAndTheNextRequestIsDrawn() throws InterruptedException {
        FeatureLayer few = FeatureLayer.of("few", "Few", Scenes.stars(1, 9, 0.004), Styles.area("#3366cc", 1, "#000000", 1));
        FeatureLayer broken = new FeatureLayer("x", "X", true, 1, true, stars.features(), few.table());
        engine.submit(new MapRequest(view, List.of(broken), Selection.NONE, -1, ++stamp));
        assertNotNull(failures.poll(20, TimeUnit.SECONDS), "no failure told");
        draw(view, Selection.NONE, stars);
    }

    /** Image tiles for which memory runs out so many times. */
    private TileLayer hungry(int times) {
        AtomicInteger left = new AtomicInteger(times);
        return TileLayer.of("hungry", "Hungry", new Imagery() {
            @Override
            public String attribution() {
                return "";
            }

            @Override
            public int draw(ImageWindow window, int[] pixels, BooleanSupplier unwanted) {
                if (left.getAndUpdate(more -> Math.max(0, more - 1)) > 0) {
                    throw new OutOfMemoryError("as if");
                }
                Arrays.fill(pixels, 0, window.width() * window.height(), 0xFF00AA00);
                return 1;
            }

            @Override
            public Watch watch(Consumer<Envelope> arrived) {
                throw new UnsupportedOperationException();
            }
        });
    }

    @Test
    void whenMemoryRunsOutTheFrameIsDrawnOnceMoreWithoutWhatIsKept() throws InterruptedException {
        int[] expected = draw(view, Selection.NONE, stars, hungry(0), live(0.1));
        draw(view.pan(20, 0), Selection.NONE, stars, live(0.1));
        assertEquals(-1, Arrays.mismatch(expected, draw(view, Selection.NONE, stars, hungry(1), live(0.1))));
        assertTrue(failures.isEmpty(), "nobody need know");
    }

    @Test
    void whenMemoryDoesNotDoThatIsToldAsOftenAsItHappensAndTheMapGoesOn() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            engine.submit(new MapRequest(view, List.of(stars, hungry(1000)), Selection.NONE, -1, ++stamp));
            RuntimeException failure = failures.poll(20, TimeUnit.SECONDS);
            assertNotNull(failure, "failure " + i);
            assertInstanceOf(OutOfMemoryError.class, failure.getCause());
        }
        draw(view, Selection.NONE, stars);
    }

    @Test
    void aFrameThatFailsIsFreeAgainAlsoBeforeTheLast() throws InterruptedException {
        BlockingQueue<Frame> all = new LinkedBlockingQueue<>();
        LiveLayer unsigned = LiveLayer.of("units", "Units", live(0.1).set(), List.of());
        try (MapEngine eager = new MapEngine(1, all::add, (_, error) -> failures.add(error), 0)) {
            for (int i = 0; i < 4; i++) {
                eager.submit(new MapRequest(view, List.of(stars, unsigned), Selection.NONE, -1, i));
                assertNotNull(failures.poll(20, TimeUnit.SECONDS), "failure " + i);
            }
            eager.submit(new MapRequest(view, List.of(stars), Selection.NONE, -1, 9));
            assertNotNull(all.poll(20, TimeUnit.SECONDS), "the map goes on");
        }
    }

    @Test
    void overtakenRequestIsGivenUp() throws InterruptedException {
        FeatureLayer heavy = FeatureLayer.of("heavy", "Heavy", Scenes.stars(20_000, 60, 0.004),
                Styles.area("#3366cc", 0.5, "#112233", 3));
        engine.submit(new MapRequest(view.zoomAt(new org.tessera.map.view.ScreenPoint(0, 0), 1.5), List.of(heavy),
                Selection.NONE, -1, 1));
        while (engine.counts().tiles() == 0) {
            Thread.onSpinWait();
        }
        engine.submit(new MapRequest(view, List.of(stars), Selection.NONE, -1, 2));
        assertEquals(2, frames.poll(20, TimeUnit.SECONDS).request().stamp());
        assertEquals(1, engine.counts().cancelled());
    }

    /** JavaFX copies opaque pixels and blends all others, so one lost bit of alpha would make every pan slow. */
    @Test
    void aCompleteFrameIsOpaqueToTheLastBit() throws InterruptedException {
        FeatureLayer veiled = FeatureLayer.of("v", "V", Scenes.stars(2000, 30, 0.004), Styles.named("v").rule("")
                .fill("#336699", 0.6).line("#112233", 1.3).text("name", 11, "#223344").build());
        LiveLayer points = LiveLayer.of("p", "P", List.of(LivePoint.of("a", 0.1, 0.05,
                new Symbol(SymbolShape.STAR, 0x80CC2222, 0x60FFFFFF, 21, 1.2)).withHeading(30).withRing(0x90FFAA00)));
        for (int pixel : draw(view, Selection.NONE, veiled, points)) {
            assertEquals(255, pixel >>> 24);
        }
    }
}
