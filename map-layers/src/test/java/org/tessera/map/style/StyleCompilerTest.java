package org.tessera.map.style;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.styling.StyleBuilder;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.map.index.FeatureSet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StyleCompilerTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private final StyleBuilder builder = new StyleBuilder();
    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();

    private static FeatureSet points(int count) {
        FeatureSet.Builder set = FeatureSet.builder();
        for (int i = 0; i < count; i++) {
            set.add("p" + i, FACTORY.createPoint(new Coordinate(i, i)), Map.of("load", i, "name", "n" + i));
        }
        return set.build();
    }

    private static Expression ecql(String text) throws org.geotools.filter.text.cql2.CQLException {
        return ECQL.toExpression(text);
    }

    private MapStyle style(Rule... rules) {
        Style style = builder.createStyle();
        FeatureTypeStyle part = builder.createFeatureTypeStyle("Feature", rules);
        style.featureTypeStyles().add(part);
        return new MapStyle(style);
    }

    @Test
    void coloursAndSizesThatVaryBecomeASmallPalette() throws Exception {
        var fill = builder.createFill(ecql("Categorize(load, '#000000', 10, '#ff0000', 20, '#00ff00')"), filters.literal(1));
        var mark = builder.createMark(filters.literal("circle"), fill, null);
        var graphic = builder.createGraphic(null, mark, null);
        graphic.setSize(ecql("4 + load - 2 * floor(load / 2)"));
        graphic.setRotation(ecql("load * 0"));
        Rule rule = builder.createRule(builder.createPointSymbolizer(graphic));
        StyleTable table = style(rule).compile(points(1000));
        assertEquals(6, table.palette(0).size());
        Paint.Mark mark15 = (Paint.Mark) table.paints(15, 0).getFirst();
        assertEquals(0xFFFF0000, mark15.fill());
        assertEquals(5, mark15.size());
        assertEquals(0xFF00FF00, ((Paint.Mark) table.paints(996, 0).getFirst()).fill());
    }

    @Test
    void interpolatedColoursAreRead() throws Exception {
        PolygonSymbolizer polygon = builder.createPolygonSymbolizer(null,
                builder.createFill(ecql("Interpolate(load, 0, '#000000', 10, '#0a0a0a', 'color')"), filters.literal(0.5)));
        StyleTable table = style(builder.createRule(polygon)).compile(points(11));
        assertEquals(new Paint.Fill(0x80050505), table.paints(5, 0).getFirst());
        assertEquals(11, table.palette(0).size());
    }

    @Test
    void aThousandRulesAreNotTooMany() {
        Styles styles = Styles.named("many");
        for (int i = 0; i < 1000; i++) {
            styles.rule("r" + i).when("load = " + i).mark("circle", "#ff0000", 5);
        }
        StyleTable table = styles.rule("rest").otherwise().mark("square", "#00ff00", 5).build().compile(points(1010));
        for (int i = 0; i < 1010; i++) {
            for (int r = 0; r <= 1000; r++) {
                assertEquals(r == Math.min(i, 1000), table.matches(i, r));
            }
        }
    }

    @Test
    void elseAtAScaleIsForWhatNoRuleOfThatScaleTook() {
        StyleTable table = Styles.named("s").rule("near").when("load < 5").scale(0, 1000).mark("circle", "#ff0000", 5)
                .rule("other").otherwise().mark("square", "#00ff00", 5).build().compile(points(10));
        assertEquals(List.of(), painted(table, 2, 500, "other"));
        assertEquals(List.of("other"), painted(table, 2, 5000, "other"));
        assertEquals(List.of("other"), painted(table, 7, 500, "other"));
        assertEquals(List.of("other"), painted(table, 7, 5000, "other"));
    }

    private static List<String> painted(StyleTable table, int feature, double scale, String name) {
        return java.util.stream.IntStream.range(0, table.rules().size()).filter(r -> table.matches(feature, r))
                .mapToObj(r -> table.rules().get(r)).filter(rule -> rule.within(scale) && rule.name().equals(name))
                .map(PaintRule::name).toList();
    }

    @Test
    void anEditAsksTheChangedFeaturesOnly() throws Exception {
        var counting = new CountingExpression(filters.property("name"));
        var text = builder.createTextSymbolizer(builder.createFill(filters.literal("#000000")),
                new org.geotools.api.style.Font[] {builder.createFont("SansSerif", 10)}, null, counting, null, null);
        var mark = builder.createMark(filters.literal("circle"), builder.createFill(ecql(
                "Categorize(load, '#000000', 10, '#ff0000')"), filters.literal(1)), null);
        Rule rule = builder.createRule(text, builder.createPointSymbolizer(builder.createGraphic(null, mark, null)));
        rule.setFilter(ECQL.toFilter("load <> 3"));
        FeatureSet before = points(2000);
        StyleTable table = style(rule).compile(before);
        counting.asked = 0;
        FeatureSet.Builder changed = FeatureSet.builder();
        for (int i = 0; i < 2000; i++) {
            Map<String, Object> values = new HashMap<>(before.attributes(i));
            values.computeIfPresent("load", (_, load) -> load.equals(7) ? 3 : load);
            values.computeIfPresent("name", (_, name) -> name.equals("n9") ? "new" : name);
            changed.add("p" + i, FACTORY.createPoint(new Coordinate(i, i)), values);
        }
        changed.add("added", FACTORY.createPoint(new Coordinate(0, 0)), Map.of("load", 12, "name", "added"));
        FeatureSet after = changed.build();
        StyleTable extended = table.extended(before, after);
        assertEquals(2, counting.asked, "the renamed and the added one; the one that now fails the filter has no label");
        StyleTable fresh = style(rule).compile(after);
        for (int i = 0; i < after.size(); i++) {
            assertEquals(fresh.matches(i, 0), extended.matches(i, 0));
            if (fresh.matches(i, 0)) {
                assertEquals(fresh.paints(i, 0).get(1), extended.paints(i, 0).get(1));
                assertEquals(fresh.text(0, i), extended.text(0, i));
            }
        }
        assertFalse(extended.matches(7, 0));
        assertEquals("new", extended.text(0, 9));
    }

    /** Counts how often it is asked. */
    private static final class CountingExpression extends org.geotools.filter.AttributeExpressionImpl {
        private int asked;

        CountingExpression(org.geotools.api.filter.expression.PropertyName name) {
            super(name.getPropertyName());
        }

        @Override
        public Object evaluate(Object object) {
            asked++;
            return super.evaluate(object);
        }
    }

    @Test
    void filtersMayLookAtGeometries() throws Exception {
        FeatureSet.Builder set = FeatureSet.builder();
        set.add("near", FACTORY.toGeometry(new Envelope(0, 1, 0, 1)), Map.of());
        set.add("far", FACTORY.toGeometry(new Envelope(5, 6, 5, 6)), Map.of());
        Rule rule = builder.createRule(builder.createPolygonSymbolizer(null, builder.createFill(filters.literal("#ff0000"))));
        rule.setFilter(ECQL.toFilter("BBOX(geometry, 0.5, 0.5, 2, 2)"));
        StyleTable table = style(rule).compile(set.build());
        assertTrue(table.matches(0, 0));
        assertFalse(table.matches(1, 0));
        rule.setFilter(ECQL.toFilter("area(geometry) > 0.9"));
        assertTrue(style(rule).compile(set.build()).matches(0, 0));
    }

    @Test
    void whatCannotBeDrawnIsNamed() {
        Rule rule = builder.createRule(builder.createPointSymbolizer(builder.createGraphic(null,
                builder.createMark("ttf://Webdings#0x61"), null)));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> style(rule).compile(points(1))).getMessage()
                .contains("ttf://Webdings#0x61"));
    }

    @Test
    void legendNamesTheRulesOfAScale() {
        StyleTable table = Styles.named("s").rule("busy").when("load > 5").fill("#ff0000", 1)
                .rule("calm").otherwise().fill("#00ff00", 1).rule("edge").scale(0, 1000).line("#000000", 1)
                .rule("names").text("name", 10, "#000000").build().compile(points(10));
        assertEquals(List.of("busy", "calm", "edge"), Legend.of(table, 500).stream().map(LegendEntry::title).toList());
        assertEquals(List.of("busy", "calm"), Legend.of(table, 5000).stream().map(LegendEntry::title).toList());
        assertEquals(LegendEntry.Kind.LINE, Legend.of(table, 500).get(2).kind());
    }
}
