package org.tessera.map.style;

import java.util.Base64;
import java.util.Map;

import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.Mark;
import org.geotools.api.style.Stroke;

/** Turns graphics into symbols, hatches, patterns and beads. Stateless. */
final class GraphicCompiler {

    /** SE 1.1, section 11.3.2: size of a mark that names none. */
    private static final double SIZE = 6;

    /** Spacing of hatches that name none, as QGIS writes its brushes. */
    private static final double SPACING = 8;

    private static final String PNG = "data:image/png;base64,";

    private GraphicCompiler() {
    }

    /** The first graphic that can be drawn, as SE asks. */
    static Paint.Symbol symbol(Graphic graphic, Values values, Measure measure) {
        IllegalArgumentException refused = null;
        for (GraphicalSymbol symbol : graphic.graphicalSymbols()) {
            try {
                return symbol instanceof Mark mark ? mark(mark, graphic, values, measure)
                        : picture((ExternalGraphic) symbol, graphic, values, measure);
            } catch (IllegalArgumentException next) {
                refused = refused == null ? next : refused;
            }
        }
        if (refused != null) {
            throw refused;
        }
        double opacity = values.number(graphic.getOpacity(), 1);
        return new Paint.Mark("square", Rgba.faded(0xFF808080, opacity), Rgba.faded(0xFF000000, opacity),
                values.length(graphic.getSize(), SIZE), 1, seat(graphic, values), measure);
    }

    private static Paint.Mark mark(Mark mark, Graphic graphic, Values values, Measure measure) {
        String name = values.text(mark.getWellKnownName(), "square");
        String shape = WellKnownMark.canonical(name)
                .orElseThrow(() -> new IllegalArgumentException("Cannot draw the mark " + name));
        double opacity = values.number(graphic.getOpacity(), 1);
        int fill = mark.getFill() == null ? 0 : values.colour(mark.getFill().getColor(), mark.getFill().getOpacity(), "#808080");
        return new Paint.Mark(shape, Rgba.faded(fill, opacity), Rgba.faded(edge(mark.getStroke(), values), opacity),
                values.length(graphic.getSize(), SIZE), mark.getStroke() == null ? 0 : values.length(mark.getStroke().getWidth(), 1),
                seat(graphic, values), measure);
    }

    private static int edge(Stroke stroke, Values values) {
        return stroke == null ? 0 : values.colour(stroke.getColor(), stroke.getOpacity(), "#000000");
    }

    private static Paint.Picture picture(ExternalGraphic external, Graphic graphic, Values values, Measure measure) {
        String uri = external.getURI();
        if (uri == null || !uri.startsWith(PNG)) {
            throw new IllegalArgumentException("Cannot draw the external graphic " + uri
                    + ": only PNG in a data URI; SldReader makes one of a file beside the style");
        }
        PictureFile file = new PictureFile(Base64.getMimeDecoder().decode(uri.substring(PNG.length())));
        return new Paint.Picture(file, values.length(graphic.getSize(), file.height()),
                Math.clamp(values.number(graphic.getOpacity(), 1), 0, 1), seat(graphic, values), measure);
    }

    private static Seat seat(Graphic graphic, Values values) {
        double anchorX = graphic.getAnchorPoint() == null ? 0.5 : values.number(graphic.getAnchorPoint().getAnchorPointX(), 0.5);
        double anchorY = graphic.getAnchorPoint() == null ? 0.5 : values.number(graphic.getAnchorPoint().getAnchorPointY(), 0.5);
        double dx = graphic.getDisplacement() == null ? 0 : values.number(graphic.getDisplacement().getDisplacementX(), 0);
        double dy = graphic.getDisplacement() == null ? 0 : values.number(graphic.getDisplacement().getDisplacementY(), 0);
        return new Seat(values.number(graphic.getRotation(), 0), anchorX, anchorY, dx, dy);
    }

    /** A graphic fill: lines become a hatch, all else a pattern. */
    static Paint fill(Graphic graphic, Map<String, String> options, Values values, Measure measure) {
        Paint.Symbol symbol = symbol(graphic, values, measure);
        if (symbol instanceof Paint.Mark mark && WellKnownMark.OPEN.contains(mark.shape()) && !mark.shape().equals("chevron")) {
            double size = values.length(graphic.getSize(), SPACING);
            boolean slanted = !mark.shape().endsWith("line") && !mark.shape().equals("plus");
            double degrees = switch (mark.shape()) {
                case "vertline" -> 90;
                case "slash" -> -45;
                case "backslash", "times" -> 45;
                default -> 0;
            };
            boolean crossed = mark.shape().equals("plus") || mark.shape().equals("times");
            return new Paint.Hatch(mark.outline(), mark.outlineWidth(), slanted ? size / Math.sqrt(2) : size,
                    degrees + mark.seat().degrees(), crossed, measure);
        }
        double wide = symbol instanceof Paint.Picture picture ? picture.size() * picture.file().width() / picture.file().height()
                : symbol.size();
        double[] distance = numbers(options.get("distance"));
        if (distance.length == 2) {
            return new Paint.Pattern(symbol, distance[0], distance[1]);
        }
        double[] margin = numbers(options.get("graphic-margin"));
        double beside = margin.length == 0 ? 0 : 2 * margin[margin.length == 1 ? 0 : 1];
        double above = margin.length == 0 ? 0 : 2 * margin[0];
        return new Paint.Pattern(symbol, wide + beside, symbol.size() + above);
    }

    private static double[] numbers(String list) {
        return list == null || !list.strip().matches("[0-9.]+([\\s,]+[0-9.]+)*") ? new double[0]
                : java.util.Arrays.stream(list.strip().split("[\\s,]+")).mapToDouble(Double::parseDouble).toArray();
    }

    /** A graphic stroke: symbols along the line; without a gap they touch. */
    static Paint.Beads beads(Graphic graphic, double offset, Values values, Measure measure) {
        Paint.Symbol symbol = symbol(graphic, values, measure);
        double wide = symbol instanceof Paint.Picture picture ? picture.size() * picture.file().width() / picture.file().height()
                : symbol.size();
        double step = wide + values.length(graphic.getGap(), 0);
        return new Paint.Beads(symbol, values.length(graphic.getInitialGap(), 0) + wide / 2, Math.max(1, step), offset);
    }
}
