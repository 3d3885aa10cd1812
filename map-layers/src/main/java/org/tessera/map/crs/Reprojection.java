package org.tessera.map.crs;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Turns geometries of one CRS into another, coordinate by coordinate: equal input bits give equal output bits, so shared borders
 * stay shared. Heights are dropped to nothing. Immutable and thread-safe.
 */
public final class Reprojection {

    private final NamedCrs source;
    private final NamedCrs target;
    private final MathTransform transform;
    /** Systems from elsewhere may count latitude or northing first. */
    private final boolean northFirst;

    private Reprojection(NamedCrs source, NamedCrs target, MathTransform transform) {
        this.source = source;
        this.target = target;
        this.transform = transform;
        this.northFirst = CRS.getAxisOrder(source.system()) == CRS.AxisOrder.NORTH_EAST;
    }

    /**
     * @throws UnknownCrs when no operation leads from the one to the other
     */
    public static Reprojection between(NamedCrs source, NamedCrs target) {
        try {
            // Lenient: frames such as NAD83 or CGCS2000 differ from WGS 84 by less than a grid boundary can show.
            return new Reprojection(source, target, CRS.findMathTransform(source.system(), target.system(), true));
        } catch (FactoryException e) {
            throw new UnknownCrs("no way from " + source.name() + " to " + target.name(), e);
        }
    }

    /** To the workspace's longitude, latitude. */
    public static Reprojection toLonLat(NamedCrs source) {
        return between(source, CrsCatalog.lonLat());
    }

    /**
     * A reprojected copy.
     *
     * @throws OutOfDomain when a coordinate is not finite or lies where the CRS cannot reach
     */
    public Geometry apply(Geometry geometry) {
        Geometry copy = geometry.copy();
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence sequence, int i) {
                Coordinate moved = apply(new Coordinate(sequence.getX(i), sequence.getY(i)));
                sequence.setOrdinate(i, CoordinateSequence.X, moved.x);
                sequence.setOrdinate(i, CoordinateSequence.Y, moved.y);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        copy.geometryChanged();
        return copy;
    }

    /** One coordinate. */
    public Coordinate apply(Coordinate from) {
        if (!Double.isFinite(from.x) || !Double.isFinite(from.y)) {
            throw new OutOfDomain(from, source.name());
        }
        Coordinate start = source.offset().unshift(northFirst ? new Coordinate(from.y, from.x) : from);
        double[] point = northFirst ? new double[] {start.y, start.x} : new double[] {start.x, start.y};
        if (source.isGeographic() && (Math.abs(start.x) > 360 || Math.abs(start.y) > 90)) {
            throw new OutOfDomain(from, source.name());
        }
        try {
            transform.transform(point, 0, point, 0, 1);
        } catch (TransformException e) {
            throw new OutOfDomain(from, source.name(), e);
        }
        if (!Double.isFinite(point[0]) || !Double.isFinite(point[1])) {
            throw new OutOfDomain(from, source.name());
        }
        return target.offset().shift(new Coordinate(point[0], point[1]));
    }
}
