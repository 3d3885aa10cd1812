package org.tessera.map.style;

import java.util.List;

/**
 * A style compiled for one feature set: which rules each feature matches and the texts of its labels. Holds no GeoTools type.
 * Its identity is the style revision. Immutable.
 */
public final class StyleTable {

    private final List<PaintRule> rules;
    private final long[] matches;
    private final String[][] texts;

    StyleTable(List<PaintRule> rules, long[] matches, String[][] texts) {
        this.rules = List.copyOf(rules);
        this.matches = matches;
        this.texts = texts;
    }

    /** All rules, in drawing order. */
    public List<PaintRule> rules() {
        return rules;
    }

    /** Whether a feature matches a rule's filter. */
    public boolean matches(int feature, int rule) {
        return (matches[feature] >>> rule & 1) != 0;
    }

    /** Text of a label slot for a feature, empty for none. */
    public String text(int slot, int feature) {
        return texts[slot][feature];
    }
}
