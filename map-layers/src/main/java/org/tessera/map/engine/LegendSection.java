package org.tessera.map.engine;

import java.util.List;

/**
 * What a legend says of one layer.
 *
 * @param layerId which
 * @param title   over the rows; empty when the only row says it
 * @param note    unit or source below the title, may be empty
 * @param rows    at least one
 */
public record LegendSection(String layerId, String title, String note, List<LegendRow> rows) {

    /** Keeps its own copy. */
    public LegendSection {
        rows = List.copyOf(rows);
    }
}
