package org.tessera.exchange.report;

import java.util.List;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.engine.LegendSection;
import org.tessera.map.engine.LegendWords;
import org.tessera.map.engine.MapLegend;
import org.tessera.map.engine.PrintArea;
import org.tessera.map.export.MapSheet;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.Selection;
import org.tessera.map.view.Viewport;

/**
 * A map of a report.
 *
 * @param title   short
 * @param caption what is seen, may be empty
 * @param box     all of which is shown, degrees
 * @param layers  lowest first
 * @param legend  sections, empty for none
 */
public record ReportMap(String title, String caption, Envelope box, List<Layer> layers, List<LegendSection> legend) {

    private static final double PADDING = 0.04;

    public ReportMap {
        layers = List.copyOf(layers);
        legend = List.copyOf(legend);
    }

    /** The rules of one layer that have a name, under the layer's title. */
    static List<LegendSection> legend(List<Layer> layers, String... titled) {
        LegendWords words = new LegendWords(layer -> List.of(titled).contains(layer.id()) ? layer.title() : "", _ -> "",
                Double::toString, _ -> List.of());
        return MapLegend.of(layers, 1, words).stream().map(section -> new LegendSection(section.layerId(), section.title(),
                section.note(), section.rows().stream().filter(row -> !(row instanceof org.tessera.map.engine.LegendRow.Sample sample)
                        || !sample.title().isEmpty()).toList())).filter(section -> !section.rows().isEmpty()).toList();
    }

    MapSheet.Content content(int width, int height) {
        Viewport view = Viewport.world(width, height).fit(box, PADDING * Math.min(width, height));
        return new MapSheet.Content(view, layers, Selection.NONE, MapInk.CANVAS);
    }

    /** The map in so many points. */
    PrintArea area(double width, double height, double dpi) {
        int wide = (int) Math.round(width * dpi / 72);
        int high = (int) Math.round(height * dpi / 72);
        return PrintArea.of(content(wide, high).view(), wide, high, dpi);
    }
}
