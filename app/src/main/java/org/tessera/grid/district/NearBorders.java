package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Borders that two units draw differently: a T-junction, a sliver between them, an overlap. Each piece of a side that has no exact
 * partner is shared with the unit whose own such side runs beside it within reach, or in which it lies.
 */
final class NearBorders {

    /** Farther apart than this, in metres, is a gap, not a border. */
    static final double REACH = 2;
    /** A shorter border, in metres, is a touch in a point. */
    static final double POINT = 0.05;
    /** Cosine of the largest angle between sides that run beside each other: 30 degrees. */
    private static final double BESIDE = 0.866;

    private final List<DistrictUnit> units;
    private final LocalPlane plane;

    NearBorders(List<DistrictUnit> units, LocalPlane plane) {
        this.units = units;
        this.plane = plane;
    }

    /** One side of a unit's ring; lon, lat. */
    record Side(int unit, Coordinate from, Coordinate to) {
    }

    /** Takes a shared piece; lon, lat. */
    interface Taker {
        void share(int a, int b, double length, Coordinate[] ends);
    }

    private record Flat(Side side, Coordinate from, Coordinate to) {

        double length() {
            return from.distance(to);
        }

        Envelope box() {
            return new Envelope(from, to);
        }
    }

    /** A piece of a side, in fractions of it. */
    private record Piece(double start, double end, int unit) {
    }

    void match(List<Side> left, Taker taker) {
        List<Side> ordered = left.stream().sorted(Comparator.comparingInt(Side::unit)
                .thenComparing(Side::from).thenComparing(Side::to)).toList();
        List<Flat> flats = ordered.stream().map(side -> new Flat(side, plane.project(side.from), plane.project(side.to))).toList();
        STRtree sides = new STRtree();
        flats.forEach(flat -> sides.insert(flat.box(), flat));
        STRtree areas = new STRtree();
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).hasArea()) {
                areas.insert(units.get(i).shape().getEnvelopeInternal(), i);
            }
        }
        for (Flat flat : flats) {
            List<Piece> pieces = beside(flat, sides);
            pieces.addAll(inside(flat, areas));
            pieces.forEach(piece -> {
                Coordinate[] ends = {at(flat.side, piece.start), at(flat.side, piece.end)};
                // Either unit sees the border once, so each adds half of it.
                taker.share(flat.side.unit, piece.unit, LocalPlane.length(ends[0], ends[1]) / 2, ends);
            });
        }
    }

    private static Coordinate at(Side side, double fraction) {
        return new Coordinate(side.from.x + (side.to.x - side.from.x) * fraction, side.from.y + (side.to.y - side.from.y) * fraction);
    }

    private static List<Piece> beside(Flat flat, STRtree sides) {
        List<Piece> pieces = new ArrayList<>();
        Envelope box = flat.box();
        box.expandBy(REACH);
        for (Object found : sides.query(box)) {
            Flat other = (Flat) found;
            if (other.side.unit != flat.side.unit) {
                Piece piece = piece(flat, other);
                if (piece != null) {
                    pieces.add(piece);
                }
            }
        }
        return pieces;
    }

    /** The part of a side that the other runs beside; null when there is none. */
    private static Piece piece(Flat flat, Flat other) {
        double length = flat.length();
        double ux = (flat.to.x - flat.from.x) / length;
        double uy = (flat.to.y - flat.from.y) / length;
        double along = Math.abs((other.to.x - other.from.x) * ux + (other.to.y - other.from.y) * uy);
        if (along < BESIDE * other.length()) {
            return null;
        }
        double p = ((other.from.x - flat.from.x) * ux + (other.from.y - flat.from.y) * uy) / length;
        double q = ((other.to.x - flat.from.x) * ux + (other.to.y - flat.from.y) * uy) / length;
        double start = Math.max(0, Math.min(p, q));
        double end = Math.min(1, Math.max(p, q));
        if (end <= start) {
            return null;
        }
        double middle = ((start + end) / 2 - p) / (q - p);
        double gap = Math.abs(-uy * (other.from.x + (other.to.x - other.from.x) * middle - flat.from.x)
                + ux * (other.from.y + (other.to.y - other.from.y) * middle - flat.from.y));
        return gap <= REACH ? new Piece(start, end, other.side.unit) : null;
    }

    /** Units that the middle of the side lies well inside of: drawn over each other by more than the reach. */
    private List<Piece> inside(Flat flat, STRtree areas) {
        List<Piece> pieces = new ArrayList<>();
        Coordinate middle = at(flat.side, 0.5);
        for (Object found : areas.query(new Envelope(middle))) {
            int unit = (Integer) found;
            Geometry shape = units.get(unit).shape();
            if (unit != flat.side.unit && SimplePointInAreaLocator.locate(middle, shape) == Location.INTERIOR
                    && plane.project(shape.getBoundary()).distance(shape.getFactory().createPoint(plane.project(middle))) > REACH) {
                pieces.add(new Piece(0, 1, unit));
            }
        }
        return pieces;
    }
}
