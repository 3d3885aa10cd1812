package org.tessera.map.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An XML element with the line it stands on. Namespaces are left out: SLD 1.0 and SE 1.1 share their local names. */
final class SldElement {

    private final String name;
    private final int line;
    private final SldElement parent;
    private final Map<String, String> attributes = new HashMap<>();
    private final List<Object> content = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();

    SldElement(String name, int line, SldElement parent) {
        this.name = name;
        this.line = line;
        this.parent = parent;
        if (parent != null) {
            parent.content.add(this);
        }
    }

    void put(String key, String value) {
        attributes.put(key, value);
    }

    void text(String piece) {
        content.add(piece);
    }

    void comment(String text) {
        comments.add(text.strip());
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    SldElement parent() {
        return parent;
    }

    List<String> comments() {
        return comments;
    }

    /** An attribute by local name, or the fallback. */
    String attribute(String key, String fallback) {
        return attributes.getOrDefault(key, fallback);
    }

    /** Child elements in order. */
    List<SldElement> children() {
        return content.stream().filter(SldElement.class::isInstance).map(SldElement.class::cast).toList();
    }

    /** Text pieces and child elements in order. */
    List<Object> content() {
        return content;
    }

    /** First child of a name. */
    Optional<SldElement> child(String local) {
        return children().stream().filter(child -> child.name.equals(local)).findFirst();
    }

    /** Its own text without surrounding white space. */
    String text() {
        StringBuilder text = new StringBuilder();
        content.stream().filter(String.class::isInstance).forEach(text::append);
        return text.toString().strip();
    }

    /** Text of a child, empty without such a child. */
    String childText(String local) {
        return child(local).map(SldElement::text).orElse("");
    }

    /** Names from the nearest symbolizer, rule or style down to here. */
    String path() {
        boolean top = parent == null || name.endsWith("Symbolizer") || name.equals("Rule") || name.equals("UserStyle");
        String named = name + (attributes.containsKey("name") ? "[" + attributes.get("name") + "]" : "");
        return top ? named : parent.path() + "/" + named;
    }
}
