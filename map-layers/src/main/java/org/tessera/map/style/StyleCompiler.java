package org.tessera.map.style;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;

import org.tessera.map.index.FeatureSet;

/**
 * Turns a GeoTools style into a {@link StyleTable}: filters and label expressions are evaluated once per feature, paint
 * values must be constants. Used once, on one thread.
 */
final class StyleCompiler {

    private final FeatureSet features;
    private final List<PaintRule> rules = new ArrayList<>();
    private final long[] matches;
    private final List<String[]> texts = new ArrayList<>();
    private SimpleFeature[] evaluated;

    StyleCompiler(FeatureSet features) {
        this.features = features;
        this.matches = new long[features.size()];
    }

    StyleTable compile(Style style) {
        for (FeatureTypeStyle part : style.featureTypeStyles()) {
            long taken = 0;
            for (Rule rule : part.rules()) {
                int bit = add(rule);
                if (!rule.isElseFilter()) {
                    match(rule.getFilter(), bit);
                    // A rule without a filter takes nobody away from the else rule.
                    taken |= rule.getFilter() == null ? 0 : 1L << bit;
                }
            }
            matchElse(part, taken, rules.size() - part.rules().size());
        }
        return new StyleTable(rules, matches, texts.toArray(String[][]::new));
    }

    private int add(Rule rule) {
        if (rules.size() == Long.SIZE) {
            throw new IllegalArgumentException("A style may have 64 rules, this one has more");
        }
        List<Paint> paints = new ArrayList<>();
        for (Symbolizer symbolizer : rule.symbolizers()) {
            add(symbolizer, paints);
        }
        rules.add(new PaintRule(rule.getName() == null ? "" : rule.getName(), rule.getMinScaleDenominator(),
                rule.getMaxScaleDenominator(), List.copyOf(paints)));
        return rules.size() - 1;
    }

    private void match(Filter filter, int bit) {
        for (int i = 0; i < matches.length; i++) {
            if (filter == null || filter == Filter.INCLUDE || filter.evaluate(feature(i))) {
                matches[i] |= 1L << bit;
            }
        }
    }

    private void matchElse(FeatureTypeStyle part, long taken, int first) {
        for (int r = 0; r < part.rules().size(); r++) {
            if (part.rules().get(r).isElseFilter()) {
                for (int i = 0; i < matches.length; i++) {
                    if ((matches[i] & taken) == 0) {
                        matches[i] |= 1L << first + r;
                    }
                }
            }
        }
    }

    private void add(Symbolizer symbolizer, List<Paint> paints) {
        switch (symbolizer) {
            case PolygonSymbolizer polygon -> {
                if (polygon.getFill() != null) {
                    paints.add(new Paint.Fill(colour(polygon.getFill(), "fill")));
                }
                if (polygon.getStroke() != null) {
                    paints.add(line(polygon.getStroke()));
                }
            }
            case LineSymbolizer line -> paints.add(line(line.getStroke()));
            case PointSymbolizer point -> paints.add(mark(point.getGraphic()));
            case TextSymbolizer text -> paints.add(text(text));
            default -> throw new IllegalArgumentException("Cannot draw a " + symbolizer.getClass().getSimpleName());
        }
    }

    private Paint.Line line(Stroke stroke) {
        float[] dashes = stroke.getDashArray() == null ? new float[0] : stroke.getDashArray();
        double[] dash = new double[dashes.length];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = dashes[i];
        }
        return new Paint.Line(colour(stroke), number(stroke.getWidth(), 1), dash);
    }

    private int colour(Stroke stroke) {
        return stroke == null ? 0 : Rgba.parse(string(stroke.getColor(), "#000000"), number(stroke.getOpacity(), 1));
    }

    private int colour(Fill fill, String what) {
        if (fill == null) {
            return 0;
        }
        if (fill.getGraphicFill() != null) {
            throw new IllegalArgumentException("Cannot draw a graphic " + what);
        }
        return Rgba.parse(string(fill.getColor(), "#808080"), number(fill.getOpacity(), 1));
    }

    private Paint.Mark mark(Graphic graphic) {
        Mark mark = graphic.graphicalSymbols().stream().filter(Mark.class::isInstance).map(Mark.class::cast).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Cannot draw an external graphic"));
        double width = mark.getStroke() == null ? 0 : number(mark.getStroke().getWidth(), 1);
        return new Paint.Mark(string(mark.getWellKnownName(), "square").toLowerCase(Locale.ROOT),
                colour(mark.getFill(), "mark"), colour(mark.getStroke()), number(graphic.getSize(), 6), width);
    }

    private Paint.Text text(TextSymbolizer text) {
        String[] labels = new String[features.size()];
        for (int i = 0; i < labels.length; i++) {
            Object value = text.getLabel().evaluate(feature(i));
            labels[i] = value == null ? "" : value.toString();
        }
        texts.add(labels);
        boolean bold = text.getFont() != null && "bold".equalsIgnoreCase(string(text.getFont().getWeight(), "normal"));
        int halo = text.getHalo() == null ? 0 : colour(text.getHalo().getFill(), "halo");
        double radius = text.getHalo() == null ? 0 : number(text.getHalo().getRadius(), 1);
        int colour = text.getFill() == null ? 0xFF000000 : colour(text.getFill(), "text");
        double size = text.getFont() == null ? 10 : number(text.getFont().getSize(), 10);
        return new Paint.Text(texts.size() - 1, colour, size, bold, halo, radius, number(text.getPriority(), 0));
    }

    private static double number(Expression expression, double fallback) {
        Double value = expression == null ? null : expression.evaluate(null, Double.class);
        return value == null ? fallback : value;
    }

    private static String string(Expression expression, String fallback) {
        String value = expression == null ? null : expression.evaluate(null, String.class);
        return value == null ? fallback : value;
    }

    private SimpleFeature feature(int index) {
        if (evaluated == null) {
            evaluated = new SimpleFeature[features.size()];
            SimpleFeatureBuilder builder = new SimpleFeatureBuilder(type());
            for (int i = 0; i < evaluated.length; i++) {
                features.attributes(i).forEach(builder::set);
                evaluated[i] = builder.buildFeature(features.id(i));
            }
        }
        return evaluated[index];
    }

    private SimpleFeatureType type() {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < features.size(); i++) {
            names.addAll(features.attributes(i).keySet());
        }
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("Feature");
        names.forEach(name -> builder.add(name, Object.class));
        return builder.buildFeatureType();
    }
}
