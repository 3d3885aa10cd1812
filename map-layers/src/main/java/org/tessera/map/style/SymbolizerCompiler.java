package org.tessera.map.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.measure.Unit;
import javax.measure.quantity.Length;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Fill;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.RasterSymbolizer;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.styling.UomOgcMapping;

/** Turns one symbolizer into paints, for one feature's values. */
final class SymbolizerCompiler {

    private final TextCompiler texts;

    SymbolizerCompiler(TextSlots slots) {
        this.texts = new TextCompiler(slots);
    }

    void add(Symbolizer symbolizer, Values values, List<Paint> paints) {
        Measure measure = measure(symbolizer.getUnitOfMeasure());
        switch (symbolizer) {
            case PolygonSymbolizer polygon -> polygon(polygon, values, measure, paints);
            case LineSymbolizer line -> {
                if (line.getStroke() != null) {
                    paints.add(line(line.getStroke(), line.getPerpendicularOffset(), values, measure));
                }
            }
            case PointSymbolizer point -> {
                if (point.getGraphic() != null) {
                    paints.add(GraphicCompiler.symbol(point.getGraphic(), values, measure));
                }
            }
            case TextSymbolizer text -> paints.add(texts.text(text, values, measure));
            case RasterSymbolizer _ -> { }
            default -> throw new IllegalArgumentException("Cannot draw a " + symbolizer.getClass().getSimpleName());
        }
    }

    private static Measure measure(Unit<Length> unit) {
        if (unit == null || UomOgcMapping.PIXEL.getUnit().equals(unit)) {
            return Measure.PIXEL;
        }
        if (UomOgcMapping.METRE.getUnit().equals(unit)) {
            return Measure.METRE;
        }
        if (UomOgcMapping.FOOT.getUnit().equals(unit)) {
            return Measure.FOOT;
        }
        throw new IllegalArgumentException("Cannot draw in the unit " + unit);
    }

    private void polygon(PolygonSymbolizer polygon, Values values, Measure measure, List<Paint> paints) {
        if (polygon.getDisplacement() != null && (values.number(polygon.getDisplacement().getDisplacementX(), 0) != 0
                || values.number(polygon.getDisplacement().getDisplacementY(), 0) != 0)) {
            throw new IllegalArgumentException("Cannot draw a polygon with a displacement");
        }
        Fill fill = polygon.getFill();
        if (fill != null && fill.getGraphicFill() != null) {
            paints.add(GraphicCompiler.fill(fill.getGraphicFill(), polygon.getOptions(), values, measure));
        } else if (fill != null) {
            paints.add(new Paint.Fill(values.colour(fill.getColor(), fill.getOpacity(), "#808080")));
        }
        if (polygon.getStroke() != null) {
            paints.add(line(polygon.getStroke(), polygon.getPerpendicularOffset(), values, measure));
        }
    }

    private static Paint line(Stroke stroke, Expression perpendicular, Values values, Measure measure) {
        double offset = values.number(perpendicular, 0);
        if (stroke.getGraphicFill() != null) {
            throw new IllegalArgumentException("Cannot draw a line filled with a graphic");
        }
        if (stroke.getGraphicStroke() != null) {
            return GraphicCompiler.beads(stroke.getGraphicStroke(), offset, values, measure);
        }
        return new Paint.Line(values.colour(stroke.getColor(), stroke.getOpacity(), "#000000"), values.length(stroke.getWidth(), 1),
                form(stroke, values), offset, measure);
    }

    private static LineForm form(Stroke stroke, Values values) {
        List<Double> dash = new ArrayList<>();
        if (stroke.dashArray() != null) {
            for (Expression length : stroke.dashArray()) {
                // One expression may hold a whole list, as SLD writes it.
                for (String number : values.text(length, "").split("[\\s,]+")) {
                    if (!number.isEmpty()) {
                        dash.add(Math.max(0, dashLength(number)));
                    }
                }
            }
        }
        if (dash.size() % 2 == 1) {
            dash.addAll(List.copyOf(dash));
        }
        if (dash.stream().mapToDouble(Double::doubleValue).sum() <= 0) {
            dash.clear();
        }
        LineForm.Cap cap = switch (values.text(stroke.getLineCap(), "butt").toLowerCase(Locale.ROOT)) {
            case "round" -> LineForm.Cap.ROUND;
            case "square" -> LineForm.Cap.SQUARE;
            default -> LineForm.Cap.BUTT;
        };
        LineForm.Join join = switch (values.text(stroke.getLineJoin(), "round").toLowerCase(Locale.ROOT)) {
            case "bevel" -> LineForm.Join.BEVEL;
            case "mitre", "miter" -> LineForm.Join.MITER;
            default -> LineForm.Join.ROUND;
        };
        return new LineForm(cap, join, dash, values.number(stroke.getDashOffset(), 0));
    }

    private static double dashLength(String number) {
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException unreadable) {
            throw new IllegalArgumentException("A dash is a number, not " + number, unreadable);
        }
    }
}
