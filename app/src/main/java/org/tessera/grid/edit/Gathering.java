package org.tessera.grid.edit;

import java.util.Collection;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Many cells as one, by leaving out the borders they share; no coordinate is changed. Any thread. */
public final class Gathering {

    /** Part of the ground by which the whole may differ from its parts: less by rounding, */
    private static final double LESS = 1e-9;
    /** more where borders cross by a hair without a common vertex, and the gap on one side of the crossing is closed. */
    private static final double MORE = 1e-6;

    private Gathering() {
    }

    /**
     * The ground of all cells.
     *
     * @param shapes Polygons or MultiPolygons, none empty
     * @throws IllegalArgumentException when they overlap or do not meet corner to corner, so that the whole is not the sum of its parts
     */
    public static Geometry of(Collection<? extends Geometry> shapes) {
        Geometry whole = Faces.together(shapes.stream().map(Shape::of).toList()).geometry(new GeometryFactory());
        double parts = shapes.stream().mapToDouble(Geometry::getArea).sum();
        boolean sum = whole.getArea() >= parts * (1 - LESS) && whole.getArea() <= parts * (1 + MORE);
        if (!sum || !whole.isValid()) {
            throw new IllegalArgumentException("cells that are to be gathered do not fit together");
        }
        return whole;
    }
}
