package org.tessera.grid.coverage;

import org.locationtech.jts.geom.Geometry;

/**
 * A cell that can be checked further.
 *
 * @param id      what findings call it
 * @param shape   valid Polygon or MultiPolygon with an area
 * @param outline its rings
 */
record SoundCell(String id, Geometry shape, Outline outline) {
}
