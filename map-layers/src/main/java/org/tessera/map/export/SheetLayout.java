package org.tessera.map.export;

import java.util.ArrayList;
import java.util.List;

import org.tessera.map.engine.PrintArea;
import org.tessera.map.raster.TextOutline;
import org.tessera.map.view.ScaleBar;

/** Where everything stands on a sheet. The map's frame lies on whole device pixels. */
final class SheetLayout {

    static final int INK = 0xFF1B2430;
    static final int QUIET = 0xFF566173;
    static final int PAPER = 0xFFFFFFFF;

    private static final double MARGIN = 28;
    private static final double LEAST_MARGIN_SHARE = 0.035;
    private static final double FOOTER = 30;
    private static final double TITLE = 17;
    private static final double SMALL = 8;
    private static final double BAR = 110;
    private static final double LINE = 0.75;

    private final MapSheet sheet;
    private final List<SheetItem> items = new ArrayList<>();
    private final double margin;
    private final double unit;
    private final PrintArea area;
    private final int left;
    private final int top;

    SheetLayout(MapSheet sheet) {
        this.sheet = sheet;
        unit = 72 / sheet.dpi();
        double shorter = Math.min(sheet.paper().width(), sheet.paper().height());
        margin = sheet.furnished() ? Math.min(MARGIN, LEAST_MARGIN_SHARE * shorter + 4) : 0;
        boolean headed = !sheet.words().title().isBlank();
        double head = headed ? TITLE * 1.7 : 0;
        double foot = sheet.furnished() ? FOOTER : 0;
        left = (int) Math.round(margin / unit);
        top = (int) Math.round((margin + head) / unit);
        int wide = Math.max(1, sheet.pixelsWide() - 2 * left);
        int high = Math.max(1, sheet.pixelsHigh() - top - (int) Math.round((margin + foot) / unit));
        area = PrintArea.of(sheet.content().view(), wide, high, sheet.dpi());
        if (headed) {
            double edge = Math.max(margin, 8);
            words(fitting(sheet.words().title(), TITLE, true, sheet.paper().width() - 2 * edge), TITLE, true, INK, edge,
                    margin + TITLE * 1.1);
        }
        if (sheet.furnished()) {
            frame();
            footer();
        }
        if (!sheet.legend().isEmpty()) {
            items.addAll(LegendBlock.of(sheet.legend(), sheet.dpi(), x(left) + wide * unit - 6, x(top) + high * unit - 6,
                    high * unit - 12));
        }
    }

    /** The map's part of the world. */
    PrintArea area() {
        return area;
    }

    /** First pixel column of the map. */
    int left() {
        return left;
    }

    /** First pixel row of the map. */
    int top() {
        return top;
    }

    /** Everything that is drawn over paper and map, lowest first. */
    List<SheetItem> items() {
        return items;
    }

    private double x(int pixel) {
        return pixel * unit;
    }

    private void words(String text, double size, boolean bold, int colour, double x, double baseline) {
        if (!text.isBlank()) {
            items.add(new SheetItem.Words(text, size, bold, colour, x, baseline));
        }
    }

    /** A text, shortened with an ellipsis until it fits. */
    static String fitting(String text, double size, boolean bold, double width) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (TextOutline.width(line, size, bold) <= width) {
            return line;
        }
        int end = line.length();
        while (end > 0 && TextOutline.width(line.substring(0, end) + "…", size, bold) > width) {
            end = line.offsetByCodePoints(end, -1);
        }
        return line.substring(0, end) + "…";
    }

    private void frame() {
        double x = x(left);
        double y = x(top);
        double w = area.width() * unit;
        double h = area.height() * unit;
        items.add(SheetItem.box(INK, x - LINE, y - LINE, w + 2 * LINE, LINE));
        items.add(SheetItem.box(INK, x - LINE, y + h, w + 2 * LINE, LINE));
        items.add(SheetItem.box(INK, x - LINE, y, LINE, h));
        items.add(SheetItem.box(INK, x + w, y, LINE, h));
    }

    private void footer() {
        double y = x(top) + area.height() * unit + 8;
        double x = x(left);
        north(x + 5, y);
        x += 22;
        ScaleBar bar = ScaleBar.of(area.viewport(), BAR * PrintArea.SCREEN_DPI / 72);
        double length = bar.pixels() * 72 / PrintArea.SCREEN_DPI;
        words(bar.text(), SMALL, false, INK, x + length - TextOutline.width(bar.text(), SMALL, false), y + SMALL);
        words(scale(), SMALL, false, QUIET, x, y + 2.5 * SMALL + 3);
        items.add(SheetItem.box(INK, x, y + SMALL + 4, length, 1));
        items.add(SheetItem.box(INK, x, y + SMALL, 1, 5));
        items.add(SheetItem.box(INK, x + length - 1, y + SMALL, 1, 5));
        double right = x(left) + area.width() * unit;
        double room = right - x - length - 16;
        String attribution = fitting(sheet.words().attribution(), SMALL, false, room);
        words(attribution, SMALL, false, QUIET, right - TextOutline.width(attribution, SMALL, false), y + SMALL);
        String date = fitting(sheet.words().date(), SMALL, false, room);
        words(date, SMALL, false, QUIET, right - TextOutline.width(date, SMALL, false), y + 2.5 * SMALL + 3);
    }

    /** True on the ground at the middle of the map. */
    private String scale() {
        double ground = area.viewport().groundResolution() / area.ratio();
        double denominator = ground * sheet.dpi() / 0.0254;
        double power = Math.pow(10, Math.max(0, Math.floor(Math.log10(denominator)) - 2));
        return String.format(java.util.Locale.ROOT, "1 : %,.0f", Math.rint(denominator / power) * power);
    }

    /** Mercator's meridians are upright: north is up everywhere on the sheet. */
    private void north(double x, double y) {
        items.add(new SheetItem.Area(INK, x, y + 8, x + 5, y + 22, x, y + 19));
        items.add(new SheetItem.Area(QUIET, x, y + 8, x - 5, y + 22, x, y + 19));
        double wide = TextOutline.width(sheet.words().north(), SMALL, true);
        words(sheet.words().north(), SMALL, true, INK, x - wide / 2, y + 6);
    }
}
