package org.tessera.map.crs;

import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;

/**
 * A coordinate reference system and what was said to find it.
 *
 * @param name   {@code EPSG:4549}, {@code GCJ-02}, … or {@code WKT}
 * @param system the GeoTools system, x east or longitude first
 * @param offset the deliberate shift of Chinese web maps on top of it, NONE elsewhere
 */
public record NamedCrs(String name, CoordinateReferenceSystem system, ChinaOffset offset) {

    /** Whether coordinates are degrees. */
    public boolean isGeographic() {
        return system instanceof GeographicCRS;
    }
}
