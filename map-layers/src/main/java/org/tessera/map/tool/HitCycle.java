package org.tessera.map.tool;

import java.util.List;

import org.tessera.map.layer.Hit;
import org.tessera.map.view.ScreenPoint;

/** Goes one feature deeper with every click at the same place. */
final class HitCycle {

    private static final double SLOP = 4;

    private ScreenPoint last = new ScreenPoint(Double.NaN, Double.NaN);
    private int depth;

    /** Which of the hits is meant; 0 when there is none. */
    int next(List<Hit> hits, ScreenPoint at) {
        boolean again = Math.hypot(at.x() - last.x(), at.y() - last.y()) <= SLOP;
        depth = again && !hits.isEmpty() ? (depth + 1) % hits.size() : 0;
        last = at;
        return depth;
    }
}
