package org.tessera.map.live;

import java.time.Instant;
import java.util.Comparator;

import org.tessera.map.view.WebMercator;

/**
 * Where something was at one moment.
 *
 * @param id      of what
 * @param lon     degrees east
 * @param lat     degrees north
 * @param at      when that was
 * @param symbol  number of its symbol from 0; {@link #GONE} when it is no longer to be shown
 * @param heading degrees clockwise from north, NaN when unknown
 */
public record Fix(String id, double lon, double lat, Instant at, int symbol, double heading) {

    /** Number of the symbol of what has gone. */
    public static final int GONE = PointSet.MOST_SYMBOLS;

    private static final Comparator<Fix> ORDER = Comparator.comparingLong((Fix fix) -> fix.at.toEpochMilli())
            .thenComparingInt(Fix::symbol).thenComparingDouble(Fix::x).thenComparingDouble(Fix::y)
            .thenComparingDouble(fix -> (float) fix.heading);

    /** A fix without a heading. */
    public static Fix of(String id, double lon, double lat, Instant at, int symbol) {
        return new Fix(id, lon, lat, at, symbol, Double.NaN);
    }

    /** Says that something is no longer to be shown; a later fix brings it back. */
    public static Fix gone(String id, Instant at) {
        return new Fix(id, 0, 0, at, GONE, Double.NaN);
    }

    /** With a heading in degrees clockwise from north. */
    public Fix withHeading(double degrees) {
        return new Fix(id, lon, lat, at, symbol, degrees);
    }

    /** Which of two fixes of one thing counts: the later one; of one moment always the same one, whichever comes first. */
    static Fix later(Fix one, Fix other) {
        return ORDER.compare(one, other) >= 0 ? one : other;
    }

    double x() {
        return WebMercator.x(lon);
    }

    double y() {
        return WebMercator.y(lat);
    }
}
