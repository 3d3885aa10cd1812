package org.tessera.map.style;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.ExternalGraphic;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.Mark;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.StyleFactory;
import org.geotools.factory.CommonFactoryFinder;

/** Reads fills, strokes and graphics. Pictures are taken from beside the file into the style itself. */
final class SldGraphics {

    private static final String PNG = "data:image/png;base64,";

    private final StyleFactory factory = CommonFactoryFinder.getStyleFactory();
    private final SldExpressions expressions;
    private final Path folder;
    private final SldProblems problems;

    /** A folder of null finds no pictures. */
    SldGraphics(SldExpressions expressions, Path folder, SldProblems problems) {
        this.expressions = expressions;
        this.folder = folder;
        this.problems = problems;
    }

    Fill fill(SldElement element) {
        Fill fill = factory.createFill(null);
        for (SldElement child : element.children()) {
            switch (parameter(child)) {
                case "GraphicFill" -> fill.setGraphicFill(inner(child));
                case "fill" -> fill.setColor(expressions.colour(child));
                case "fill-opacity" -> fill.setOpacity(expressions.number(child));
                default -> problems.unsupported(child);
            }
        }
        return fill;
    }

    Stroke stroke(SldElement element) {
        Stroke stroke = factory.createStroke(null, null);
        for (SldElement child : element.children()) {
            switch (parameter(child)) {
                case "GraphicStroke" -> stroke.setGraphicStroke(inner(child));
                case "stroke" -> stroke.setColor(expressions.colour(child));
                case "stroke-opacity" -> stroke.setOpacity(expressions.number(child));
                case "stroke-width" -> stroke.setWidth(expressions.number(child));
                case "stroke-linejoin" -> stroke.setLineJoin(word(child, "mitre|miter|round|bevel"));
                case "stroke-linecap" -> stroke.setLineCap(word(child, "butt|round|square"));
                case "stroke-dashoffset" -> stroke.setDashOffset(expressions.number(child));
                case "stroke-dasharray" -> dashes(child, stroke);
                default -> problems.unsupported(child);
            }
        }
        return stroke;
    }

    /** CssParameter of SLD 1.0 and SvgParameter of SE 1.1 by their name, all else by its element. */
    static String parameter(SldElement element) {
        return element.name().equals("CssParameter") || element.name().equals("SvgParameter") ? element.attribute("name", "")
                : element.name();
    }

    private Expression word(SldElement element, String known) {
        Expression value = expressions.content(element);
        if (value instanceof org.geotools.api.filter.expression.Literal literal && !String.valueOf(literal.getValue()).matches(known)) {
            problems.error(element, "is not supported: " + literal.getValue());
            return null;
        }
        return value;
    }

    private void dashes(SldElement element, Stroke stroke) {
        if (element.children().isEmpty() && !element.text().matches("[0-9.]+([\\s,]+[0-9.]+)*")) {
            problems.error(element, "is no list of numbers: " + element.text());
            return;
        }
        Expression list = expressions.content(element);
        if (list != null) {
            stroke.setDashArray(List.of(list));
        }
    }

    /** The Graphic inside a GraphicFill or GraphicStroke, with the gaps that stand beside it. */
    private Graphic inner(SldElement element) {
        Graphic graphic = element.child("Graphic").map(this::graphic).orElse(null);
        for (SldElement child : element.children()) {
            switch (child.name()) {
                case "Graphic" -> { }
                case "Gap" -> {
                    if (graphic != null) {
                        graphic.setGap(expressions.number(child));
                    }
                }
                case "InitialGap" -> {
                    if (graphic != null) {
                        graphic.setInitialGap(expressions.number(child));
                    }
                }
                default -> problems.unsupported(child);
            }
        }
        return graphic;
    }

    /** Null when nothing of it can be drawn, which is told. */
    Graphic graphic(SldElement element) {
        List<GraphicalSymbol> symbols = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        boolean named = false;
        Graphic graphic = factory.createGraphic(null, null, null, null, null, null);
        for (SldElement child : element.children()) {
            switch (child.name()) {
                case "Mark", "ExternalGraphic" -> {
                    named = true;
                    GraphicalSymbol symbol = child.name().equals("Mark") ? mark(child, refused) : external(child, refused);
                    if (symbol != null) {
                        symbols.add(symbol);
                    }
                }
                case "Size" -> graphic.setSize(expressions.number(child));
                case "Opacity" -> graphic.setOpacity(expressions.number(child));
                case "Rotation" -> graphic.setRotation(expressions.number(child));
                case "Gap" -> graphic.setGap(expressions.number(child));
                case "InitialGap" -> graphic.setInitialGap(expressions.number(child));
                case "AnchorPoint" -> graphic.setAnchorPoint(factory.anchorPoint(part(child, "AnchorPointX"),
                        part(child, "AnchorPointY")));
                case "Displacement" -> graphic.setDisplacement(factory.displacement(part(child, "DisplacementX"),
                        part(child, "DisplacementY")));
                default -> problems.unsupported(child);
            }
        }
        tell(refused, !symbols.isEmpty());
        if (named && symbols.isEmpty()) {
            return null;
        }
        graphic.graphicalSymbols().clear();
        graphic.graphicalSymbols().addAll(symbols);
        return graphic;
    }

    /** A graphic that cannot be drawn; no matter when another one stands in for it. */
    private record Refusal(SldElement element, String message) {
    }

    private void tell(List<Refusal> refused, boolean replaced) {
        for (Refusal refusal : refused) {
            if (replaced) {
                problems.warning(refusal.element, refusal.message + "; the next graphic of the list is drawn");
            } else {
                problems.error(refusal.element, refusal.message);
            }
        }
    }

    private Expression part(SldElement element, String name) {
        return element.child(name).map(expressions::number).orElse(null);
    }

    private Mark mark(SldElement element, List<Refusal> refused) {
        Mark mark = factory.createMark();
        mark.setFill(null);
        mark.setStroke(null);
        for (SldElement child : element.children()) {
            switch (child.name()) {
                case "WellKnownName" -> {
                    Expression name = expressions.content(child);
                    if (name instanceof org.geotools.api.filter.expression.Literal literal
                            && WellKnownMark.canonical(String.valueOf(literal.getValue())).isEmpty()) {
                        refused.add(new Refusal(child, "is not supported: " + literal.getValue()));
                        return null;
                    }
                    mark.setWellKnownName(name);
                }
                case "Fill" -> mark.setFill(fill(child));
                case "Stroke" -> mark.setStroke(stroke(child));
                case "OnlineResource", "InlineContent" -> {
                    refused.add(new Refusal(child, "is not supported: " + child.attribute("href", "inline")));
                    return null;
                }
                case "Format", "MarkIndex" -> { }
                default -> problems.unsupported(child);
            }
        }
        return mark;
    }

    private ExternalGraphic external(SldElement element, List<Refusal> refused) {
        String href = element.child("OnlineResource").map(at -> at.attribute("href", "")).orElse("");
        try {
            if (href.startsWith("data:")) {
                if (!href.startsWith(PNG)) {
                    throw new IllegalArgumentException("is not supported: only data:image/png;base64");
                }
                new PictureFile(Base64.getMimeDecoder().decode(href.substring(PNG.length())));
                return factory.createExternalGraphic(href, "image/png");
            }
            PictureFile file = new PictureFile(beside(href));
            return factory.createExternalGraphic(PNG + Base64.getEncoder().encodeToString(file.content()), "image/png");
        } catch (IOException | IllegalArgumentException unusable) {
            refused.add(new Refusal(element, unusable instanceof IllegalArgumentException && unusable.getMessage().startsWith("is ")
                    ? unusable.getMessage() : "cannot be drawn: " + unusable.getMessage()));
            return null;
        }
    }

    /** The bytes of a file in the style's own folder or below it. */
    private byte[] beside(String href) throws IOException {
        String bare = href.replaceFirst("[?#].*$", "");
        if (!bare.toLowerCase(java.util.Locale.ROOT).endsWith(".png") || bare.matches("^[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            throw new IllegalArgumentException("is not supported: " + bare + "; only PNG files beside the style");
        }
        if (folder == null) {
            throw new IllegalArgumentException("is not found: " + bare);
        }
        try {
            Path home = folder.toRealPath();
            Path file = home.resolve(bare).toRealPath();
            if (!file.startsWith(home)) {
                throw new IllegalArgumentException("is not supported: " + bare + " lies outside the folder of the style");
            }
            if (Files.size(file) > PictureFile.MOST_BYTES) {
                throw new IllegalArgumentException("is too large: " + bare);
            }
            return Files.readAllBytes(file);
        } catch (java.nio.file.NoSuchFileException | InvalidPathException missing) {
            throw new IllegalArgumentException("is not found: " + bare, missing);
        }
    }
}
