package org.tessera.exchange.report;

import java.util.List;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.engine.LegendRow;
import org.tessera.map.engine.LegendSection;
import org.tessera.map.engine.LegendWords;
import org.tessera.map.engine.MapLegend;
import org.tessera.map.engine.PrintArea;
import org.tessera.map.export.MapSheet;
import org.tessera.map.layer.Layer;
import org.tessera.map.layer.Selection;
import org.tessera.map.raster.TextOutline;
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
    /** Measures of a legend on a sheet, in points. */
    private static final double LEGEND_TEXT = 8;
    private static final double SWATCH = 26;
    private static final double MOST_LEGEND = 216;
    private static final double LEGEND_ROW = 13;
    private static final double SECTION_GAP = 5;
    private static final double LEGEND_MARGIN = 22;

    public ReportMap {
        layers = List.copyOf(layers);
        legend = List.copyOf(legend);
    }

    /** The rules of one layer that have a name, under the layer's title. */
    static List<LegendSection> legend(List<Layer> layers, String... titled) {
        LegendWords words = new LegendWords(layer -> List.of(titled).contains(layer.id()) ? layer.title() : "", _ -> "",
                Double::toString, _ -> List.of());
        return MapLegend.of(layers, 1, words).stream().map(section -> new LegendSection(section.layerId(), section.title(),
                section.note(), section.rows().stream().filter(row -> !(row instanceof LegendRow.Sample sample)
                        || !sample.title().isEmpty()).toList())).filter(section -> !section.rows().isEmpty()).toList();
    }

    /** So many points wide and high; the legend, in the lower right corner, covers nothing of the box. */
    MapSheet.Content content(int width, int height) {
        double padding = PADDING * Math.min(width, height);
        int wide = (int) Math.min(width / 2.0, legendWidth());
        int high = (int) Math.min(height / 2.0, legendHeight());
        Viewport beside = Viewport.world(width - wide, height).fit(box, padding);
        Viewport above = Viewport.world(width, height - high).fit(box, padding);
        Viewport view = beside.resolution() <= above.resolution()
                ? beside.at(beside.centreX() + wide / 2.0 * beside.resolution(), beside.centreY(), beside.resolution())
                : above.at(above.centreX(), above.centreY() - high / 2.0 * above.resolution(), above.resolution());
        return new MapSheet.Content(view.sized(width, height, 1), layers, Selection.NONE, MapInk.CANVAS);
    }

    private double legendWidth() {
        double text = 0;
        for (LegendSection section : legend) {
            text = Math.max(text, TextOutline.width(section.title(), LEGEND_TEXT, true));
            for (LegendRow row : section.rows()) {
                if (row instanceof LegendRow.Sample sample) {
                    text = Math.max(text, SWATCH + TextOutline.width(sample.title(), LEGEND_TEXT, false));
                }
            }
        }
        return legend.isEmpty() ? 0 : Math.min(MOST_LEGEND, text) + LEGEND_MARGIN;
    }

    private double legendHeight() {
        int rows = legend.stream().mapToInt(section -> section.rows().size() + 1).sum();
        return legend.isEmpty() ? 0 : rows * LEGEND_ROW + legend.size() * SECTION_GAP + LEGEND_MARGIN;
    }

    /** The map in so many points. */
    PrintArea area(double width, double height, double dpi) {
        int wide = (int) Math.round(width * dpi / 72);
        int high = (int) Math.round(height * dpi / 72);
        return PrintArea.of(content(wide, high).view(), wide, high, dpi);
    }
}
