package org.tessera.exchange.report;

import java.util.ArrayList;
import java.util.List;

import org.tessera.map.export.MapSheet;
import org.tessera.map.export.PaperSize;
import org.tessera.map.export.PlacedMap;
import org.tessera.map.export.SheetItem;
import org.tessera.map.export.TextFit;

/** Fills upright A4 pages from the top. Points, y down. One thread. */
final class PageFlow {

    static final int INK = 0xFF1B2430;
    static final int QUIET = 0xFF566173;
    static final int RULE = 0xFFC9D0D8;
    static final double LEFT = 36;
    static final double TOP = 40;
    static final PaperSize PAPER = PaperSize.named("A4");
    static final double WIDTH = PAPER.width() - 2 * LEFT;
    static final double BOTTOM = PAPER.height() - 40;

    private static final double LEADING = 1.35;

    private final TextFit fit;
    private final List<Leaf> leaves = new ArrayList<>();
    private List<SheetItem> items;
    private List<PlacedMap> maps;
    private double y;

    /**
     * A page to be written.
     *
     * @param sheet a whole page that is a map; null for one of items
     * @param maps  of a page of items
     * @param items over all
     */
    record Leaf(MapSheet sheet, List<PlacedMap> maps, List<SheetItem> items) {

        PaperSize paper() {
            return sheet == null ? PAPER : sheet.paper();
        }
    }

    PageFlow(TextFit fit) {
        this.fit = fit;
        turn();
    }

    /** All pages that have something on them. */
    List<Leaf> leaves() {
        return leaves.stream().filter(leaf -> leaf.sheet != null || !leaf.items.isEmpty()).toList();
    }

    /** Starts a page, unless nothing is on this one yet. */
    void turn() {
        if (items == null || !items.isEmpty()) {
            items = new ArrayList<>();
            maps = new ArrayList<>();
            leaves.add(new Leaf(null, maps, items));
        }
        y = TOP;
    }

    /** A page that is a map. */
    void sheet(MapSheet sheet) {
        if (items.isEmpty()) {
            leaves.removeLast();
        }
        leaves.add(new Leaf(sheet, List.of(), new ArrayList<>()));
        items = null;
        turn();
    }

    /** Starts a page unless so much room is left; says whether it did. */
    boolean room(double height) {
        if (y + height <= BOTTOM) {
            return false;
        }
        turn();
        return true;
    }

    double y() {
        return y;
    }

    void down(double height) {
        y += height;
    }

    void add(SheetItem item) {
        items.add(item);
    }

    void add(PlacedMap map) {
        maps.add(map);
    }

    /** A line over what follows, which needs so much room itself. */
    void heading(String text, double size, double follows) {
        room(size * 2 + follows);
        if (y > TOP) {
            y += size * 0.6;
        }
        words(fit.line(text, size, true, WIDTH), size, true, INK, LEFT, y + size);
        y += size * 1.7;
    }

    /** A text over the whole width. */
    void paragraph(String text, double size, int colour) {
        for (String line : fit.lines(text, size, false, WIDTH, 40)) {
            room(size * LEADING);
            words(line, size, false, colour, LEFT, y + size);
            y += size * LEADING;
        }
    }

    void words(String text, double size, boolean bold, int colour, double x, double baseline) {
        if (!text.isEmpty()) {
            add(new SheetItem.Words(text, size, bold, colour, x, baseline));
        }
    }

    void box(int colour, double x, double top, double width, double height) {
        add(SheetItem.box(colour, x, top, width, height));
    }
}
