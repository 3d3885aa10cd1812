package org.tessera.map.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.styling.StyleBuilder;

/**
 * A short way to write GeoTools styles. Colours are {@code #rrggbb}; opacities 0 to 1; lengths logical pixels. Everything after
 * {@link #rule(String)} belongs to that rule. Not thread-safe.
 *
 * <pre>{@code
 * MapStyle grids = Styles.named("grids")
 *         .rule("late").when("late > 0").fill("#d62728", 0.4).line("#333333", 1)
 *         .rule("other").otherwise().fill("#4c78a8", 0.2).line("#333333", 1)
 *         .rule("names").scale(0, 50_000).text("name", 12, "#222222")
 *         .build();
 * }</pre>
 */
public final class Styles {

    /** Radius in logical pixels: less leaves no clear edge over dense points. */
    private static final double HALO = 2.25;

    private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

    private final StyleBuilder builder = new StyleBuilder();
    private final FilterFactory filters = CommonFactoryFinder.getFilterFactory();
    private final Style style;
    private final List<Rule> rules = new ArrayList<>();

    private Styles(String name) {
        style = builder.createStyle();
        style.setName(name);
    }

    /** Starts a style. */
    public static Styles named(String name) {
        return new Styles(name);
    }

    /** A style of one rule without a filter: filled and outlined areas. */
    public static MapStyle area(String fill, double opacity, String line, double width) {
        return named("area").rule("").fill(fill, opacity).line(line, width).build();
    }

    /** A style of one rule without a filter: lines. */
    public static MapStyle lines(String colour, double width) {
        return named("line").rule("").line(colour, width).build();
    }

    /**
     * Classes of a number: one rule per class, named by its bounds, over areas.
     *
     * @param attribute name of a numeric attribute
     * @param breaks    upper bounds between classes, ascending, exclusive; one fewer than colours
     * @param colours   one a class
     * @param opacity   of the fill
     */
    public static Styles classes(String attribute, double[] breaks, String[] colours, double opacity) {
        Styles styles = named(attribute);
        for (int i = 0; i < colours.length; i++) {
            String low = i == 0 ? "" : attribute + " >= " + breaks[i - 1];
            String high = i == breaks.length ? "" : attribute + " < " + breaks[i];
            styles.rule(i == 0 ? "< " + breaks[i] : i == breaks.length ? ">= " + breaks[i - 1]
                    : breaks[i - 1] + " to " + breaks[i]);
            styles.when(low.isEmpty() ? high : high.isEmpty() ? low : low + " AND " + high).fill(colours[i], opacity);
        }
        return styles;
    }

    /** Fills areas with parallel lines. */
    public Styles hatch(String colour, double width, double spacing, double degrees) {
        Mark lines = builder.createMark(filters.literal("horline"), null, stroke(colour, width));
        Fill fill = builder.createFill();
        fill.setGraphicFill(builder.createGraphic(null, lines, null, 1, spacing, degrees));
        return add(builder.createPolygonSymbolizer(null, fill));
    }

    /** Starts a rule; a legend shows its name. */
    public Styles rule(String name) {
        Rule rule = builder.createRule(new Symbolizer[0]);
        rule.setName(name);
        rules.add(rule);
        return this;
    }

    /**
     * Features the rule is for, in ECQL over the attributes.
     *
     * @throws IllegalArgumentException when the text is no ECQL
     */
    public Styles when(String ecql) {
        try {
            current().setFilter(ECQL.toFilter(ecql));
            return this;
        } catch (CQLException unreadable) {
            throw new IllegalArgumentException("Not an ECQL filter: " + ecql, unreadable);
        }
    }

    /** Features of these ids. */
    public Styles ids(Set<String> ids) {
        current().setFilter(filters.id(ids.stream().map(filters::featureId).collect(Collectors.toSet())));
        return this;
    }

    /** Features that no other rule with a filter took. */
    public Styles otherwise() {
        current().setElseFilter(true);
        return this;
    }

    /** Scale denominators: from the least, inclusive, to the greatest, exclusive; 0 as greatest is no limit. */
    public Styles scale(double least, double greatest) {
        current().setMinScaleDenominator(least);
        current().setMaxScaleDenominator(greatest > 0 ? greatest : NO_LIMIT);
        return this;
    }

    /** Fills areas. */
    public Styles fill(String colour, double opacity) {
        Fill fill = builder.createFill(filters.literal(colour), filters.literal(opacity));
        return add(builder.createPolygonSymbolizer(null, fill));
    }

    /** Fills areas with slanted lines so many pixels apart. */
    public Styles hatch(String colour, double width, double spacing) {
        Mark lines = builder.createMark(filters.literal("shape://slash"), null, stroke(colour, width));
        Fill fill = builder.createFill(filters.literal(colour));
        fill.setGraphicFill(builder.createGraphic(null, lines, null, 1, spacing, 0));
        return add(builder.createPolygonSymbolizer(null, fill));
    }

    /** Strokes lines and edges of areas. */
    public Styles line(String colour, double width) {
        return add(builder.createLineSymbolizer(stroke(colour, width)));
    }

    /** Strokes lines and edges of areas in dashes: pixels on, off, on... */
    public Styles dashes(String colour, double width, float... lengths) {
        Stroke stroke = stroke(colour, width);
        stroke.setDashArray(lengths);
        return add(builder.createLineSymbolizer(stroke));
    }

    /** Ends and corners of the line written last: butt, round or square; mitre, round or bevel. */
    public Styles ends(String cap, String join) {
        Stroke stroke = last(LineSymbolizer.class, "line").getStroke();
        stroke.setLineCap(filters.literal(cap));
        stroke.setLineJoin(filters.literal(join));
        return this;
    }

    /** Moves the line written last to its left, or outwards for areas. */
    public Styles beside(double offset) {
        last(LineSymbolizer.class, "line").setPerpendicularOffset(filters.literal(offset));
        return this;
    }

    /** Turns the mark written last by degrees clockwise, an ECQL expression over the attributes such as {@code heading + 90}. */
    public Styles turned(String ecql) {
        last(PointSymbolizer.class, "mark").getGraphic().setRotation(expression(ecql));
        return this;
    }

    /** Gives the mark written last a size by an ECQL expression such as {@code 4 + load / 10}. */
    public Styles sized(String ecql) {
        last(PointSymbolizer.class, "mark").getGraphic().setSize(expression(ecql));
        return this;
    }

    /** Marks points: circle, square, triangle, diamond, cross, star, pentagon, shield. */
    public Styles mark(String shape, String fill, double size) {
        Mark mark = builder.createMark(filters.literal(shape), builder.createFill(filters.literal(fill)),
                stroke("#ffffff", 1));
        return add(builder.createPointSymbolizer(builder.createGraphic(null, mark, null, 1, size, 0)));
    }

    /** Labels with an attribute, dark on a white halo or light on a dark one by the colour. */
    public Styles text(String attribute, double size, String colour) {
        boolean light = Integer.parseInt(colour.substring(1, 3), 16) > 127;
        return text(attribute, size, colour, light ? "#1b1f24" : "#ffffff", 0);
    }

    /** Labels with an attribute in a colour on a halo; a higher priority is placed first. */
    public Styles text(String attribute, double size, String colour, String halo, double priority) {
        Halo around = builder.createHalo(builder.createFill(filters.literal(halo), filters.literal(0.92)),
                filters.literal(HALO));
        TextSymbolizer text = builder.createTextSymbolizer(builder.createFill(filters.literal(colour)),
                new org.geotools.api.style.Font[] {builder.createFont("SansSerif", size)}, around,
                filters.property(attribute), null, null);
        text.setPriority(filters.literal(priority));
        // GeoTools would put the text to the right of the place, whatever stands there.
        text.setLabelPlacement(null);
        return add(text);
    }

    /** Labels lines with an attribute, each letter turned with the line, once a line. */
    public Styles along(String attribute, double size, String colour) {
        text(attribute, size, colour);
        LinePlacement line = builder.createLinePlacement(0);
        line.setAligned(true);
        last(TextSymbolizer.class, "text").setLabelPlacement(line);
        return option("followLine", "true");
    }

    /** Repeats the label written last along its line every so many pixels. */
    public Styles repeated(double distance) {
        return option("repeat", Double.toString(distance));
    }

    /** Features with the same text share the label written last: the pieces of a street have one name. */
    public Styles grouped() {
        return option("group", "yes");
    }

    /** Breaks the label written last into lines of at most so many pixels. */
    public Styles wrapped(double width) {
        return option("autoWrap", Double.toString(width));
    }

    private Styles option(String name, String value) {
        last(TextSymbolizer.class, "text").getOptions().put(name, value);
        return this;
    }

    private <S extends Symbolizer> S last(Class<S> type, String what) {
        Symbolizer last = current().symbolizers().isEmpty() ? null : current().symbolizers().getLast();
        if (!type.isInstance(last)) {
            throw new IllegalStateException("This belongs right after a " + what);
        }
        return type.cast(last);
    }

    private static Expression expression(String ecql) {
        try {
            return ECQL.toExpression(ecql);
        } catch (CQLException unreadable) {
            throw new IllegalArgumentException("Not an ECQL expression: " + ecql, unreadable);
        }
    }

    /** The style. */
    public MapStyle build() {
        FeatureTypeStyle all = builder.createFeatureTypeStyle("Feature", rules.toArray(Rule[]::new));
        style.featureTypeStyles().add(all);
        return new MapStyle(style);
    }

    private Stroke stroke(String colour, double width) {
        return builder.createStroke(filters.literal(colour), filters.literal(width));
    }

    private Rule current() {
        if (rules.isEmpty()) {
            rule("");
        }
        return rules.getLast();
    }

    private Styles add(Symbolizer symbolizer) {
        current().symbolizers().add(symbolizer);
        return this;
    }
}
