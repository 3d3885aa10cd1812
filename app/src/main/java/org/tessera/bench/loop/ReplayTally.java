package org.tessera.bench.loop;

import java.time.Duration;
import java.util.Locale;

/**
 * What a replay did.
 *
 * @param rows       cases of the source
 * @param cases      cases that they became
 * @param closed     of which went all the way round
 * @param acts       entries written by it, one an act
 * @param moves      moves of the loop in them
 * @param listed     cases whose lead the responsibility list gave
 * @param byHand     cases that were given to the department which the city gave them to, because the list named none or several
 * @param asCity     listed leads that are the city's own
 * @param span       from the first request to the last
 * @param took       wall time of intake, routing, clocks and closing
 */
record ReplayTally(int rows, int cases, int closed, long acts, long moves, int listed, int byHand, int asCity, Duration span,
        Duration took) {

    /** How many times faster than the time in which it happened. */
    double factor() {
        return span.toMillis() / (double) Math.max(1, took.toMillis());
    }

    double seconds() {
        return took.toMillis() / 1e3;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d rows became %,d cases in %.1f s, %.0f rows/s, %.0f times real time; %,d acts (one journal"
                + " entry each) with %,d moves; %,d closed; lead by the list %,d (%,d of them the city's own), by hand %,d", rows, cases,
                seconds(), rows / seconds(), factor(), acts, moves, closed, listed, asCity, byHand);
    }
}
