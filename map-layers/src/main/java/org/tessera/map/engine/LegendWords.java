package org.tessera.map.engine;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.Function;

import org.tessera.map.layer.Layer;
import org.tessera.map.style.LegendEntry;

/**
 * The words of a legend, which are the application's.
 *
 * @param title  of a layer; empty leaves the layer out
 * @param note   below a layer's title, for example the unit of a density; empty for none
 * @param number how densities are written
 * @param live   samples of a live layer, which has no style to read them from; empty leaves it out
 */
public record LegendWords(Function<Layer, String> title, Function<Layer, String> note, DoubleFunction<String> number,
        Function<Layer, List<LegendEntry>> live) {
}
