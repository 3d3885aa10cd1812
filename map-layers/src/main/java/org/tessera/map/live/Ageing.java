package org.tessera.map.live;

import java.time.Duration;

/**
 * How a fix looks as it gets older, in a few steps so that pictures can be kept.
 *
 * @param fresh up to this age it looks new
 * @param stale from this age it is marked as stale
 */
public record Ageing(Duration fresh, Duration stale) {

    /** The step of what is stale; 0 is that of what is fresh. */
    public static final int STALE = 4;

    /** The step of an age in milliseconds. */
    public int step(long age) {
        long young = fresh.toMillis();
        long old = stale.toMillis();
        if (age >= old) {
            return STALE;
        }
        return age <= young ? 0 : 1 + (int) ((STALE - 1) * (age - young) / Math.max(1, old - young));
    }
}
