package org.tessera.grid.edit;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.grid.coverage.Measure;

/**
 * Metres for short distances within a plan, as they are at its middle: good to a percent over a city.
 *
 * @param metresX metres a unit of x
 * @param metresY metres a unit of y
 */
public record Scale(double metresX, double metresY) {

    /** Scale at the middle of an extent. */
    static Scale of(Measure measure, Envelope extent) {
        if (extent.isNull() || extent.getWidth() == 0 || extent.getHeight() == 0) {
            return new Scale(1, 1);
        }
        Coordinate middle = extent.centre();
        double half = Math.min(extent.getWidth(), extent.getHeight()) * 1e-3;
        Geometry box = new GeometryFactory().toGeometry(
                new Envelope(middle.x - half, middle.x + half, middle.y - half, middle.y + half));
        Coordinate[] metres = measure.local(box).getCoordinates();
        // Corners go (min, min), (min, max), (max, max), (max, min).
        return new Scale(metres[0].distance(metres[3]) / (2 * half), metres[0].distance(metres[1]) / (2 * half));
    }

    /** Distance in metres. */
    public double metres(Coordinate a, Coordinate b) {
        return Math.hypot((a.x - b.x) * metresX, (a.y - b.y) * metresY);
    }

    /** CRS units that are nowhere more than so many metres. */
    public double units(double metres) {
        return metres / Math.max(metresX, metresY);
    }

    /** A box that reaches so many metres around a place. */
    public Envelope around(Coordinate place, double metres) {
        return new Envelope(place.x - metres / metresX, place.x + metres / metresX, place.y - metres / metresY,
                place.y + metres / metresY);
    }

    /** The place on a segment that is nearest in metres; exactly an end where that is nearest. */
    public Coordinate nearest(Coordinate place, Coordinate a, Coordinate b) {
        double dx = (b.x - a.x) * metresX;
        double dy = (b.y - a.y) * metresY;
        double square = dx * dx + dy * dy;
        double t = square == 0 ? 0 : ((place.x - a.x) * metresX * dx + (place.y - a.y) * metresY * dy) / square;
        if (t <= 0) {
            return a.copy();
        }
        return t >= 1 ? b.copy() : new Coordinate(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y));
    }
}
