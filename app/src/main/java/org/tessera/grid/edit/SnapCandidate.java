package org.tessera.grid.edit;

import org.locationtech.jts.geom.Coordinate;

/**
 * A place that the pointer may snap to.
 *
 * @param place  for a vertex exactly the source's coordinate, for a line the nearest place on it
 * @param reason why
 * @param source id of the other layer, or of a cell at this place (the smallest)
 * @param metres how far from the pointer
 */
public record SnapCandidate(Coordinate place, SnapReason reason, String source, double metres) {
}
