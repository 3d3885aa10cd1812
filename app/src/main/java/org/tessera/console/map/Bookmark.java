package org.tessera.console.map;

import org.tessera.map.view.LonLat;

/**
 * A named view.
 *
 * @param name       as the person calls it
 * @param centre     degrees
 * @param resolution Mercator metres a logical pixel
 */
public record Bookmark(String name, LonLat centre, double resolution) {
}
