package org.tessera.map.style;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The legend of a compiled style, as data; {@code engine.LegendSwatch} draws the samples. Rules that only hold labels are left
 * out unless there is nothing else. Stateless.
 */
public final class Legend {

    /** Most samples of a rule whose values vary by feature. */
    private static final int MOST_VARIANTS = 12;

    private Legend() {
    }

    /**
     * The lines that are visible at a scale denominator, in drawing order, each once.
     */
    public static List<LegendEntry> of(StyleTable table, double scaleDenominator) {
        List<LegendEntry> entries = new ArrayList<>();
        List<LegendEntry> texts = new ArrayList<>();
        for (int r = 0; r < table.rules().size(); r++) {
            PaintRule rule = table.rules().get(r);
            if (rule.within(scaleDenominator)) {
                for (LegendEntry entry : samples(rule, table.palette(r))) {
                    (entry.kind() == LegendEntry.Kind.TEXT ? texts : entries).add(entry);
                }
            }
        }
        return List.copyOf(new LinkedHashSet<>(entries.isEmpty() ? texts : entries));
    }

    private static List<LegendEntry> samples(PaintRule rule, List<List<Paint>> palette) {
        List<LegendEntry> samples = new ArrayList<>();
        for (List<Paint> paints : palette.subList(0, Math.min(MOST_VARIANTS, palette.size()))) {
            if (!paints.isEmpty()) {
                samples.add(new LegendEntry(rule.title(), kind(paints), paints));
            }
        }
        return samples;
    }

    private static LegendEntry.Kind kind(List<Paint> paints) {
        LegendEntry.Kind kind = LegendEntry.Kind.TEXT;
        for (Paint paint : paints) {
            LegendEntry.Kind next = switch (paint) {
                case Paint.Fill _, Paint.Hatch _, Paint.Pattern _ -> LegendEntry.Kind.AREA;
                case Paint.Line _, Paint.Beads _ -> LegendEntry.Kind.LINE;
                case Paint.Symbol _ -> LegendEntry.Kind.POINT;
                case Paint.Text _ -> LegendEntry.Kind.TEXT;
            };
            kind = next.compareTo(kind) < 0 ? next : kind;
        }
        return kind;
    }
}
