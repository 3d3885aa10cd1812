package org.tessera.map.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.AnchorPoint;
import org.geotools.api.style.Displacement;
import org.geotools.api.style.Font;
import org.geotools.api.style.Halo;
import org.geotools.api.style.LinePlacement;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.factory.CommonFactoryFinder;

/** Reads text symbolizers. */
final class SldTexts {

    private static final Set<String> OPTIONS = Set.of("followLine", "maxAngleDelta", "repeat", "group", "maxDisplacement", "autoWrap",
            "goodnessOfFit");

    private final StyleFactory factory = CommonFactoryFinder.getStyleFactory();
    private final SldExpressions expressions;
    private final SldGraphics graphics;
    private final SldProblems problems;

    SldTexts(SldExpressions expressions, SldGraphics graphics, SldProblems problems) {
        this.expressions = expressions;
        this.graphics = graphics;
        this.problems = problems;
    }

    TextSymbolizer read(SldElement element) {
        TextSymbolizer text = factory.createTextSymbolizer();
        text.setFill(null);
        text.setHalo(null);
        text.setLabelPlacement(null);
        for (SldElement child : element.children()) {
            switch (child.name()) {
                case "Label" -> text.setLabel(expressions.content(child));
                case "Font" -> text.setFont(font(child));
                case "Fill" -> text.setFill(graphics.fill(child));
                case "Halo" -> text.setHalo(halo(child));
                case "LabelPlacement" -> placement(child, text);
                case "Priority" -> text.setPriority(expressions.content(child));
                case "VendorOption" -> option(child, text);
                case "Name", "Title", "Abstract", "Description" -> { }
                case "Geometry" -> {
                    if (child.children().stream().anyMatch(part -> !part.name().equals("PropertyName"))) {
                        problems.unsupported(child);
                    }
                }
                default -> problems.unsupported(child);
            }
        }
        return text;
    }

    private void option(SldElement option, TextSymbolizer text) {
        String name = option.attribute("name", "");
        if (OPTIONS.contains(name)) {
            text.getOptions().put(name, option.text());
        } else {
            problems.warning(option, "is not used");
        }
    }

    private Font font(SldElement element) {
        List<Expression> families = new ArrayList<>();
        Expression style = null;
        Expression weight = null;
        Expression size = null;
        for (SldElement child : element.children()) {
            switch (SldGraphics.parameter(child)) {
                case "font-family" -> {
                    Expression family = expressions.content(child);
                    if (family != null) {
                        families.add(family);
                    }
                }
                case "font-style" -> style = expressions.content(child);
                case "font-weight" -> weight = expressions.content(child);
                case "font-size" -> size = expressions.number(child);
                default -> problems.unsupported(child);
            }
        }
        return factory.font(families, style, weight, size);
    }

    private Halo halo(SldElement element) {
        Halo halo = factory.createHalo(null, null);
        for (SldElement child : element.children()) {
            switch (child.name()) {
                case "Radius" -> halo.setRadius(expressions.number(child));
                case "Fill" -> halo.setFill(graphics.fill(child));
                default -> problems.unsupported(child);
            }
        }
        return halo;
    }

    private void placement(SldElement element, TextSymbolizer text) {
        for (SldElement child : element.children()) {
            switch (child.name()) {
                case "PointPlacement" -> point(child, text);
                case "LinePlacement" -> line(child, text);
                default -> problems.unsupported(child);
            }
        }
    }

    private void point(SldElement element, TextSymbolizer text) {
        AnchorPoint anchor = null;
        Displacement displacement = null;
        Expression rotation = null;
        for (SldElement child : element.children()) {
            switch (child.name()) {
                case "AnchorPoint" -> anchor = factory.anchorPoint(part(child, "AnchorPointX"), part(child, "AnchorPointY"));
                case "Displacement" -> displacement = factory.displacement(part(child, "DisplacementX"),
                        part(child, "DisplacementY"));
                case "Rotation" -> rotation = expressions.number(child);
                default -> problems.unsupported(child);
            }
        }
        text.setLabelPlacement(factory.createPointPlacement(anchor, displacement, rotation));
    }

    private Expression part(SldElement element, String name) {
        return element.child(name).map(expressions::number).orElse(null);
    }

    private void line(SldElement element, TextSymbolizer text) {
        LinePlacement placement = factory.createLinePlacement(null);
        placement.setAligned(true);
        for (SldElement child : element.children()) {
            switch (child.name()) {
                case "PerpendicularOffset" -> placement.setPerpendicularOffset(expressions.number(child));
                case "IsRepeated" -> placement.setRepeated(truth(child));
                case "IsAligned" -> placement.setAligned(truth(child));
                case "Gap" -> placement.setGap(expressions.number(child));
                case "InitialGap" -> placement.setInitialGap(expressions.number(child));
                // Labels follow the line as it is drawn.
                case "GeneralizeLine" -> { }
                default -> problems.unsupported(child);
            }
        }
        text.setLabelPlacement(placement);
    }

    private static boolean truth(SldElement element) {
        return element.text().equalsIgnoreCase("true") || element.text().equals("1");
    }
}
