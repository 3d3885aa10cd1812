package org.tessera.cases;

import org.locationtech.jts.geom.Point;

/**
 * Where a case is.
 *
 * @param point   lon, lat in the workspace CRS; null when {@code quality} is MISSING
 * @param quality how far to trust the point
 * @param address address as the source wrote it; may be empty
 * @param gridId  the one grid the point lies in, or null
 */
public record CasePlace(Point point, PlaceQuality quality, String address, String gridId) {
}
