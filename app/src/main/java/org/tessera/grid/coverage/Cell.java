package org.tessera.grid.coverage;

import org.locationtech.jts.geom.Geometry;

/**
 * One grid as the check sees it.
 *
 * @param id    what findings call it
 * @param shape Polygon or MultiPolygon in the input's CRS (x east, y north); null, empty or invalid is reported, never thrown
 */
public record Cell(String id, Geometry shape) {
}
