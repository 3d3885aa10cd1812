package org.tessera.map.style;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.geotools.api.filter.Filter;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Symbolizer;

import org.tessera.map.index.FeatureSet;

/**
 * Turns a GeoTools style into a {@link StyleTable}. Filters, labels and values that vary are evaluated once per feature; values
 * are gathered in small palettes. Answers of a former table are taken over for features that did not change. Used once, on one
 * thread.
 */
final class StyleCompiler {

    private final MapStyle style;
    private final FeatureSet features;
    private final FeatureRecords records;
    private final StyleTable.Former former;
    private final int[] same;
    private final List<StyleTable.RuleTable> rules = new ArrayList<>();
    private final TextSlots slots;
    private final SymbolizerCompiler symbolizers;

    /** A former table may be null. */
    StyleCompiler(MapStyle style, FeatureSet features, StyleTable.Former former) {
        this.style = style;
        this.features = features;
        this.former = former;
        this.records = new FeatureRecords(features);
        this.same = new int[features.size()];
        for (int i = 0; i < same.length; i++) {
            same[i] = former == null ? -1 : former.same(features, i);
        }
        this.slots = new TextSlots(features.size());
        this.symbolizers = new SymbolizerCompiler(slots);
    }

    StyleTable compile() {
        for (FeatureTypeStyle part : style.style().featureTypeStyles()) {
            compile(part);
        }
        return new StyleTable(style, rules, slots.texts(), records.geometryAsked(),
                former == null ? new Object() : former.table().revision());
    }

    private void compile(FeatureTypeStyle part) {
        Map<Rule, long[]> filtered = new HashMap<>();
        for (Rule rule : part.rules()) {
            // A rule without a filter takes nobody away from the else rule.
            if (!rule.isElseFilter()) {
                long[] matched = matched(rule, rules.size());
                add(rule, rule.getMinScaleDenominator(), rule.getMaxScaleDenominator(), matched);
                if (rule.getFilter() != null && rule.getFilter() != Filter.INCLUDE) {
                    filtered.put(rule, matched);
                }
            } else {
                addElse(rule, part, filtered);
            }
        }
    }

    /** An else rule is for what no other rule took that applies at the same scale: one rule for each band of scales. */
    private void addElse(Rule rule, FeatureTypeStyle part, Map<Rule, long[]> before) {
        Map<Rule, long[]> others = new HashMap<>(before);
        for (Rule other : part.rules()) {
            if (!other.isElseFilter() && other.getFilter() != null && other.getFilter() != Filter.INCLUDE) {
                others.computeIfAbsent(other, later -> matched(later, -1));
            }
        }
        TreeSet<Double> bounds = new TreeSet<>(List.of(rule.getMinScaleDenominator(), rule.getMaxScaleDenominator()));
        for (Rule other : others.keySet()) {
            for (double bound : new double[] {other.getMinScaleDenominator(), other.getMaxScaleDenominator()}) {
                if (bound > rule.getMinScaleDenominator() && bound < rule.getMaxScaleDenominator()) {
                    bounds.add(bound);
                }
            }
        }
        double from = bounds.pollFirst();
        for (double to : bounds) {
            long[] left = all();
            for (Map.Entry<Rule, long[]> other : others.entrySet()) {
                if (from >= other.getKey().getMinScaleDenominator() && from < other.getKey().getMaxScaleDenominator()) {
                    for (int i = 0; i < left.length; i++) {
                        left[i] &= ~other.getValue()[i];
                    }
                }
            }
            add(rule, from, to, left);
            from = to;
        }
    }

    private long[] all() {
        long[] bits = new long[(features.size() + 63) / 64];
        Arrays.fill(bits, -1);
        if (features.size() % 64 != 0) {
            bits[bits.length - 1] = (1L << features.size() % 64) - 1;
        }
        return bits;
    }

    /** The features that a filter takes; those of a known place in the former table are not asked again. */
    private long[] matched(Rule rule, int known) {
        Filter filter = rule.getFilter();
        if (filter == null || filter == Filter.INCLUDE) {
            return all();
        }
        long[] bits = new long[(features.size() + 63) / 64];
        for (int i = 0; i < features.size(); i++) {
            boolean takes = known >= 0 && same[i] >= 0 ? former.table().matches(same[i], known)
                    : filter.evaluate(records.get(i));
            if (takes) {
                bits[i >> 6] |= 1L << i;
            }
        }
        return bits;
    }

    private void add(Rule rule, double from, double to, long[] matched) {
        int place = rules.size();
        String name = rule.getName() == null ? "" : rule.getName();
        String title = rule.getDescription() == null || rule.getDescription().getTitle() == null ? name
                : rule.getDescription().getTitle().toString();
        Values constant = new Values(features.size() == 0 ? null : records.get(firstOf(matched)));
        List<Paint> sample = paints(rule, constant);
        List<List<Paint>> palette = new ArrayList<>();
        int[] variants = null;
        if (constant.varies()) {
            variants = new int[features.size()];
            vary(rule, place, matched, palette, variants);
        }
        if (palette.isEmpty()) {
            palette.add(sample);
        }
        slots.fill(sample, matched, this::label);
        rules.add(new StyleTable.RuleTable(new PaintRule(name, title, from, to, palette.getFirst()), matched,
                List.copyOf(palette), variants));
    }

    private static int firstOf(long[] bits) {
        for (int i = 0; i < bits.length; i++) {
            if (bits[i] != 0) {
                return 64 * i + Long.numberOfTrailingZeros(bits[i]);
            }
        }
        return 0;
    }

    private void vary(Rule rule, int place, long[] matched, List<List<Paint>> palette, int[] variants) {
        Map<List<Paint>, Integer> places = new HashMap<>();
        StyleTable.RuleTable known = former == null ? null : former.rule(place);
        for (int i = 0; i < variants.length; i++) {
            if ((matched[i >> 6] >>> i & 1) != 0) {
                boolean taken = known != null && known.variants() != null && same[i] >= 0;
                List<Paint> paints = taken ? known.palette().get(known.variants()[same[i]])
                        : paints(rule, new Values(records.get(i)));
                variants[i] = places.computeIfAbsent(paints, key -> {
                    palette.add(key);
                    return palette.size() - 1;
                });
            }
        }
    }

    private List<Paint> paints(Rule rule, Values values) {
        List<Paint> paints = new ArrayList<>();
        for (Symbolizer symbolizer : rule.symbolizers()) {
            symbolizers.add(symbolizer, values, paints);
        }
        return List.copyOf(paints);
    }

    private String label(int slot, int feature) {
        return same[feature] >= 0 ? former.table().text(slot, same[feature]) : slots.evaluate(slot, records.get(feature));
    }
}
