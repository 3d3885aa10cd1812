package org.tessera.exchange.report;

import java.util.List;

/**
 * A table of a report.
 *
 * @param title   also the name of the sheet: at most 31 characters, none of {@code []:*?/\}
 * @param columns at least one
 * @param rows    each with a cell a column
 */
public record ReportTable(String title, List<Column> columns, List<Row> rows) {

    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
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
            cells = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(cells));
        }

        static Row of(int colour, Object... cells) {
            return new Row(colour, java.util.Arrays.asList(cells));
        }
    }
}
