package org.tessera.map.engine;

import java.util.List;

import org.tessera.map.layer.HeatStyle;
import org.tessera.map.style.LegendEntry;

/** A line of a legend. */
public sealed interface LegendRow {

    /**
     * A sample and its words.
     *
     * @param title words, may be empty
     * @param entry what {@link LegendSwatch} draws
     */
    record Sample(String title, LegendEntry entry) implements LegendRow {
    }

    /**
     * A ramp of colours from nothing to its top.
     *
     * @param style whose colours
     * @param ticks words at equal steps from the left end to the right end
     */
    record Ramp(HeatStyle style, List<String> ticks) implements LegendRow {
    }
}
