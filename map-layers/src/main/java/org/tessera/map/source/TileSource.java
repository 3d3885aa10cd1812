package org.tessera.map.source;

import org.locationtech.jts.geom.Envelope;

/**
 * Everything about where tiles come from.
 *
 * @param name         for people and messages
 * @param attribution  whose they are, may be empty
 * @param set          levels
 * @param placement    where the set's plane lies on the display
 * @param extent       what the source covers, in the set's coordinates; null when all of the set
 * @param pixelDensity image pixels made for one logical pixel: 1 for usual tiles with names, 2 for @2x; 0 for photographs, which
 *                     are drawn as sharp as the screen is
 * @param reader       fetches them
 */
record TileSource(String name, String attribution, TileMatrixSet set, Placement placement, Envelope extent, double pixelDensity,
        TileReader reader) {

    /** Cell width along x that a picture of this many units a device pixel wants. */
    double wantedCell(double unitsADevicePixel, double ratio) {
        return pixelDensity == 0 ? unitsADevicePixel : unitsADevicePixel * ratio / pixelDensity;
    }
}
