package org.tessera.map.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.raster.GlyphRuns;
import org.tessera.map.raster.Surface;
import org.tessera.map.style.Styles;
import org.tessera.map.view.Viewport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LabelPassTest {

    private final LabelPass pass = new LabelPass(new GlyphRuns(32 << 20));

    private static PixelGrid grid(double x, double y, double resolution) {
        return PixelGrid.of(new Viewport(x, y, resolution, 800, 600, 1), 64);
    }

    private static FeatureLayer towns(int count) {
        Random random = new Random(11);
        FeatureSet.Builder set = FeatureSet.builder();
        for (int i = 0; i < count; i++) {
            set.add("t" + i, StylePictures.FACTORY.createPoint(StylePictures.at(random.nextInt(4000) - 2000, random.nextInt(4000) - 2000)),
                    Map.of("name", "Town 镇 " + i));
        }
        return FeatureLayer.of("towns", "Towns", set.build(), Styles.named("t").rule("").mark("circle", "#ff0000", 8)
                .text("name", 12, "#222222").build());
    }

    /** World places of what is shown, by picture: a label has a picture of its own since every text is another one. */
    private static Map<Surface, Long> places(List<LabelStamp> stamps, PixelGrid grid) {
        Map<Surface, Long> places = new java.util.IdentityHashMap<>();
        stamps.forEach(stamp -> places.put(stamp.run(), (stamp.left() + grid.left()) * 100_000_000L + stamp.top() + grid.top()));
        return places;
    }

    @Test
    void labelsKeepTheirPlaceOnTheMapAndNoneVanishesInSightWhileItPans() {
        FeatureLayer towns = towns(1500);
        PixelGrid before = grid(0, 0, 1);
        Map<Surface, Long> shown = places(pass.place(List.of(towns), before, 1), before);
        int moved = 0;
        for (int step = 1; step <= 60; step++) {
            PixelGrid now = grid(step * 17, -step * 11, 1);
            List<LabelStamp> stamps = pass.place(List.of(towns), now, 1);
            Map<Surface, Long> next = places(stamps, now);
            for (Map.Entry<Surface, Long> label : shown.entrySet()) {
                Long place = next.get(label.getKey());
                if (place != null) {
                    assertEquals(label.getValue(), place);
                    moved++;
                }
            }
            // What is well inside both windows must be in both answers.
            Set<Surface> gone = new HashSet<>(shown.keySet());
            gone.removeAll(next.keySet());
            for (Surface lost : gone) {
                long left = Math.floorDiv(shown.get(lost) + 50_000_000L, 100_000_000L) - now.left();
                long top = shown.get(lost) - (left + now.left()) * 100_000_000L - now.top();
                assertFalse(left > 0 && left + lost.width() < now.width() && top > 0 && top + lost.height() < now.height(),
                        "a label in sight vanished");
            }
            shown = next;
        }
        assertTrue(moved > 3000, "labels were compared: " + moved);
        assertTrue(pass.solutions() < 12, "solved once a block: " + pass.solutions());
    }

    @Test
    void aChangedFeatureIsPlacedAnewAndOthersStay() {
        FeatureLayer towns = towns(200);
        PixelGrid grid = grid(0, 0, 3);
        List<LabelStamp> before = pass.place(List.of(towns), grid, 1);
        FeatureSet.Builder changed = FeatureSet.builder();
        for (int i = 0; i < 200; i++) {
            Map<String, Object> values = new HashMap<>(towns.features().attributes(i));
            if (i == 7) {
                values.put("name", "Renamed");
            }
            changed.add("t" + i, StylePictures.FACTORY.createPoint(new org.locationtech.jts.geom.Coordinate(
                    org.tessera.map.view.WebMercator.lon(towns.features().anchorX(i)),
                    org.tessera.map.view.WebMercator.lat(towns.features().anchorY(i)))), values);
        }
        FeatureSet set = changed.build();
        FeatureLayer next = towns.withFeatures(set);
        List<LabelStamp> after = pass.place(List.of(next), grid, 1);
        assertEquals(2, pass.solutions());
        Set<LabelStamp> kept = new HashSet<>(before);
        kept.retainAll(new HashSet<>(after));
        assertTrue(kept.size() >= before.size() - 3, kept.size() + " of " + before.size());
    }

    @Test
    void theSeenPartOfALargeAreaIsLabelled() {
        FeatureSet set = FeatureSet.builder().add("a", StylePictures.FACTORY.createPolygon(
                StylePictures.line(-100_000, -100_000, 500, -100_000, 500, 100_000, -100_000, 100_000, -100_000, -100_000)),
                Map.of("name", "海洋")).build();
        FeatureLayer sea = FeatureLayer.of("sea", "Sea", set, Styles.named("s").rule("").fill("#aaccff", 1)
                .text("name", 14, "#224466").build());
        List<LabelStamp> stamps = pass.place(List.of(sea), grid(0, 0, 1), 1);
        assertEquals(1, stamps.size());
        assertTrue(stamps.getFirst().left() > 0 && stamps.getFirst().top() > 0);
    }

    @Test
    void segmentsOfAStreetShareOneLabel() {
        FeatureSet.Builder set = FeatureSet.builder();
        for (int i = 0; i < 10; i++) {
            set.add("s" + i, StylePictures.FACTORY.createLineString(StylePictures.line(-300 + 60 * i, i, -240 + 60 * i, i + 1)),
                    Map.of("name", "人民路 Renmin Lu"));
        }
        FeatureLayer streets = FeatureLayer.of("s", "S", set.build(), Styles.named("s").rule("").line("#888888", 4)
                .along("name", 12, "#222222").grouped().build());
        assertEquals(1, pass.place(List.of(streets), grid(0, 0, 1), 1).size());
        FeatureLayer repeated = FeatureLayer.of("s", "S", streets.features(), Styles.named("s").rule("")
                .along("name", 12, "#222222").grouped().repeated(200).build());
        assertEquals(3, pass.place(List.of(repeated), grid(0, 0, 1), 1).size());
    }

    @Test
    void unwantedLabelsAreGivenUpAndTheFormerStay() {
        FeatureLayer towns = towns(300);
        assertNull(pass.place(List.of(towns), grid(0, 0, 1), 1, () -> true));
        assertEquals(0, pass.solutions());
    }
}
