package org.tessera.map.style;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.factory.CommonFactoryFinder;

/**
 * Reads style files: OGC SLD 1.0 and 1.1 with SE 1.1, as QGIS, GeoServer and others write them. Whole files and bare UserStyle or
 * FeatureTypeStyle elements. No file may be larger than 4 MiB, name a document type, or reach outside its own folder; nothing is
 * fetched. Stateless, any thread; reading blocks.
 */
public final class SldReader {

    private final StyleFactory factory = CommonFactoryFinder.getStyleFactory();
    private final SldProblems problems = new SldProblems();
    private final SldFilters filters;
    private final SldSymbolizers symbolizers;

    private SldReader(Path folder) {
        SldExpressions expressions = new SldExpressions(problems);
        filters = new SldFilters(expressions, problems);
        symbolizers = new SldSymbolizers(expressions, folder, problems);
    }

    /**
     * Reads a file of which everything can be drawn.
     *
     * @throws SldFormatException naming each thing that is not supported by line and element, or what makes it no style file
     */
    public static SldDocument read(Path file) throws IOException {
        return strict(readLeniently(file));
    }

    /** Reads a stream likewise; pictures beside the file cannot be found. Does not close it. */
    public static SldDocument read(InputStream in) throws IOException {
        return strict(readLeniently(in));
    }

    /**
     * Reads what can be drawn of a file and tells what cannot.
     *
     * @throws SldFormatException when it is no style file
     */
    public static SldDocument readLeniently(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new SldReader(file.toAbsolutePath().getParent()).document(SldXml.read(in));
        }
    }

    /** Reads a stream likewise; pictures beside the file cannot be found. Does not close it. */
    public static SldDocument readLeniently(InputStream in) throws IOException {
        return new SldReader(null).document(SldXml.read(in));
    }

    private static SldDocument strict(SldDocument document) throws SldFormatException {
        List<SldProblem> errors = document.problems().stream()
                .filter(problem -> problem.severity() == SldProblem.Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            throw new SldFormatException(errors);
        }
        return document;
    }

    private SldDocument document(SldElement root) throws SldFormatException {
        List<SldDocument.LayerStyle> styles = new ArrayList<>();
        switch (root.name()) {
            case "StyledLayerDescriptor" -> {
                for (SldElement child : root.children()) {
                    switch (child.name()) {
                        case "NamedLayer", "UserLayer" -> layer(child, styles);
                        case "Name", "Title", "Abstract", "Description" -> { }
                        default -> problems.unsupported(child);
                    }
                }
            }
            case "UserStyle" -> styles.add(new SldDocument.LayerStyle("", userStyle(root)));
            case "FeatureTypeStyle" -> {
                Style style = factory.createStyle();
                style.featureTypeStyles().add(part(root));
                styles.add(new SldDocument.LayerStyle("", new MapStyle(style)));
            }
            default -> throw new SldFormatException("line " + root.line() + ": " + root.name() + " is no style");
        }
        if (styles.isEmpty()) {
            throw new SldFormatException("line " + root.line() + ": the file holds no UserStyle");
        }
        problems.comments(root);
        return new SldDocument(styles, problems.all());
    }

    private void layer(SldElement layer, List<SldDocument.LayerStyle> styles) {
        String name = layer.childText("Name");
        for (SldElement child : layer.children()) {
            switch (child.name()) {
                case "UserStyle" -> styles.add(new SldDocument.LayerStyle(name, userStyle(child)));
                case "Name", "Title", "Abstract", "Description" -> { }
                default -> problems.unsupported(child);
            }
        }
    }

    private MapStyle userStyle(SldElement element) {
        Style style = factory.createStyle();
        style.setName(element.childText("Name"));
        for (SldElement child : element.children()) {
            switch (child.name()) {
                case "FeatureTypeStyle", "CoverageStyle" -> style.featureTypeStyles().add(part(child));
                case "Name", "Title", "Abstract", "Description", "IsDefault" -> { }
                default -> problems.unsupported(child);
            }
        }
        return new MapStyle(style);
    }

    private FeatureTypeStyle part(SldElement element) {
        FeatureTypeStyle part = factory.createFeatureTypeStyle();
        for (SldElement child : element.children()) {
            switch (child.name()) {
                case "Rule" -> part.rules().add(rule(child));
                case "Name", "Title", "Abstract", "Description", "FeatureTypeName", "CoverageName", "SemanticTypeIdentifier" -> { }
                default -> problems.unsupported(child);
            }
        }
        return part;
    }

    private Rule rule(SldElement element) {
        Rule rule = factory.createRule();
        rule.setName(element.childText("Name"));
        String title = element.child("Description").map(at -> at.childText("Title")).orElse(element.childText("Title"));
        if (!title.isEmpty()) {
            rule.setDescription(factory.description(new org.geotools.util.SimpleInternationalString(title), null));
        }
        for (SldElement child : element.children()) {
            switch (child.name()) {
                case "Filter" -> rule.setFilter(filters.read(child));
                case "ElseFilter" -> rule.setElseFilter(true);
                case "MinScaleDenominator" -> rule.setMinScaleDenominator(scale(child, 0));
                case "MaxScaleDenominator" -> rule.setMaxScaleDenominator(scale(child, Double.POSITIVE_INFINITY));
                case "Name", "Title", "Abstract", "Description", "LegendGraphic" -> { }
                default -> {
                    Symbolizer symbolizer = symbolizers.read(child);
                    if (symbolizer != null) {
                        rule.symbolizers().add(symbolizer);
                    }
                }
            }
        }
        return rule;
    }

    private double scale(SldElement element, double fallback) {
        try {
            return Double.parseDouble(element.text());
        } catch (NumberFormatException unreadable) {
            problems.error(element, "is no number: " + element.text());
            return fallback;
        }
    }
}
