package org.tessera.map.style;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.RasterSymbolizer;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.styling.UomOgcMapping;

/** Reads symbolizers. What a symbolizer holds and is not drawn is told, by name. */
final class SldSymbolizers {

    /** Options of polygons that are understood; QGIS writes distance, GeoServer graphic-margin. */
    private static final Set<String> PATTERN_OPTIONS = Set.of("distance", "graphic-margin");

    private final StyleFactory factory = CommonFactoryFinder.getStyleFactory();
    private final SldExpressions expressions;
    private final SldGraphics graphics;
    private final SldTexts texts;
    private final SldProblems problems;

    SldSymbolizers(SldExpressions expressions, Path folder, SldProblems problems) {
        this.expressions = expressions;
        this.graphics = new SldGraphics(expressions, folder, problems);
        this.texts = new SldTexts(expressions, graphics, problems);
        this.problems = problems;
    }

    /** Null when the element is no symbolizer that can be drawn, which is told. */
    Symbolizer read(SldElement element) {
        Symbolizer symbolizer = switch (element.name()) {
            case "PolygonSymbolizer" -> polygon(element);
            case "LineSymbolizer" -> line(element);
            case "PointSymbolizer" -> point(element);
            case "TextSymbolizer" -> texts.read(element);
            case "RasterSymbolizer" -> raster(element);
            default -> {
                problems.unsupported(element);
                yield null;
            }
        };
        String uom = element.attribute("uom", "");
        if (symbolizer != null && !uom.isEmpty()) {
            Arrays.stream(UomOgcMapping.values()).filter(unit -> unit.getSEString().equals(uom)).findFirst().ifPresentOrElse(
                    unit -> symbolizer.setUnitOfMeasure(unit.getUnit()), () -> problems.error(element, "counts in " + uom
                    + ", which is not supported"));
        }
        return symbolizer;
    }

    private PolygonSymbolizer polygon(SldElement element) {
        PolygonSymbolizer polygon = factory.createPolygonSymbolizer();
        polygon.setFill(null);
        polygon.setStroke(null);
        for (SldElement child : element.children()) {
            switch (child.name()) {
                case "Fill" -> polygon.setFill(graphics.fill(child));
                case "Stroke" -> polygon.setStroke(graphics.stroke(child));
                case "PerpendicularOffset" -> polygon.setPerpendicularOffset(expressions.number(child));
                case "VendorOption" -> option(polygon, child);
                default -> common(child);
            }
        }
        return polygon;
    }

    private void option(PolygonSymbolizer polygon, SldElement option) {
        if (PATTERN_OPTIONS.contains(option.attribute("name", ""))) {
            polygon.getOptions().put(option.attribute("name", ""), option.text());
        } else {
            problems.warning(option, "is not used");
        }
    }

    private LineSymbolizer line(SldElement element) {
        LineSymbolizer line = factory.createLineSymbolizer();
        for (SldElement child : element.children()) {
            switch (child.name()) {
                case "Stroke" -> line.setStroke(graphics.stroke(child));
                case "PerpendicularOffset" -> line.setPerpendicularOffset(expressions.number(child));
                default -> common(child);
            }
        }
        return line;
    }

    private PointSymbolizer point(SldElement element) {
        PointSymbolizer point = factory.createPointSymbolizer();
        point.setGraphic(null);
        for (SldElement child : element.children()) {
            if (child.name().equals("Graphic")) {
                point.setGraphic(graphics.graphic(child));
            } else {
                common(child);
            }
        }
        return point;
    }

    private RasterSymbolizer raster(SldElement element) {
        RasterSymbolizer raster = factory.createRasterSymbolizer();
        for (SldElement child : element.children()) {
            switch (child.name()) {
                case "Opacity" -> raster.setOpacity(expressions.number(child));
                case "OverlapBehavior" -> problems.warning(child, "is not used");
                default -> common(child);
            }
        }
        return raster;
    }

    private void common(SldElement child) {
        switch (child.name()) {
            case "Name", "Title", "Abstract", "Description" -> { }
            case "Geometry" -> {
                // A feature has one geometry, whatever its name is.
                if (child.children().stream().anyMatch(part -> !part.name().equals("PropertyName"))) {
                    problems.unsupported(child);
                }
            }
            case "VendorOption" -> problems.warning(child, "is not used");
            default -> problems.unsupported(child);
        }
    }
}
