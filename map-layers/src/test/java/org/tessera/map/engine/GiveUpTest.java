package org.tessera.map.engine;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.Selection;
import org.tessera.map.raster.GlyphRuns;
import org.tessera.map.raster.SpanRaster;
import org.tessera.map.raster.Surface;
import org.tessera.map.style.Styles;
import org.tessera.map.view.Viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Work that nobody wants any more ends within some thousand vertices, wherever it is; counted, not timed. */
class GiveUpTest {

    private static final int VERTICES = 40_000;

    private static FeatureLayer comb(double lineWidth) {
        Coordinate[] ring = new Coordinate[VERTICES + 1];
        for (int i = 0; i < VERTICES; i++) {
            ring[i] = new Coordinate(0.1 * i / VERTICES, i % 2 == 0 ? 0.05 : 0.0505);
        }
        ring[VERTICES] = ring[0].copy();
        FeatureSet set = FeatureSet.builder().add("comb", new GeometryFactory().createPolygon(ring), Map.of()).build();
        return FeatureLayer.of("c", "C", set, Styles.area("#3366cc", 0.5, "#112233", lineWidth));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 5})
    void oneHugeFeatureIsGivenUpInsideItself(double lineWidth) {
        FeatureLayer layer = comb(lineWidth);
        PixelGrid grid = PixelGrid.of(Viewport.world(512, 512).fit(new Envelope(0, 0.1, 0, 0.1), 0), 0);
        int[] looks = new int[1];
        FeaturePainter painter = new FeaturePainter(new SpanRaster());
        painter.paint(layer, grid, 1, new Surface(512, 512), () -> ++looks[0] < 0);
        int judging = looks[0];
        looks[0] = 0;
        painter.paint(layer, grid, 1, new Surface(512, 512), () -> ++looks[0] < 0);
        int whole = looks[0];
        assertTrue(judging - whole > VERTICES / 4096, judging + " looks the first time");
        // Judging levels, tracing, filling and stroking each look up every few thousand vertices.
        assertTrue(judging > 4 * VERTICES / 4096, whole + " looks");
        for (int stop = 1; stop < whole; stop += 5) {
            int last = stop;
            looks[0] = 0;
            assertEquals(-1, painter.paint(layer, grid, 1, new Surface(512, 512), () -> ++looks[0] >= last));
            assertTrue(looks[0] <= last, looks[0] + " looks after giving up at " + last);
        }
    }

    @Test
    void picturesOfTheNextShapeAreWholeAfterOneWasGivenUp() {
        FeatureLayer layer = comb(1);
        FeatureLayer stars = FeatureLayer.of("s", "S", Scenes.stars(50, 20, 0.01), Styles.area("#3366cc", 0.5, "#112233", 3));
        PixelGrid grid = PixelGrid.of(Viewport.world(512, 512).fit(new Envelope(0, 0.1, 0, 0.1), 0), 0);
        FeaturePainter painter = new FeaturePainter(new SpanRaster());
        int[] looks = new int[1];
        painter.paint(layer, grid, 1, new Surface(512, 512), () -> ++looks[0] >= 22);
        Surface after = new Surface(512, 512);
        painter.paint(stars, grid, 1, after, () -> false);
        Surface fresh = new Surface(512, 512);
        new FeaturePainter(new SpanRaster()).paint(stars, grid, 1, fresh, () -> false);
        assertEquals(-1, java.util.Arrays.mismatch(fresh.pixels(), after.pixels()));
    }

    @Test
    void aTileThatWasGivenUpIsNotKept() throws InterruptedException {
        FeatureLayer layer = comb(1);
        Viewport view = Viewport.world(400, 400).fit(new Envelope(0, 0.1, 0, 0.1), 0);
        Painters painters = new Painters(1);
        EngineCounts counts = new EngineCounts();
        BasePass base = new BasePass(painters, 64L << 20, new GlyphRuns(1 << 20), counts);
        MapRequest request = new MapRequest(view, List.of(layer), Selection.NONE, -1, 1);
        int[] looks = new int[1];
        // Unwanted for a moment only: the picture must be given up nevertheless.
        assertNull(base.base(request, PixelGrid.of(view, 0), () -> ++looks[0] == 20, _ -> { }));
        Surface picture = base.base(request, PixelGrid.of(view, 0), () -> false, _ -> { });
        BasePass other = new BasePass(painters, 64L << 20, new GlyphRuns(1 << 20), counts);
        Surface expected = other.base(request, PixelGrid.of(view, 0), () -> false, _ -> { });
        assertEquals(-1, java.util.Arrays.mismatch(expected.pixels(), picture.pixels()));
        painters.stop();
    }
}
