package org.tessera.map.engine;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.raster.Surface;
import org.tessera.map.style.MapStyle;
import org.tessera.map.style.Styles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Where the ink of labels is. Glyphs differ with the fonts of a machine, so only boxes of ink are looked at. */
class LabelPictureTest {

    private static final int INK = 0xFF101010;

    /** Left, top, right and bottom of the dark pixels. */
    private static int[] ink(Surface surface) {
        int[] box = {Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1};
        for (int y = 0; y < surface.height(); y++) {
            for (int x = 0; x < surface.width(); x++) {
                if ((surface.pixels()[y * surface.width() + x] & 255) < 100) {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], x);
                    box[3] = Math.max(box[3], y);
                }
            }
        }
        return box;
    }

    private static Surface drawn(String name, FeatureSet set, MapStyle style) {
        Surface surface = StylePictures.draw(set, style, 320, 240);
        StylePictures.keep(surface, name);
        return surface;
    }

    private static FeatureSet one(org.locationtech.jts.geom.Geometry shape, String name) {
        return FeatureSet.builder().add("a", shape, Map.of("name", name)).build();
    }

    @Test
    void aLabelStandsBesideItsPoint() {
        int[] box = ink(drawn("label-point", one(StylePictures.FACTORY.createPoint(new Coordinate(0, 0)), "Main 网格"),
                Styles.named("s").rule("").mark("circle", "#ff9999", 10).text("name", 14, "#101010").build()));
        assertTrue(box[0] > 167 && box[0] < 178, "right of the mark: " + box[0]);
        assertEquals(120, (box[1] + box[3]) / 2.0, 3);
    }

    @Test
    void aLabelTurnsWithAnUprightArea() {
        int[] box = ink(drawn("label-upright", one(StylePictures.FACTORY.createPolygon(
                StylePictures.line(-15, -100, 15, -100, 15, 100, -15, 100, -15, -100)), "Long Island 长岛"),
                Styles.named("s").rule("").fill("#ddeeff", 1).text("name", 14, "#101010").build()));
        assertTrue(box[3] - box[1] > 2.5 * (box[2] - box[0]), "upright");
        assertTrue(box[0] > 145 && box[2] < 175, "inside");
    }

    @Test
    void aLabelFollowsACurve() {
        double[] xy = new double[80];
        for (int i = 0; i < 40; i++) {
            xy[2 * i] = -130 + i * 6.5;
            xy[2 * i + 1] = 60 * Math.sin(i / 6.2);
        }
        Surface surface = drawn("label-curve", one(StylePictures.FACTORY.createLineString(StylePictures.line(xy)),
                "人民路 Renmin Road 东段 East"), Styles.named("s").rule("").line("#ccccff", 12).ends("round", "round")
                .along("name", 13, "#101010").build());
        int[] box = ink(surface);
        assertTrue(box[3] - box[1] > 50, "bends over " + (box[3] - box[1]));
        // The letters stay within their height of the line.
        for (int y = 0; y < surface.height(); y++) {
            for (int x = 0; x < surface.width(); x++) {
                double i = (x - 160 + 130) / 6.5;
                if ((surface.pixels()[y * surface.width() + x] & 255) < 60) {
                    assertTrue(distance(xy, x - 160, 120 - y) < 11, "off the line at " + x + "," + y + " " + i);
                }
            }
        }
    }

    private static double distance(double[] xy, double x, double y) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < xy.length; i += 2) {
            least = Math.min(least, Math.hypot(xy[i] - x, xy[i + 1] - y));
        }
        return least;
    }

    @Test
    void aWrappedLabelHasSeveralLines() {
        Surface plain = drawn("label-plain", one(StylePictures.FACTORY.createPolygon(
                StylePictures.line(-150, -100, 150, -100, 150, 100, -150, 100, -150, -100)), "Street office of 人民路街道办事处"),
                Styles.named("s").rule("").text("name", 14, "#101010").build());
        Surface wrapped = drawn("label-wrapped", one(StylePictures.FACTORY.createPolygon(
                StylePictures.line(-150, -100, 150, -100, 150, 100, -150, 100, -150, -100)), "Street office of 人民路街道办事处"),
                Styles.named("s").rule("").text("name", 14, "#101010").wrapped(90).build());
        assertEquals(160, (ink(wrapped)[0] + ink(wrapped)[2]) / 2.0, 4, "in the middle of the area");
        int[] one = ink(plain);
        int[] several = ink(wrapped);
        assertTrue(several[2] - several[0] <= 92, "no wider than asked");
        assertTrue(several[3] - several[1] > 2 * (one[3] - one[1]), "several lines");
    }

    @Test
    void aHaloSurroundsTheLetters() {
        Surface surface = StylePictures.draw(one(StylePictures.FACTORY.createPolygon(
                StylePictures.line(-150, -100, 150, -100, 150, 100, -150, 100, -150, -100)), "H"),
                Styles.named("s").rule("").fill("#808080", 1).text("name", 40, "#101010", "#ffffff", 0).build(), 320, 240);
        StylePictures.keep(surface, "label-halo");
        int[] box = ink(surface);
        int row = (box[1] + box[3]) / 2 * 320;
        assertTrue((surface.pixels()[row + box[0] - 2] & 255) > 200, "light before the stem");
        assertEquals(0xFF808080, surface.pixels()[row + box[0] - 8]);
        assertEquals(INK & 255, surface.pixels()[row + box[0] + 2] & 255, 8);
    }
}
