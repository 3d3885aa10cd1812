package org.tessera.dispatch;

import java.time.Duration;
import java.util.List;

/**
 * A unit judged for a case.
 *
 * @param unit     the unit
 * @param eta      estimated travel time, null when its position is unknown
 * @param distance metres on the ellipsoid, NaN when unknown
 * @param score    higher is better; 0 when excluded
 * @param reasons  why it ranks where it ranks
 * @param excluded true when it must not be sent now (busy, off duty, no position)
 */
public record Candidate(Unit unit, Duration eta, double distance, double score, List<Reason> reasons, boolean excluded) {

    public Candidate {
        reasons = List.copyOf(reasons);
    }
}
