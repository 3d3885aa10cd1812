package org.tessera.map.style;

import org.geotools.api.style.Style;

import org.tessera.map.index.FeatureSet;

/**
 * A GeoTools style, held so that callers need not name GeoTools. Do not change the wrapped style afterwards.
 *
 * @param style rules, filters, scale ranges and symbolizers
 */
public record MapStyle(Style style) {

    /**
     * Evaluates every filter and label of the style for every feature. Any thread; costs about a microsecond a filter.
     *
     * @throws IllegalArgumentException when the style has over 64 rules or a symbolizer that cannot be drawn
     */
    public StyleTable compile(FeatureSet features) {
        return new StyleCompiler(features).compile(style);
    }
}
