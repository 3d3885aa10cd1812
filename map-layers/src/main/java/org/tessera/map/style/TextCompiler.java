package org.tessera.map.style;

import java.util.Map;

import org.geotools.api.style.Font;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.PointPlacement;
import org.geotools.api.style.TextSymbolizer;

/** Turns text symbolizers into label paints. Vendor options are those of GeoTools. */
final class TextCompiler {

    private static final double MAX_ANGLE = 30;

    private final TextSlots slots;

    TextCompiler(TextSlots slots) {
        this.slots = slots;
    }

    Paint.Text text(TextSymbolizer text, Values values, Measure measure) {
        if (text.getGraphic() != null) {
            throw new IllegalArgumentException("Cannot draw a graphic behind a label");
        }
        int colour = text.getFill() == null ? 0xFF000000
                : values.colour(text.getFill().getColor(), text.getFill().getOpacity(), "#000000");
        int halo = 0;
        double radius = 0;
        if (text.getHalo() != null) {
            halo = text.getHalo().getFill() == null ? 0xFFFFFFFF
                    : values.colour(text.getHalo().getFill().getColor(), text.getHalo().getFill().getOpacity(), "#ffffff");
            radius = values.length(text.getHalo().getRadius(), 1);
        }
        return new Paint.Text(slots.of(text), face(text.getFont(), values), new Paint.Ink(colour, halo, radius),
                placement(text, values), wishes(text.getOptions()), values.number(text.getPriority(), 0), measure);
    }

    private static Paint.Face face(Font font, Values values) {
        if (font == null) {
            return new Paint.Face("SansSerif", 10, false, false);
        }
        String weight = values.text(font.getWeight(), "normal");
        boolean bold = weight.matches("[0-9]+") ? Integer.parseInt(weight) >= 600 : weight.equalsIgnoreCase("bold");
        String family = font.getFamily().isEmpty() ? "SansSerif" : values.text(font.getFamily().getFirst(), "SansSerif");
        return new Paint.Face(family, values.length(font.getSize(), 10), bold,
                !values.text(font.getStyle(), "normal").equalsIgnoreCase("normal"));
    }

    private static TextPlacement placement(TextSymbolizer text, Values values) {
        Map<String, String> options = text.getOptions();
        return switch (text.getLabelPlacement()) {
            case PointPlacement point -> {
                // SE 1.1, section 11.4.4: a text's anchor is its left edge, half-way up, when none is named.
                double ax = point.getAnchorPoint() == null ? 0 : values.number(point.getAnchorPoint().getAnchorPointX(), 0);
                double ay = point.getAnchorPoint() == null ? 0.5 : values.number(point.getAnchorPoint().getAnchorPointY(), 0.5);
                double dx = point.getDisplacement() == null ? 0 : values.number(point.getDisplacement().getDisplacementX(), 0);
                double dy = point.getDisplacement() == null ? 0 : values.number(point.getDisplacement().getDisplacementY(), 0);
                yield new TextPlacement.Fixed(new Seat(values.number(point.getRotation(), 0), ax, ay, dx, dy));
            }
            case LinePlacement line when line.isAligned() -> {
                double repeat = number(options, "repeat", line.isRepeated() ? Math.max(1, values.number(line.getGap(), 0)) : 0);
                yield new TextPlacement.Along(values.number(line.getPerpendicularOffset(), 0), Math.max(0, repeat),
                        flag(options, "followLine"), Math.clamp(number(options, "maxAngleDelta", MAX_ANGLE), 1, 180));
            }
            case null, default -> new TextPlacement.Free();
        };
    }

    private static Paint.Wishes wishes(Map<String, String> options) {
        return new Paint.Wishes(Math.max(0, number(options, "maxDisplacement", 0)), Math.max(0, number(options, "autoWrap", 0)),
                flag(options, "group"), Math.clamp(number(options, "goodnessOfFit", Paint.Wishes.NONE.fit()), 0, 1));
    }

    private static boolean flag(Map<String, String> options, String name) {
        String value = options.get(name);
        return value != null && value.strip().matches("(?i)true|yes|1");
    }

    private static double number(Map<String, String> options, String name, double fallback) {
        String value = options.get(name);
        return value != null && value.strip().matches("-?[0-9]+(\\.[0-9]+)?") ? Double.parseDouble(value.strip()) : fallback;
    }
}
