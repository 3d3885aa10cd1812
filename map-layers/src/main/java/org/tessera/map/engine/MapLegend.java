package org.tessera.map.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.tessera.map.layer.FeatureLayer;
import org.tessera.map.layer.HeatLayer;
import org.tessera.map.layer.HeatStyle;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.Symbol;
import org.tessera.map.style.Legend;
import org.tessera.map.style.LegendEntry;
import org.tessera.map.style.Measure;
import org.tessera.map.style.Paint;
import org.tessera.map.style.Seat;

/** The legend of what is seen, as data: for a panel on the screen and for print alike. Stateless. */
public final class MapLegend {

    private MapLegend() {
    }

    /**
     * One section a visible layer that has something to show at the scale, the uppermost layer first.
     *
     * @param scaleDenominator as {@link org.tessera.map.view.Viewport#scaleDenominator()} counts it
     */
    public static List<LegendSection> of(List<Layer> layers, double scaleDenominator, LegendWords words) {
        List<LegendSection> sections = new ArrayList<>();
        for (Layer layer : layers.reversed()) {
            String title = layer.visible() ? words.title().apply(layer) : "";
            List<LegendRow> rows = title.isEmpty() ? List.of() : rows(layer, scaleDenominator, words);
            if (rows.size() == 1 && rows.getFirst() instanceof LegendRow.Sample only && only.title().isEmpty()) {
                sections.add(new LegendSection(layer.id(), "", words.note().apply(layer),
                        List.of(new LegendRow.Sample(title, only.entry()))));
            } else if (!rows.isEmpty()) {
                sections.add(new LegendSection(layer.id(), title, words.note().apply(layer), rows));
            }
        }
        return sections;
    }

    private static List<LegendRow> rows(Layer layer, double scale, LegendWords words) {
        List<LegendEntry> entries = switch (layer) {
            case FeatureLayer features -> Legend.of(features.table(), scale);
            case LiveLayer _ -> words.live().apply(layer);
            default -> List.of();
        };
        if (layer instanceof HeatLayer heat) {
            return List.of(ramp(heat.style(), words));
        }
        return entries.stream().<LegendRow>map(entry -> new LegendRow.Sample(entry.title(), entry)).toList();
    }

    private static LegendRow.Ramp ramp(HeatStyle style, LegendWords words) {
        return new LegendRow.Ramp(style, List.of(words.number().apply(0), words.number().apply(style.top() / 2),
                words.number().apply(style.top())));
    }

    /** An entry that shows the symbol of live points. */
    public static LegendEntry symbol(String title, Symbol symbol) {
        return new LegendEntry(title, LegendEntry.Kind.POINT, List.of(new Paint.Mark(symbol.shape().name().toLowerCase(Locale.ROOT),
                symbol.fill(), symbol.outline(), symbol.size(), symbol.outlineWidth(), Seat.MIDDLE, Measure.PIXEL)));
    }
}
