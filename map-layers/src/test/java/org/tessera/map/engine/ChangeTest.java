package org.tessera.map.engine;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

import org.tessera.map.index.FeatureRevision;
import org.tessera.map.index.FeatureSet;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.Selection;
import org.tessera.map.style.Styles;
import org.tessera.map.view.Viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Nothing is drawn again that did not change, and what changed looks as if all had been drawn. */
class ChangeTest {

    private final BlockingQueue<Frame> frames = new LinkedBlockingQueue<>();
    private final MapEngine engine = new MapEngine(2, frames::add, (_, error) -> { }, Long.MAX_VALUE / 2);
    private final Viewport view = Viewport.world(1000, 600).fit(new Envelope(0, 0.2, 0, 0.1), 0);
    private final FeatureSet areas = Scenes.stars(1000, 20, 0.001);
    private final FeatureLayer layer = FeatureLayer.of("a", "A", areas, Styles.named("s")
            .rule("").fill("#3366cc", 0.5).line("#112233", 1).build());
    private final EngineCounts counts = engine.counts();
    private long stamp;

    @AfterEach
    void close() {
        engine.close();
    }

    private int[] draw(MapEngine by, BlockingQueue<Frame> from, Viewport viewport, Layer... layers) throws InterruptedException {
        by.submit(new MapRequest(viewport, List.of(layers), Selection.NONE, 0xFFFFFFFF, ++stamp));
        Frame frame = from.poll(60, TimeUnit.SECONDS);
        assertNotNull(frame, "no frame");
        int[] pixels = frame.surface().pixels().clone();
        by.release(frame.surface());
        return pixels;
    }

    private int[] draw(Viewport viewport, Layer... layers) throws InterruptedException {
        return draw(engine, frames, viewport, layers);
    }

    private int[] drawnAnew(Viewport viewport, Layer... layers) throws InterruptedException {
        BlockingQueue<Frame> all = new LinkedBlockingQueue<>();
        try (MapEngine fresh = new MapEngine(2, all::add, (_, _) -> { }, Long.MAX_VALUE / 2)) {
            return draw(fresh, all, viewport, layers);
        }
    }

    @Test
    void draggedVertexRepaintsOneOrTwoTilesAFrame() throws InterruptedException {
        draw(view, layer);
        FeatureLayer dragged = layer;
        for (int frame = 0; frame < 20; frame++) {
            long tiles = counts.tiles();
            long composed = counts.composed();
            double at = 0.05 + frame * 2e-6;
            dragged = dragged.withFeatures(dragged.features().revise()
                    .put("f7", Scenes.box(0.05, 0.05, at + 0.0005, 0.0505), Map.of("class", 1)).build());
            draw(view, dragged);
            long drawn = counts.tiles() - tiles;
            assertTrue(drawn >= 1 && drawn <= (frame == 0 ? 4 : 2), drawn + " tiles in frame " + frame);
            assertTrue(counts.composed() - composed <= drawn * TileCache.SIDE * TileCache.SIDE);
        }
        assertEquals(-1, java.util.Arrays.mismatch(drawnAnew(view, dragged), draw(view, dragged)));
    }

    @Test
    void anySequenceOfChangesLooksAsIfDrawnAnew() throws InterruptedException {
        Random random = new Random(3);
        FeatureLayer changed = layer;
        draw(view, changed);
        for (int step = 0; step < 6; step++) {
            FeatureRevision revision = changed.features().revise();
            for (int i = 0; i <= random.nextInt(3); i++) {
                double x = random.nextDouble() * 0.2;
                double y = random.nextDouble() * 0.1;
                String id = "f" + random.nextInt(1000);
                switch (random.nextInt(3)) {
                    case 0 -> revision.put(id, Scenes.box(x, y, x + 0.004, y + 0.002), Map.of("class", 2));
                    case 1 -> revision.remove(id);
                    default -> revision.put("new" + step + i, Scenes.box(x, y, x + 0.002, y + 0.003), Map.of());
                }
            }
            changed = changed.withFeatures(revision.build());
            // Some revisions are overtaken and never drawn.
            if (step % 3 != 1) {
                assertEquals(-1, java.util.Arrays.mismatch(drawnAnew(view, changed), draw(view, changed)), "step " + step);
            }
        }
    }

    @Test
    void panLaysOnlyTheNewStrip() throws InterruptedException {
        draw(view, layer);
        long composed = counts.composed();
        Viewport moved = view.pan(-12, 0);
        int[] panned = draw(moved, layer);
        assertEquals(12L * (600 + 2 * MapEngine.MARGIN), counts.composed() - composed);
        draw(moved.pan(30, -17), layer);
        draw(moved.pan(-230, 170), layer);
        assertEquals(-1, java.util.Arrays.mismatch(panned, draw(moved, layer)));
        assertEquals(-1, java.util.Arrays.mismatch(panned, drawnAnew(moved, layer)));
    }

    @Test
    void selectionAndLateDataTouchOnlyTheirOwn() throws InterruptedException {
        draw(view, layer);
        long tiles = counts.tiles();
        long composed = counts.composed();
        engine.submit(new MapRequest(view, List.of(layer), Selection.of("a", "f3"), 0xFFFFFFFF, ++stamp));
        engine.release(frames.poll(60, TimeUnit.SECONDS).surface());
        assertEquals(tiles, counts.tiles());
        assertEquals(composed, counts.composed());
        Envelope spot = areas.geometry().box(areas.indexOf("f3"));
        engine.invalidate(areas, spot);
        draw(view, layer);
        assertTrue(counts.tiles() > tiles && counts.tiles() - tiles <= 4, "tiles of one feature");
    }

    @Test
    void styleOfOneLayerLeavesTheOtherAlone() throws InterruptedException {
        FeatureLayer upper = FeatureLayer.of("b", "B", Scenes.stars(10, 9, 0.002), Styles.area("#00aa00", 0.3, "#000000", 2));
        draw(view, layer, upper);
        long features = counts.features();
        draw(view, layer, upper.withStyle(Styles.area("#aa0000", 0.3, "#000000", 2)));
        assertTrue(counts.features() - features < 60, "features drawn for a style of ten areas");
    }
}
