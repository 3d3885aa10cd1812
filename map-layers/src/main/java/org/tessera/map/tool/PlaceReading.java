package org.tessera.map.tool;

import org.tessera.map.view.LonLat;

/**
 * One way to read a typed coordinate.
 *
 * @param place  WGS 84 degrees
 * @param crs    the system that was named, {@code EPSG:4326} when none was
 * @param order  in which order the two numbers were taken
 * @param sure   whether the order was written (letters, words) or is the only possible one; otherwise the other order is a
 *               reading of its own
 */
public record PlaceReading(LonLat place, String crs, Order order, boolean sure) {

    /** Which number comes first. */
    public enum Order {
        LATITUDE_FIRST,
        LONGITUDE_FIRST,
        EASTING_FIRST,
        NORTHING_FIRST
    }
}
