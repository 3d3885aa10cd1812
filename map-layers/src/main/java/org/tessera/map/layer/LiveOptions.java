package org.tessera.map.layer;

import java.time.Duration;
import java.time.Instant;

import org.tessera.map.live.Ageing;
import org.tessera.map.live.Motion;

/**
 * How the points of a live layer are shown.
 *
 * @param cell   least width in logical pixels of the cells in which points gather; 0 for none
 * @param opened id of a point whose stack is spread out; empty for none
 * @param motion how points move between fixes; null when they stand at the newest
 * @param ageing how fixes get old; null when they do not
 * @param trail  how much of the past is drawn as a line behind each point; zero for nothing
 * @param at     the moment that is shown; null is the newest fix
 */
public record LiveOptions(double cell, String opened, Motion motion, Ageing ageing, Duration trail, Instant at) {

    /** Every point alone, where it was last. */
    public static final LiveOptions PLAIN = new LiveOptions(0, "", null, null, Duration.ZERO, null);
}
