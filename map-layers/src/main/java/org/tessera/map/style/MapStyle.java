package org.tessera.map.style;

import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.RasterSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.Symbolizer;

import org.tessera.map.index.FeatureSet;

/**
 * A GeoTools style, held so that callers need not name GeoTools. Do not change the wrapped style afterwards.
 *
 * @param style rules, filters, scale ranges and symbolizers
 */
public record MapStyle(Style style) {

    /**
     * Evaluates every filter, label and varying value of the style for every feature. Any thread; costs about a microsecond a
     * filter. Raster symbolizers are passed over, since features have no raster.
     *
     * @throws IllegalArgumentException naming a symbolizer that cannot be drawn
     */
    public StyleTable compile(FeatureSet features) {
        return new StyleCompiler(this, features, null).compile();
    }

    /** Opacity that the style asks for rasters at a scale denominator, 0 to 1; 1 when it says nothing. */
    public double rasterOpacity(double scale) {
        for (FeatureTypeStyle part : style.featureTypeStyles()) {
            for (Rule rule : part.rules()) {
                for (Symbolizer symbolizer : rule.symbolizers()) {
                    if (symbolizer instanceof RasterSymbolizer raster && scale >= rule.getMinScaleDenominator()
                            && scale < rule.getMaxScaleDenominator()) {
                        return Math.clamp(new Values(null).number(raster.getOpacity(), 1), 0, 1);
                    }
                }
            }
        }
        return 1;
    }
}
