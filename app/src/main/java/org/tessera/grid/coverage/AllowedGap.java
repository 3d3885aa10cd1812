package org.tessera.grid.coverage;

import java.util.Objects;

import org.locationtech.jts.geom.Geometry;

/**
 * A place that no grid need cover: a lake, a barracks.
 *
 * @param shape  areal, in the input's CRS
 * @param reason why nobody governs it as a grid
 * @param owner  who answers for it instead, or who allowed it
 */
public record AllowedGap(Geometry shape, String reason, String owner) {

    /** All three are needed: an exception that nobody can explain is none. */
    public AllowedGap {
        Objects.requireNonNull(shape, "shape");
        if (shape.getDimension() < 2 || reason == null || reason.isBlank() || owner == null || owner.isBlank()) {
            throw new IllegalArgumentException("an allowed gap needs an area, a reason and an owner");
        }
    }
}
