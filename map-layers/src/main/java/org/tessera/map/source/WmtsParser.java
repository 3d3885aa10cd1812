package org.tessera.map.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks a capabilities document once. One use, one thread. */
final class WmtsParser {

    private static final int DEEPEST = 32;
    private static final int MOST_ELEMENTS = 400_000;
    private static final int MOST_LAYERS = 5_000;

    /** A layer as it is written, before its matrix set is known. */
    private static final class Draft {
        private String identifier = "";
        private String title = "";
        private String style = "";
        private boolean defaultStyle;
        private final List<String> formats = new ArrayList<>();
        private final List<String> sets = new ArrayList<>();
        private String template = "";
    }

    private final XMLStreamReader xml;
    private final Map<String, TileMatrixSet> sets = new LinkedHashMap<>();
    private final List<Draft> drafts = new ArrayList<>();
    private String title = "";
    private String base;
    private int elements;
    private int depth;

    WmtsParser(XMLStreamReader xml, String address) {
        this.xml = xml;
        this.base = address;
    }

    WmtsCapabilities read() throws XMLStreamException {
        boolean any = false;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                count();
                String name = xml.getLocalName();
                if (!any && !name.equals("Capabilities")) {
                    throw new IllegalArgumentException("<" + name + "> is no WMTS capabilities document");
                }
                any = true;
                switch (name) {
                    case "ServiceIdentification" -> children((child, _) -> {
                        if (child.equals("Title")) {
                            title = text();
                        }
                    });
                    case "Operation" -> operation();
                    case "Layer" -> layer();
                    case "TileMatrixSet" -> matrixSet();
                    default -> depth++;
                }
            } else if (xml.isEndElement()) {
                depth--;
            }
        }
        return new WmtsCapabilities(title, drafts.stream().flatMap(draft -> finished(draft).stream()).toList());
    }

    private void count() {
        if (++elements > MOST_ELEMENTS || depth > DEEPEST) {
            throw new IllegalArgumentException("WMTS capabilities with more than " + MOST_ELEMENTS + " elements, or deeper than "
                    + DEEPEST);
        }
    }

    private interface Child {
        void read(String name, Map<String, String> attributes) throws XMLStreamException;
    }

    /** Reads the children of the present element up to its end; what a child does not read of itself is left out. */
    private void children(Child child) throws XMLStreamException {
        int level = 1;
        while (level > 0 && xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    count();
                    if (++level + depth > DEEPEST) {
                        throw new IllegalArgumentException("WMTS capabilities deeper than " + DEEPEST);
                    }
                    Map<String, String> attributes = new HashMap<>();
                    for (int i = 0; i < xml.getAttributeCount(); i++) {
                        attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                    }
                    child.read(xml.getLocalName(), attributes);
                    if (xml.isEndElement()) {
                        level--;
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> level--;
                default -> { }
            }
        }
    }

    private String text() throws XMLStreamException {
        String text = xml.getElementText().strip();
        return text.length() <= 2_000 ? text : text.substring(0, 2_000);
    }

    private void operation() throws XMLStreamException {
        boolean tiles = "GetTile".equals(xml.getAttributeValue(null, "name"));
        children((name, attributes) -> {
            if (tiles && name.equals("Get") && attributes.get("href") != null) {
                base = attributes.get("href");
            }
        });
    }

    private void layer() throws XMLStreamException {
        Draft draft = new Draft();
        children((name, attributes) -> {
            switch (name) {
                case "Identifier" -> draft.identifier = draft.identifier.isEmpty() ? text() : draft.identifier;
                case "Title" -> draft.title = draft.title.isEmpty() ? text() : draft.title;
                case "Style" -> style(draft, "true".equals(attributes.get("isDefault")));
                case "Format" -> draft.formats.add(text());
                case "TileMatrixSet" -> draft.sets.add(text());
                case "ResourceURL" -> {
                    if ("tile".equals(attributes.get("resourceType")) && draft.template.isEmpty()) {
                        draft.template = attributes.getOrDefault("template", "");
                    }
                }
                default -> { }
            }
        });
        if (drafts.size() >= MOST_LAYERS) {
            throw new IllegalArgumentException("WMTS capabilities with more than " + MOST_LAYERS + " layers");
        }
        drafts.add(draft);
    }

    private void style(Draft draft, boolean usual) throws XMLStreamException {
        String[] identifier = {""};
        children((name, _) -> {
            if (name.equals("Identifier") && identifier[0].isEmpty()) {
                identifier[0] = text();
            }
        });
        if (draft.style.isEmpty() || usual && !draft.defaultStyle) {
            draft.style = identifier[0];
            draft.defaultStyle = usual;
        }
    }

    private void matrixSet() throws XMLStreamException {
        String[] named = {"", ""};
        List<WmtsMatrices.Printed> printed = new ArrayList<>();
        children((name, _) -> {
            switch (name) {
                case "Identifier" -> named[0] = named[0].isEmpty() ? text() : named[0];
                case "SupportedCRS" -> named[1] = text();
                case "TileMatrix" -> printed.add(matrix());
                default -> { }
            }
        });
        if (!printed.isEmpty()) {
            WmtsMatrices.set(named[0], named[1], printed).ifPresent(set -> sets.put(named[0], set));
        }
    }

    private WmtsMatrices.Printed matrix() throws XMLStreamException {
        Map<String, String> values = new HashMap<>();
        children((name, _) -> values.putIfAbsent(name, text()));
        String[] corner = values.getOrDefault("TopLeftCorner", "").split("\\s+");
        if (corner.length != 2) {
            throw new IllegalArgumentException("tile matrix " + values.get("Identifier") + " has no top left corner");
        }
        return new WmtsMatrices.Printed(values.getOrDefault("Identifier", ""), number(values, "ScaleDenominator"),
                Double.parseDouble(corner[0]), Double.parseDouble(corner[1]),
                new int[] {whole(values, "TileWidth"), whole(values, "TileHeight")},
                new int[] {whole(values, "MatrixWidth"), whole(values, "MatrixHeight")});
    }

    private static double number(Map<String, String> values, String name) {
        return Double.parseDouble(values.getOrDefault(name, ""));
    }

    private static int whole(Map<String, String> values, String name) {
        return Integer.parseInt(values.getOrDefault(name, ""));
    }

    private Optional<WmtsLayer> finished(Draft draft) {
        Optional<TileMatrixSet> set = draft.sets.stream().map(sets::get).filter(java.util.Objects::nonNull)
                .min(java.util.Comparator.comparing(found -> !found.crs().name().equals("EPSG:3857")));
        String format = draft.formats.stream().filter(one -> one.equals("image/png")).findFirst()
                .orElse(draft.formats.isEmpty() ? "image/png" : draft.formats.getFirst());
        return set.filter(_ -> !draft.identifier.isEmpty()).map(found -> new WmtsLayer(draft.identifier,
                draft.title.isEmpty() ? draft.identifier : draft.title, format, found, template(draft, found, format)));
    }

    private UrlTemplate template(Draft draft, TileMatrixSet set, String format) {
        if (!draft.template.isEmpty()) {
            return UrlTemplate.of(draft.template.replaceAll("(?i)\\{TileMatrixSet}", escaped(set.id()))
                    .replaceAll("(?i)\\{Style}", escaped(draft.style)).replaceAll("(?i)\\{Layer}", escaped(draft.identifier)));
        }
        String join = !base.contains("?") ? "?" : base.endsWith("?") || base.endsWith("&") ? "" : "&";
        return UrlTemplate.of(base + join + "SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=" + encoded(draft.identifier)
                + "&STYLE=" + encoded(draft.style) + "&FORMAT=" + encoded(format) + "&TILEMATRIXSET=" + encoded(set.id())
                + "&TILEMATRIX={TileMatrix}&TILEROW={TileRow}&TILECOL={TileCol}");
    }

    private static String encoded(String word) {
        return java.net.URLEncoder.encode(word, java.nio.charset.StandardCharsets.UTF_8);
    }

    private static String escaped(String word) {
        return java.util.regex.Matcher.quoteReplacement(encoded(word).toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))
                ? word : encoded(word));
    }
}
