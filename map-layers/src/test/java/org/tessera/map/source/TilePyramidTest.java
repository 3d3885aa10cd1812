package org.tessera.map.source;

import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.tessera.map.crs.ChinaOffset;
import org.tessera.map.layer.ImageWindow;
import org.tessera.map.layer.Imagery;
import org.tessera.map.view.WebMercator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TilePyramidTest {

    private static final TileMatrixSet MERCATOR = TileMatrixSet.googleMapsCompatible(256, 0, 6);

    /** A colour that tells every pixel from its neighbours. */
    private static int noise(double x, double y) {
        long cell = (long) Math.floor(x / 1000) * 73_856_093L ^ (long) Math.floor(y / 1000) * 19_349_663L;
        return 0xFF000000 | new Random(cell).nextInt() & 0xFFFFFF;
    }

    private static double resolution(int z) {
        return MERCATOR.matrices().get(z).cellWidth();
    }

    @Test
    void atTheTilesOwnScaleEveryPixelIsCopiedAcrossSeams() throws InterruptedException {
        Pictures.Formula reader = new Pictures.Formula(MERCATOR, TilePyramidTest::noise);
        double resolution = resolution(3);
        ImageWindow window = new ImageWindow(-300, -280, 512, 512, resolution, 1);
        int[] pixels = Pictures.drawn(Pictures.pyramid(reader, MERCATOR, ChinaOffset.NONE), window);
        for (int row = 0; row < 512; row++) {
            for (int column = 0; column < 512; column++) {
                assertEquals(noise(window.x(column + 0.5), window.y(row + 0.5)), pixels[row * 512 + column], row + " " + column);
            }
        }
        assertTrue(reader.read.stream().allMatch(at -> at.level() == 3));
        assertEquals(reader.read.size(), reader.read.stream().distinct().count());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.71, 0.9, 1.17, 1.4})
    void betweenLevelsTheSeamIsAsSmoothAsTheMiddle(double factor) throws InterruptedException {
        double resolution = resolution(4) * factor;
        ImageWindow window = new ImageWindow(-200, -220, 400, 420, resolution, 1);
        int[] pixels = Pictures.drawn(Pictures.pyramid(new Pictures.Formula(MERCATOR, TilePyramidTest::noise), MERCATOR,
                ChinaOffset.NONE), window);
        double cell = resolution(4);
        for (int row = 0; row < window.height(); row += 3) {
            for (int column = 0; column < window.width(); column++) {
                double u = (window.x(column + 0.5) + WebMercator.LIMIT) / cell - 0.5;
                double v = (WebMercator.LIMIT - window.y(row + 0.5)) / cell - 0.5;
                int want = bilinear(u, v, cell);
                assertTrue(Pictures.difference(want, pixels[row * window.width() + column]) <= 3, row + " " + column);
            }
        }
    }

    private static int bilinear(double u, double v, double cell) {
        int colour = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            double sum = 0;
            for (int k = 0; k < 4; k++) {
                double cu = Math.floor(u) + (k & 1);
                double cv = Math.floor(v) + (k >> 1);
                int texel = noise((cu + 0.5) * cell - WebMercator.LIMIT, WebMercator.LIMIT - (cv + 0.5) * cell);
                sum += (1 - Math.abs(u - cu)) * (1 - Math.abs(v - cv)) * (texel >>> shift & 255);
            }
            colour |= (int) Math.round(sum) << shift;
        }
        return colour;
    }

    @Test
    void theParentStandsInUntilTheTileComesAndIsNotDrawnOverIt() throws InterruptedException {
        Pictures.Formula reader = new Pictures.Formula(MERCATOR, (x, y) -> 0xFF000000 | (int) (x / 1e5) + 128);
        TilePyramid pyramid = Pictures.pyramid(reader, MERCATOR, ChinaOffset.NONE);
        Pictures.drawn(pyramid, new ImageWindow(-128, -128, 256, 256, resolution(2), 1));
        ImageWindow near = new ImageWindow(10, 10, 100, 100, resolution(4), 1);
        int[] early = new int[100 * 100];
        assertTrue(pyramid.draw(near, early, () -> false) > 0);
        int[] sharp = Pictures.drawn(pyramid, near);
        for (int i = 0; i < early.length; i++) {
            assertEquals(255, early[i] >>> 24, "the parent covers all");
            assertTrue(Pictures.difference(early[i], sharp[i]) <= 8, "parent and child show the same place");
        }
    }

    @Test
    void childrenStandInWhenZoomingOut() throws InterruptedException {
        Pictures.Formula reader = new Pictures.Formula(MERCATOR, (x, y) -> 0xFF204060);
        TilePyramid pyramid = Pictures.pyramid(reader, MERCATOR, ChinaOffset.NONE);
        Pictures.drawn(pyramid, new ImageWindow(0, 0, 512, 512, resolution(5), 1));
        int[] early = new int[256 * 256];
        pyramid.draw(new ImageWindow(0, 0, 256, 256, resolution(4), 1), early, () -> false);
        assertEquals(0xFF204060, early[0]);
        assertEquals(0xFF204060, early[255 * 256 + 255]);
    }

    @Test
    void whatIsAbsentStaysClearAndIsAskedOnce() throws InterruptedException {
        Pictures.Formula reader = new Pictures.Formula(MERCATOR, (x, y) -> 0xFFFFFFFF);
        reader.absent.add(new TileAddress(3, 4, 4));
        TilePyramid pyramid = Pictures.pyramid(reader, MERCATOR, ChinaOffset.NONE);
        ImageWindow window = new ImageWindow(0, 0, 256, 256, resolution(3), 1);
        for (int i = 0; i < 3; i++) {
            assertEquals(0, Pictures.drawn(pyramid, window)[128 * 256 + 128]);
        }
        assertEquals(1, reader.read.stream().filter(new TileAddress(3, 4, 4)::equals).count());
    }

    @Test
    void whatFailsIsNotWaitedForAndAskedAgainOnDemand() throws InterruptedException {
        Pictures.Formula reader = new Pictures.Formula(MERCATOR, (x, y) -> 0xFFFFFFFF);
        reader.failing.add(new TileAddress(3, 4, 4));
        TilePyramid pyramid = Pictures.pyramid(reader, MERCATOR, ChinaOffset.NONE);
        ImageWindow window = new ImageWindow(10, 10, 200, 200, resolution(3), 1);
        assertEquals(0, Pictures.drawn(pyramid, window)[0]);
        reader.failing.clear();
        try (Imagery.Watch watch = pyramid.watch(_ -> { })) {
            watch.look(window.envelope());
            pyramid.retryNow();
            assertEquals(0xFFFFFFFF, Pictures.drawn(pyramid, window)[0]);
        }
    }

    @Test
    void rowsOfDegreesAreWarpedToMercator() throws InterruptedException {
        TileMatrixSet degrees = Tianditu.C.matrixSet();
        // Brightness tells the latitude: one step each half degree.
        Pictures.Formula reader = new Pictures.Formula(degrees, (x, y) -> 0xFF000000 | (int) Math.floor((y + 90) * 1.4));
        ImageWindow window = new ImageWindow(400, -700, 512, 512, 20_000, 1);
        int[] pixels = Pictures.drawn(Pictures.pyramid(reader, degrees, ChinaOffset.NONE), window);
        for (int row = 0; row < 512; row++) {
            double lat = WebMercator.lat(window.y(row + 0.5));
            assertEquals((lat + 90) * 1.4, pixels[row * 512 + 100] & 255, 1.3, "row " + row);
        }
    }

    @Test
    void shiftedTilesAreDrawnAtTheirTruePlace() throws InterruptedException {
        TileMatrixSet fine = TileMatrixSet.googleMapsCompatible(256, 0, 18);
        var truth = new org.locationtech.jts.geom.Coordinate(116.3975, 39.9087);
        var shifted = ChinaOffset.GCJ02.shift(truth);
        double sx = WebMercator.x(shifted.x);
        double sy = WebMercator.y(shifted.y);
        // A white spot of 12 m about the shifted place, as a shifted map would show the building that stands at the true one.
        Pictures.Formula reader = new Pictures.Formula(fine, (x, y) -> Math.hypot(x - sx, y - sy) < 12 ? 0xFFFFFFFF : 0xFF000000);
        double resolution = fine.matrices().get(17).cellWidth();
        ImageWindow window = new ImageWindow(Math.round(WebMercator.x(truth.x) / resolution) - 128,
                Math.round(-WebMercator.y(truth.y) / resolution) - 128, 256, 256, resolution, 1);
        int[] pixels = Pictures.drawn(Pictures.pyramid(reader, fine, ChinaOffset.GCJ02), window);
        double mx = 0;
        double my = 0;
        double sum = 0;
        for (int i = 0; i < pixels.length; i++) {
            double bright = (pixels[i] & 255) / 255.0;
            sum += bright;
            mx += bright * (i % 256 + 0.5);
            my += bright * (i / 256 + 0.5);
        }
        assertTrue(sum > 100, "the spot is seen");
        assertEquals(WebMercator.x(truth.x), window.x(mx / sum), resolution / 2);
        assertEquals(WebMercator.y(truth.y), window.y(my / sum), resolution / 2);
    }

    @Test
    void aViewFarTooCoarseForTheSourceDrawsNothingAndAsksNothing() {
        TileMatrixSet fine = TileMatrixSet.googleMapsCompatible(256, 12, 16);
        Pictures.Formula reader = new Pictures.Formula(fine, (x, y) -> 0xFFFFFFFF);
        TilePyramid pyramid = Pictures.pyramid(reader, fine, ChinaOffset.NONE);
        assertEquals(0, pyramid.draw(new ImageWindow(-128, -128, 256, 256, resolution(0), 1), new int[256 * 256], () -> false));
        assertTrue(reader.read.isEmpty());
        assertEquals(0, pyramid.health().counts().asked());
    }

    @Test
    void givenUpDrawingSaysSo() {
        TilePyramid pyramid = Pictures.pyramid(new Pictures.Formula(MERCATOR, TilePyramidTest::noise), MERCATOR, ChinaOffset.NONE);
        assertTrue(pyramid.draw(new ImageWindow(0, 0, 256, 256, resolution(3), 1), new int[256 * 256], () -> true) < 0);
    }
}
