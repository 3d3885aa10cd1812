package org.tessera.map.raster;

import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SpanRasterTest {

    private static final int SIDE = 200;

    enum Scene { HOLE, SELF_TOUCHING, THIN, HUGE, OFF_SCREEN, SUB_PIXEL, RANDOM }

    @ParameterizedTest
    @EnumSource(Scene.class)
    void fillAgreesWithJava2d(Scene scene) {
        ScreenPath path = path(scene);
        assertTrue(difference(raster -> raster.accept(path)) < 0.004 * 255, "mean channel difference");
    }

    @ParameterizedTest
    @EnumSource(Scene.class)
    void hairlinesAgreeWithJava2d(Scene scene) {
        assertStrokeAgrees(path(scene), Raster.Pen.solid(0xFF204060, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 3, 7, 20})
    void wideLinesAgreeWithJava2d(double width) {
        assertStrokeAgrees(path(Scene.SELF_TOUCHING), Raster.Pen.solid(0x90204060, width));
        assertStrokeAgrees(path(Scene.HOLE), new Raster.Pen(0xFF204060, width, Raster.Join.MITER));
    }

    @Test
    void dashesAgreeWithJava2d() {
        assertStrokeAgrees(path(Scene.HOLE), new Raster.Pen(0xFF204060, 2.5, Raster.Join.ROUND, 9, 6));
    }

    @Test
    void nothingIsLeftBehindForTheNextShape() {
        SpanRaster raster = new SpanRaster();
        Surface first = new Surface(SIDE, SIDE);
        raster.fill(first, path(Scene.HUGE), 0xFF112233);
        Surface second = new Surface(SIDE, SIDE);
        raster.fill(second, path(Scene.OFF_SCREEN), 0);
        for (int pixel : second.pixels()) {
            assertEquals(0, pixel);
        }
    }

    @Test
    void chineseIsDrawnWhereAFontHasIt() {
        org.junit.jupiter.api.Assumptions.assumeTrue(GlyphRuns.canShow("网格"), "no Chinese font on this system");
        TextStyle style = new TextStyle(16, false, 0xFF000000, 0xFFFFFFFF, 2);
        GlyphRuns runs = new GlyphRuns(1 << 20);
        assertFalse(java.util.Arrays.equals(runs.run("网", style).pixels(), runs.run("格", style).pixels()));
    }

    private static void assertStrokeAgrees(ScreenPath path, Raster.Pen pen) {
        Surface ours = new Surface(SIDE, SIDE);
        Surface theirs = new Surface(SIDE, SIDE);
        new SpanRaster().stroke(ours, path, pen);
        new Java2dRaster().stroke(theirs, path, pen);
        assertTrue(mean(ours, theirs) < 0.02 * 255, "mean channel difference " + mean(ours, theirs));
    }

    private static double difference(Consumer<Consumer<ScreenPath>> scene) {
        Surface ours = new Surface(SIDE, SIDE);
        Surface theirs = new Surface(SIDE, SIDE);
        scene.accept(path -> {
            new SpanRaster().fill(ours, path, 0xA0C04020);
            new Java2dRaster().fill(theirs, path, 0xA0C04020);
        });
        return mean(ours, theirs);
    }

    private static double mean(Surface ours, Surface theirs) {
        long sum = 0;
        for (int i = 0; i < ours.pixels().length; i++) {
            for (int shift = 0; shift < 32; shift += 8) {
                sum += Math.abs((ours.pixels()[i] >>> shift & 255) - (theirs.pixels()[i] >>> shift & 255));
            }
        }
        return sum / 4.0 / ours.pixels().length;
    }

    private static ScreenPath path(Scene scene) {
        ScreenPath path = new ScreenPath();
        switch (scene) {
            case HOLE -> {
                ring(path, 20.3, 20.7, 180.2, 25, 170, 181, 30, 150, 20.3, 20.7);
                ring(path, 60, 60, 120, 70, 110, 120.5, 60, 60);
            }
            case SELF_TOUCHING -> ring(path, 20, 20, 180, 180, 180, 20, 20, 180, 20, 20);
            case THIN -> ring(path, 10, 100, 190, 103.2, 190, 103.7, 10, 100);
            case HUGE -> ring(path, -90_000, -80_000, 90_000, -70_000, 120, 90_000, -90_000, -80_000);
            case OFF_SCREEN -> ring(path, 250, -40, 400, 20, 300, 300, 150, 240, 250, -40);
            case SUB_PIXEL -> ring(path, 50.2, 50.2, 50.8, 50.3, 50.5, 50.9, 50.2, 50.2);
            default -> {
                Random random = new Random(7);
                double[] xy = new double[42];
                for (int i = 0; i < 40; i++) {
                    xy[i] = random.nextDouble() * 260 - 30;
                }
                xy[40] = xy[0];
                xy[41] = xy[1];
                ring(path, xy);
            }
        }
        return path;
    }

    private static void ring(ScreenPath path, double... xy) {
        path.move(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.line(xy[i], xy[i + 1]);
        }
    }
}
