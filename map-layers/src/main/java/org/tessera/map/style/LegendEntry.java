package org.tessera.map.style;

import java.util.List;

/**
 * A line of a legend.
 *
 * @param title  of the rule, may be empty
 * @param kind   what the sample shows
 * @param paints what the sample is drawn with, lowest first
 */
public record LegendEntry(String title, Kind kind, List<Paint> paints) {

    /** What a sample shows. */
    public enum Kind {
        /** A patch. */
        AREA,
        /** A stroke. */
        LINE,
        /** A symbol. */
        POINT,
        /** A letter. */
        TEXT
    }

    /** Keeps its own copy. */
    public LegendEntry {
        paints = List.copyOf(paints);
    }
}
