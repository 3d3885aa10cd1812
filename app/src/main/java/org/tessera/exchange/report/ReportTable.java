package org.tessera.exchange.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A table of a report.
 *
 * @param title   also the name of the sheet: at most 31 characters, none of {@code []:*?/\}
 * @param columns at least one
 * @param rows    each with a cell a column; the list may make them when asked, so that many long texts are not held at once
 */
public record ReportTable(String title, List<Column> columns, List<Row> rows) {

    public ReportTable {
        columns = List.copyOf(columns);
    }

    /** The table as one or more with at most so many columns, the first column in each. */
    List<ReportTable> narrowed(int most) {
        if (columns.size() <= most) {
            return List.of(this);
        }
        List<ReportTable> parts = new ArrayList<>();
        for (int from = 1; from < columns.size(); from += most - 1) {
            int start = from;
            int end = Math.min(from + most - 1, columns.size());
            parts.add(new ReportTable(title, part(columns, start, end),
                    rows.stream().map(row -> new Row(row.colour, part(row.cells, start, end))).toList()));
        }
        return parts;
    }

    private static <T> List<T> part(List<T> all, int start, int end) {
        List<T> part = new ArrayList<>(List.of(all.getFirst()));
        part.addAll(all.subList(start, end));
        return part;
    }

    /**
     * A column.
     *
     * @param title  over it
     * @param weight its share of the width on paper, relative to the others; also its width in characters in a spreadsheet
     * @param form   how its values are written
     */
    public record Column(String title, double weight, Form form) {
    }

    /**
     * A row.
     *
     * @param colour of its place on the map, 0xAARRGGBB; 0 for none
     * @param cells  texts, numbers, or null for nothing to say
     */
    public record Row(int colour, List<Object> cells) {

        public Row {
            cells = Collections.unmodifiableList(new ArrayList<>(cells));
        }

        static Row of(int colour, Object... cells) {
            return new Row(colour, Arrays.asList(cells));
        }
    }
}
