package org.tessera.map.export;

import java.util.ArrayList;
import java.util.List;

import org.tessera.map.engine.LegendRow;
import org.tessera.map.engine.LegendSection;
import org.tessera.map.engine.LegendSwatch;
import org.tessera.map.engine.PrintArea;
import org.tessera.map.layer.HeatStyle;
import org.tessera.map.raster.Surface;
import org.tessera.map.raster.TextOutline;

/** Lays a legend out as a panel, from its lower right corner upwards and to the left. What does not fit is told by an ellipsis. */
final class LegendBlock {

    private static final double PAD = 7;
    private static final double SIZE = 8;
    private static final double ROW = 13;
    private static final double GAP = 5;
    private static final double SAMPLE = 20;
    private static final double SAMPLE_HIGH = 11;
    private static final double RAMP = 120;
    private static final double RAMP_HIGH = 9;
    private static final double MOST_TEXT = 190;
    private static final int PANEL = 0xFFFFFFFF;
    private static final int RIM = 0xFF8A94A6;

    private final double dpi;
    private final List<SheetItem> items = new ArrayList<>();
    private double y;
    private double wide;

    private LegendBlock(double dpi) {
        this.dpi = dpi;
    }

    static List<SheetItem> of(List<LegendSection> sections, double dpi, double right, double bottom, double highest) {
        LegendBlock block = new LegendBlock(dpi);
        block.fill(sections, highest - 2 * PAD);
        double width = block.wide + 2 * PAD;
        double height = block.y + 2 * PAD;
        double x = right - width;
        double top = bottom - height;
        List<SheetItem> moved = new ArrayList<>();
        moved.add(SheetItem.box(RIM, x - 0.5, top - 0.5, width + 1, height + 1));
        moved.add(SheetItem.box(PANEL, x, top, width, height));
        block.items.forEach(item -> moved.add(moved(item, x + PAD, top + PAD)));
        return moved;
    }

    private void fill(List<LegendSection> sections, double room) {
        for (LegendSection section : sections) {
            double before = y;
            int kept = items.size();
            section(section);
            if (y > room - ROW) {
                while (items.size() > kept) {
                    items.removeLast();
                }
                y = before;
                words("…", false, SheetLayout.QUIET, 0);
                y += ROW;
                return;
            }
        }
    }

    private void section(LegendSection section) {
        if (y > 0) {
            y += GAP;
        }
        if (!section.title().isEmpty()) {
            words(section.title(), true, SheetLayout.INK, 0);
            y += ROW;
        }
        if (!section.note().isEmpty()) {
            words(section.note(), false, SheetLayout.QUIET, 0);
            y += ROW;
        }
        for (LegendRow row : section.rows()) {
            switch (row) {
                case LegendRow.Sample sample -> {
                    Surface swatch = LegendSwatch.draw(sample.entry(), pixels(SAMPLE), pixels(SAMPLE_HIGH), dpi / PrintArea.SCREEN_DPI);
                    items.add(new SheetItem.Picture(swatch, 0, y + 0.5, SAMPLE, SAMPLE_HIGH));
                    words(sample.title(), false, SheetLayout.INK, SAMPLE + 6);
                    y += ROW;
                }
                case LegendRow.Ramp ramp -> ramp(ramp);
            }
        }
    }

    private static int pixels(double points) {
        return (int) Math.round(points * PrintArea.SCREEN_DPI / 72);
    }

    private void ramp(LegendRow.Ramp ramp) {
        items.add(new SheetItem.Picture(surface(ramp.style()), 0, y + 1, RAMP, RAMP_HIGH));
        wide = Math.max(wide, RAMP);
        y += RAMP_HIGH + 3;
        for (int i = 0; i < ramp.ticks().size(); i++) {
            double share = (double) i / Math.max(1, ramp.ticks().size() - 1);
            double width = TextOutline.width(ramp.ticks().get(i), SIZE, false);
            words(ramp.ticks().get(i), false, SheetLayout.INK, share * (RAMP - width));
        }
        y += ROW;
    }

    private static Surface surface(HeatStyle style) {
        Surface surface = new Surface(HeatStyle.STEPS, 1);
        for (int i = 0; i < HeatStyle.STEPS; i++) {
            surface.pixels()[i] = style.onCanvas((double) i / (HeatStyle.STEPS - 1));
        }
        return surface;
    }

    private void words(String text, boolean bold, int colour, double x) {
        String line = SheetLayout.fitting(text, SIZE, bold, MOST_TEXT);
        if (!line.isEmpty()) {
            items.add(new SheetItem.Words(line, SIZE, bold, colour, x, y + SIZE + 1));
            wide = Math.max(wide, x + TextOutline.width(line, SIZE, bold));
        }
    }

    private static SheetItem moved(SheetItem item, double x, double y) {
        return switch (item) {
            case SheetItem.Words w -> new SheetItem.Words(w.text(), w.size(), w.bold(), w.colour(), w.x() + x, w.baseline() + y);
            case SheetItem.Picture p -> new SheetItem.Picture(p.surface(), p.x() + x, p.y() + y, p.width(), p.height());
            case SheetItem.Area area -> {
                double[] xy = area.xy().clone();
                for (int i = 0; i < xy.length; i++) {
                    xy[i] += i % 2 == 0 ? x : y;
                }
                yield new SheetItem.Area(area.colour(), xy);
            }
        };
    }
}
