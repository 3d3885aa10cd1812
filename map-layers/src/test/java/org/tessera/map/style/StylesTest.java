package org.tessera.map.style;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

import org.tessera.map.index.FeatureSet;
import org.tessera.map.source.GeoToolsFeatures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StylesTest {

    private final Point point = new GeometryFactory().createPoint(new Coordinate(1, 2));
    private final FeatureSet features = FeatureSet.builder().add("a", point, Map.of("load", 5, "name", "网格"))
            .add("b", point, Map.of("load", 1)).add("c", point, new HashMap<>()).build();

    private static List<Integer> matched(StyleTable table, int rule) {
        return IntStream.range(0, 3).filter(i -> table.matches(i, rule)).boxed().toList();
    }

    @Test
    void elseRuleTakesWhatNoFilterTook() {
        StyleTable table = Styles.named("s").rule("busy").when("load > 2").fill("#ff0000", 0.5)
                .rule("other").otherwise().fill("#00ff00", 1).rule("all").line("#000000", 1).build().compile(features);
        assertEquals(List.of(0), matched(table, 0));
        assertEquals(List.of(1, 2), matched(table, 1));
        assertEquals(List.of(0, 1, 2), matched(table, 2));
        assertEquals(new Paint.Fill(0x80FF0000), table.rules().getFirst().paints().getFirst());
    }

    @Test
    void classesCoverEveryNumberOnce() {
        StyleTable table = Styles.classes("load", new double[] {2, 5}, new String[] {"#111111", "#222222", "#333333"}, 1)
                .build().compile(features);
        assertEquals(List.of(1), matched(table, 0));
        assertEquals(List.of(), matched(table, 1));
        assertEquals(List.of(0), matched(table, 2));
    }

    @Test
    void labelsAreEvaluatedAndScalesHeld() {
        StyleTable table = Styles.named("s").rule("names").scale(0, 5000).text("name", 12, "#222222").build()
                .compile(features);
        assertEquals("网格", table.text(0, 0));
        assertEquals("", table.text(0, 1));
        assertTrue(table.rules().getFirst().within(4999));
        assertFalse(table.rules().getFirst().within(5000));
    }

    @Test
    void mistakesAreNamed() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Styles.named("s").when("load >> 2")).getMessage()
                .contains("load >> 2"));
        assertThrows(IllegalArgumentException.class, () -> Styles.area("red", 1, "#000000", 1).compile(features));
    }

    @Test
    void geoToolsCollectionsArePacked() {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("t");
        type.add("place", Point.class);
        type.add("name", String.class);
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(type.buildFeatureType());
        builder.set("place", point);
        builder.set("name", "one");
        FeatureSet packed = GeoToolsFeatures.of(new ListFeatureCollection(builder.getFeatureType(),
                List.of(builder.buildFeature("t.1"))));
        assertEquals(Map.of("name", "one"), packed.attributes(packed.indexOf("t.1")));
        assertEquals(1, packed.lonLatEnvelope().getMinX(), 1e-9);
        assertEquals(2, packed.lonLatEnvelope().getMinY(), 1e-9);
    }
}
