package org.tessera.map.view;

/**
 * A place in EPSG:4326.
 *
 * @param lon longitude in degrees east
 * @param lat latitude in degrees north
 */
public record LonLat(double lon, double lat) {
}
