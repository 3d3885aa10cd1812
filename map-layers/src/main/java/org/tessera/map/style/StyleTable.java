package org.tessera.map.style;

import java.util.List;

import org.tessera.map.index.FeatureSet;

/**
 * A style compiled for one feature set: which rules each feature matches, its paints and the texts of its labels. No filter or
 * expression is evaluated any more when it is read. Immutable, any thread.
 */
public final class StyleTable {

    private final List<RuleTable> rules;
    private final List<PaintRule> paintRules;
    private final String[][] texts;
    private final MapStyle style;
    private final boolean geometric;
    private final Object revision;
    private final double[] reach;

    /**
     * A rule and its answers.
     *
     * @param rule     scale range and sample
     * @param matched  one bit a feature
     * @param palette  the distinct paints of features; one entry when nothing varies
     * @param variants entry of the palette for each feature, null when nothing varies
     */
    record RuleTable(PaintRule rule, long[] matched, List<List<Paint>> palette, int[] variants) {
    }

    StyleTable(MapStyle style, List<RuleTable> rules, String[][] texts, boolean geometric, Object revision) {
        this.style = style;
        this.rules = List.copyOf(rules);
        this.paintRules = rules.stream().map(RuleTable::rule).toList();
        this.texts = texts;
        this.geometric = geometric;
        this.revision = revision;
        this.reach = new double[] {Reach.of(rules, Measure.PIXEL), Math.max(Reach.of(rules, Measure.METRE),
                Reach.of(rules, Measure.FOOT) * Reach.FOOT)};
    }

    /** Names the style by identity: an extended table has the name of the one it came from. */
    public Object revision() {
        return revision;
    }

    /** All rules, in drawing order. */
    public List<PaintRule> rules() {
        return paintRules;
    }

    /** Whether a feature matches a rule's filter. */
    public boolean matches(int feature, int rule) {
        return (rules.get(rule).matched[feature >> 6] >>> feature & 1) != 0;
    }

    /** What a rule paints for a feature that matches it, in drawing order. */
    public List<Paint> paints(int feature, int rule) {
        RuleTable table = rules.get(rule);
        return table.palette.get(table.variants == null ? 0 : table.variants[feature]);
    }

    /** The distinct paints that a rule has for its features; one entry when nothing varies. */
    public List<List<Paint>> palette(int rule) {
        return rules.get(rule).palette;
    }

    /** How far paints reach beyond their geometry: in logical pixels, or in metres on the ground for other measures. */
    public double reach(Measure measure) {
        return reach[measure == Measure.PIXEL ? 0 : 1];
    }

    /** Text of a label slot for a feature, empty for none. */
    public String text(int slot, int feature) {
        String text = texts[slot][feature];
        return text == null ? "" : text;
    }

    /**
     * The same style for a changed set: only features that are new or whose attributes changed are evaluated. A style that looks
     * at geometries is compiled anew. Any thread.
     *
     * @param former  the set that this table was compiled for
     * @param changed the set it shall be for
     */
    public StyleTable extended(FeatureSet former, FeatureSet changed) {
        return geometric ? style.compile(changed) : new StyleCompiler(style, changed, new Former(former, this)).compile();
    }

    /** A table and the set it was compiled for. */
    record Former(FeatureSet features, StyleTable table) {

        /** Index of a feature with the same id and equal attributes, or -1. */
        int same(FeatureSet now, int feature) {
            int index = features.indexOf(now.id(feature));
            return index >= 0 && features.attributes(index).equals(now.attributes(feature)) ? index : -1;
        }

        /** The table of a rule. */
        RuleTable rule(int index) {
            return table.rules.get(index);
        }
    }
}
