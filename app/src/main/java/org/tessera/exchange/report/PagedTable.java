package org.tessera.exchange.report;

import java.util.ArrayList;
import java.util.List;

import org.tessera.map.export.TextFit;

/** Lays a table out over pages, its header on each; a row is never torn. */
final class PagedTable {

    private static final double SIZE = 7.5;
    private static final double LEADING = 9.5;
    private static final double PAD = 3;
    private static final double SWATCH = 6;
    private static final int HEAD = 0xFFEEF2F6;
    /** Lines of a cell; what is longer ends with an ellipsis. */
    private static final int MOST_LINES = 4;

    private final ReportTable table;
    private final ReportWords words;
    private final PageFlow flow;
    private final TextFit fit;
    private final List<ReportTable.Row> shown;
    private final double[] left;
    private final double indent;

    /** @param most rows that are drawn */
    PagedTable(ReportTable table, int most, ReportWords words, PageFlow flow, TextFit fit) {
        this.table = table;
        this.words = words;
        this.flow = flow;
        this.fit = fit;
        shown = List.copyOf(table.rows().subList(0, Math.min(most, table.rows().size())));
        indent = shown.stream().anyMatch(row -> row.colour() != 0) ? SWATCH + 4 : 0;
        left = edges();
    }

    /** Where columns begin and the last ends: numbers have the room they need, texts share the rest. */
    private double[] edges() {
        int columns = table.columns().size();
        double room = PageFlow.WIDTH - indent;
        double sum = table.columns().stream().mapToDouble(ReportTable.Column::weight).sum();
        double[] wide = new double[columns];
        double texts = 0;
        double rest = room;
        for (int i = 0; i < columns; i++) {
            wide[i] = table.columns().get(i).weight() / sum * room;
            if (table.columns().get(i).form() == Form.TEXT) {
                texts += wide[i];
            } else {
                wide[i] = Math.max(wide[i], need(i));
                rest -= wide[i];
            }
        }
        double shared = Math.max(rest, room / 5);
        double squeeze = room / (room - rest + shared);
        double[] edges = new double[columns + 1];
        edges[0] = PageFlow.LEFT + indent;
        for (int i = 0; i < columns; i++) {
            boolean text = table.columns().get(i).form() == Form.TEXT;
            edges[i + 1] = edges[i] + (text ? wide[i] / texts * shared : wide[i]) * squeeze;
        }
        return edges;
    }

    private double need(int column) {
        Form form = table.columns().get(column).form();
        return 2 * PAD + 1 + shown.stream().mapToDouble(row -> fit.width(words.written(row.cells().get(column), form), SIZE, false)).max()
                .orElse(0);
    }

    void draw() {
        List<List<String>> head = table.columns().stream().map(ReportTable.Column::title).map(List::of).toList();
        head = wrapped(head, true);
        flow.heading(table.title(), 11, height(head) + 3 * LEADING);
        header(head);
        for (ReportTable.Row row : shown) {
            List<List<String>> cells = new ArrayList<>();
            for (int i = 0; i < table.columns().size(); i++) {
                cells.add(List.of(words.written(row.cells().get(i), table.columns().get(i).form())));
            }
            cells = wrapped(cells, false);
            if (flow.room(height(cells))) {
                header(head);
            }
            row(cells, false, row.colour());
        }
        flow.down(4);
    }

    private void header(List<List<String>> head) {
        flow.box(HEAD, PageFlow.LEFT, flow.y(), PageFlow.WIDTH, height(head));
        row(head, true, 0);
    }

    private List<List<String>> wrapped(List<List<String>> cells, boolean bold) {
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            all.add(fit.lines(cells.get(i).getFirst(), SIZE, bold, left[i + 1] - left[i] - 2 * PAD, MOST_LINES));
        }
        return all;
    }

    private static double height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * LEADING + PAD;
    }

    private void row(List<List<String>> cells, boolean bold, int colour) {
        double top = flow.y();
        if (colour != 0) {
            flow.box(colour, PageFlow.LEFT + 2, top + PAD, SWATCH, SWATCH);
        }
        for (int i = 0; i < cells.size(); i++) {
            boolean number = table.columns().get(i).form() != Form.TEXT;
            double baseline = top + SIZE + PAD / 2;
            for (String line : cells.get(i)) {
                double x = number ? left[i + 1] - PAD - fit.width(line, SIZE, bold) : left[i] + PAD;
                flow.words(line, SIZE, bold, PageFlow.INK, x, baseline);
                baseline += LEADING;
            }
        }
        flow.down(height(cells));
        flow.box(PageFlow.RULE, PageFlow.LEFT, flow.y() - 0.4, PageFlow.WIDTH, 0.4);
    }
}
