package org.tessera.grid.repair;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

import org.tessera.grid.coverage.Measure;

/**
 * Lengths near one place, for comparing borders; good to a percent over a city.
 *
 * @param perX metres in a unit of x
 * @param perY metres in a unit of y
 */
record Metric(double perX, double perY) {

    static Metric at(Coordinate place, Measure measure) {
        // About a metre in degrees and some decametres in metres: either is small enough to be flat, large enough to be exact.
        double side = Math.max(1e-5, Math.max(Math.abs(place.x), Math.abs(place.y)) * 1e-6);
        Envelope square = new Envelope(place.x, place.x + side, place.y, place.y + side);
        Envelope metres = measure.local(new GeometryFactory().toGeometry(square)).getEnvelopeInternal();
        return new Metric(metres.getWidth() / side, metres.getHeight() / side);
    }

    double length(Coordinate a, Coordinate b) {
        return Math.hypot((a.x - b.x) * perX, (a.y - b.y) * perY);
    }

    /** The box grown by so many metres. */
    Envelope grown(Envelope box, double metres) {
        Envelope larger = new Envelope(box);
        larger.expandBy(metres / perX, metres / perY);
        return larger;
    }
}
