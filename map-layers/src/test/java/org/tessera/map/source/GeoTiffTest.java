package org.tessera.map.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

import org.tessera.map.crs.CrsCatalog;
import org.tessera.map.crs.Reprojection;
import org.tessera.map.layer.ImageWindow;
import org.tessera.map.view.WebMercator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GeoTiffTest {

    @TempDir
    private Path folder;

    private static byte[] pixels(int width, int height, int bands, java.util.function.IntUnaryOperator value) {
        byte[] samples = new byte[width * height * bands];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) value.applyAsInt(i);
        }
        return samples;
    }

    private static int at(TilePyramid pyramid, double lon, double lat, double resolution) throws InterruptedException {
        ImageWindow window = new ImageWindow(Math.round(WebMercator.x(lon) / resolution) - 2,
                Math.round(-WebMercator.y(lat) / resolution) - 2, 4, 4, resolution, 1);
        return Pictures.drawn(pyramid, window)[5];
    }

    private Path rgbNearHangzhou() throws IOException {
        // 600 by 600 pixels of 2 m in zone 40: red grows eastwards, green southwards.
        return new TestTiff(600, 600, 3, 8, 2).at(4549, false, 514_000, 3_351_200, 2)
                .samples(pixels(600, 600, 3, i -> i % 3 == 0 ? i / 3 % 600 * 255 / 599 : i % 3 == 1 ? i / 3 / 600 * 255 / 599 : 40))
                .write(folder.resolve("rgb.tif"));
    }

    @Test
    void aGaussKruegerRasterIsDrawnWithinHalfAPixelOfItsTruePlace() throws Exception {
        Reprojection toPlane = Reprojection.between(CrsCatalog.lonLat(), CrsCatalog.epsg(4549));
        try (TilePyramid pyramid = GeoTiff.open(rgbNearHangzhou(), null, "© me")) {
            assertEquals("© me", pyramid.attribution());
            var box = pyramid.lonLatEnvelope();
            double resolution = 2.4;
            ImageWindow window = new ImageWindow((long) (WebMercator.x(box.getMinX()) / resolution) + 40,
                    (long) (-WebMercator.y(box.getMaxY()) / resolution) + 40, 400, 400, resolution, 1);
            int[] drawn = Pictures.drawn(pyramid, window);
            Random random = new Random(1);
            for (int i = 0; i < 3_000; i++) {
                int column = random.nextInt(400);
                int row = random.nextInt(400);
                Coordinate place = toPlane.apply(new Coordinate(WebMercator.lon(window.x(column + 0.5)),
                        WebMercator.lat(window.y(row + 0.5))));
                double east = (place.x - 514_000) / 2 - 0.5;
                double south = (3_351_200 - place.y) / 2 - 0.5;
                int pixel = drawn[row * 400 + column];
                if (east > 1 && south > 1 && east < 598 && south < 598) {
                    // Half a pixel is 0.21 of a step of 255; rounding adds one.
                    assertEquals(east * 255 / 599, pixel >> 16 & 255, 1.3, column + " " + row);
                    assertEquals(south * 255 / 599, pixel >> 8 & 255, 1.3, column + " " + row);
                    assertEquals(40, pixel & 255);
                } else if (east < -1 || south < -1 || east > 600 || south > 600) {
                    assertEquals(0, pixel);
                }
            }
        }
    }

    @Test
    void aTurnedRasterIsTurned() throws Exception {
        // Columns run north, rows run east; the first pixel is red.
        Path file = new TestTiff(40, 40, 3, 8, 2).keys(4326, true, 1)
                .tag(34_264, new double[] {0, 0.01, 0, 10, 0.01, 0, 0, 50, 0, 0, 0, 0, 0, 0, 0, 1})
                .samples(pixels(40, 40, 3, i -> i / 3 % 40 < 20 ? i % 3 == 0 ? 255 : 0 : 90)).write(folder.resolve("turned.tif"));
        try (TilePyramid pyramid = GeoTiff.open(file, null, "")) {
            assertEquals(0xFFFF0000, at(pyramid, 10.35, 50.05, 300));
            assertEquals(0xFF5A5A5A, at(pyramid, 10.05, 50.35, 300));
            assertEquals(0, at(pyramid, 10.45, 50.2, 300));
        }
    }

    @Test
    void greyPaletteAlphaAndNodataMeanWhatTheySay() throws Exception {
        Path grey = new TestTiff(64, 64, 1, 8, 1).at(4326, true, 0, 1, 1 / 64.0).tag(42_113, "7")
                .samples(pixels(64, 64, 1, i -> i % 64 < 32 ? 7 : 128)).write(folder.resolve("grey.tif"));
        try (TilePyramid pyramid = GeoTiff.open(grey, null, "")) {
            assertEquals(0, at(pyramid, 0.2, 0.5, 500));
            assertEquals(0xFF808080, at(pyramid, 0.8, 0.5, 500));
        }
        short[] palette = new short[768];
        palette[5] = (short) 0xFFFF;
        palette[256 + 9] = (short) 0xFFFF;
        Path indexed = new TestTiff(64, 64, 1, 8, 3).at(4326, true, 0, 1, 1 / 64.0).tag(320, palette)
                .samples(pixels(64, 64, 1, i -> i % 64 < 32 ? 5 : 9)).write(folder.resolve("palette.tif"));
        try (TilePyramid pyramid = GeoTiff.open(indexed, null, "")) {
            assertEquals(0xFFFF0000, at(pyramid, 0.2, 0.5, 500));
            assertEquals(0xFF00FF00, at(pyramid, 0.8, 0.5, 500));
        }
        Path clear = new TestTiff(64, 64, 4, 8, 2).at(4326, true, 0, 1, 1 / 64.0).tag(338, new short[] {2})
                .samples(pixels(64, 64, 4, i -> i % 4 == 3 ? i / 4 % 64 < 32 ? 0 : 128 : 255)).write(folder.resolve("rgba.tif"));
        try (TilePyramid pyramid = GeoTiff.open(clear, null, "")) {
            assertEquals(0, at(pyramid, 0.2, 0.5, 500));
            assertEquals(0x80808080, at(pyramid, 0.8, 0.5, 500));
        }
    }

    @Test
    void deepSamplesAreStretchedOverWhatTheRasterHolds() throws Exception {
        ByteBuffer deep = ByteBuffer.allocate(64 * 64 * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < 64 * 64; i++) {
            deep.putShort((short) (i % 64 < 32 ? 1000 : i % 64 == 63 ? 3000 : 2000));
        }
        Path file = new TestTiff(64, 64, 1, 16, 1).at(4326, true, 0, 1, 1 / 64.0).samples(deep.array()).write(folder.resolve("16.tif"));
        try (TilePyramid pyramid = GeoTiff.open(file, null, "")) {
            assertEquals(0xFF000000, at(pyramid, 0.2, 0.5, 500));
            assertEquals(0xFF808080, at(pyramid, 0.8, 0.5, 500));
        }
    }

    @Test
    void coarseViewsReadOnlySkippedPixels() throws Exception {
        Path file = new TestTiff(3000, 2000, 1, 8, 1).at(3857, false, 0, 0, 1)
                .samples(pixels(3000, 2000, 1, i -> i % 3000 < 1500 ? 50 : 200)).write(folder.resolve("large.tif"));
        try (TilePyramid pyramid = GeoTiff.open(file, null, "")) {
            assertEquals(4, pyramid.matrixSet().matrices().size());
            assertEquals(0xFF323232, at(pyramid, WebMercator.lon(700), WebMercator.lat(-1000), 8));
            assertEquals(0xFFC8C8C8, at(pyramid, WebMercator.lon(2300), WebMercator.lat(-1000), 8));
            assertTrue(pyramid.memoryBytes() <= 2 << 20, "bytes " + pyramid.memoryBytes());
        }
    }

    @Test
    void theMiddleOfAPixelIsNotItsCorner() throws Exception {
        Path file = new TestTiff(2, 2, 1, 8, 1).tag(33_550, new double[] {1, 1, 0}).tag(33_922, new double[] {0, 0, 0, 0.5, 1.5, 0})
                .keys(4326, true, 2).samples(new byte[] {1, 2, 3, 4}).write(folder.resolve("point.tif"));
        try (TilePyramid pyramid = GeoTiff.open(file, null, "")) {
            assertEquals(0, pyramid.lonLatEnvelope().getMinX(), 1e-9);
            assertEquals(2, pyramid.lonLatEnvelope().getMaxY(), 1e-9);
        }
    }

    @Test
    void whatIsNoUsableGeoTiffIsRefusedInOneLine() throws IOException {
        byte[] whole = Files.readAllBytes(rgbNearHangzhou());
        Path cut = Files.write(folder.resolve("cut.tif"), java.util.Arrays.copyOf(whole, 60));
        Path none = Files.writeString(folder.resolve("none.tif"), "hello, this is text");
        Path nowhere = new TestTiff(2, 2, 1, 8, 1).samples(new byte[4]).write(folder.resolve("nowhere.tif"));
        Path crsless = new TestTiff(2, 2, 1, 8, 1).tag(33_550, new double[] {1, 1, 0}).tag(33_922, new double[6])
                .samples(new byte[4]).write(folder.resolve("crsless.tif"));
        Path flat = new TestTiff(2, 2, 1, 8, 1).at(4326, true, 0, 0, 0).samples(new byte[4]).write(folder.resolve("flat.tif"));
        Path huge = new TestTiff(2, 2, 1, 8, 1).at(4326, true, 0, 0, 1).tag(256, 2_000_000_000).tag(257, 2_000_000_000)
                .tag(278, 2_000_000_000).samples(new byte[4]).write(folder.resolve("huge.tif"));
        for (Path file : new Path[] {cut, none, nowhere, crsless, flat, huge, folder.resolve("absent.tif")}) {
            UnreadableSource refused = assertThrows(UnreadableSource.class, () -> GeoTiff.open(file, null, ""), file.toString());
            assertEquals(1, refused.getMessage().lines().count());
        }
        try (TilePyramid named = openNamed(crsless)) {
            assertEquals("crsless.tif", named.name());
        }
    }

    private static TilePyramid openNamed(Path file) throws IOException {
        return GeoTiff.open(file, CrsCatalog.epsg(4326), "");
    }

    @Test
    void everyCutOrChangedByteIsAnErrorOrAPictureButNoCrash() throws Exception {
        byte[] whole = Files.readAllBytes(new TestTiff(64, 64, 3, 8, 2).at(4326, true, 0, 1, 1 / 64.0)
                .samples(new byte[64 * 64 * 3]).write(folder.resolve("w.tif")));
        Random random = new Random(3);
        for (int i = 0; i < 150; i++) {
            byte[] bad = i % 3 == 0 ? java.util.Arrays.copyOf(whole, 8 + random.nextInt(whole.length - 8)) : whole.clone();
            for (int k = 0; k < 3 && i % 3 != 0; k++) {
                bad[random.nextInt(400)] = (byte) random.nextInt();
            }
            Path file = Files.write(folder.resolve("bad" + i + ".tif"), bad);
            try (TilePyramid pyramid = GeoTiff.open(file, null, "")) {
                at(pyramid, 0.5, 0.5, 1000);
            } catch (UnreadableSource foreseen) {
                assertEquals(1, foreseen.getMessage().lines().count());
            }
        }
    }
}
