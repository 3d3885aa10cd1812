package org.tessera.dispatch;

import java.time.Duration;

/**
 * Straight-line travel time, until roads are loaded: distance × detour ÷ speed. Both constants are assumptions of this product, not
 * measurements, and every time computed from them is shown as straight-line.
 */
final class TravelSpeed {

    /** City streets are about 1.3 times as long as the straight line. */
    private static final double DETOUR = 1.3;
    /** Metres per second for somebody on foot or by bicycle in the own area. */
    private static final double MEMBER = 12 / 3.6;
    /** Metres per second for a team with a vehicle in city traffic. */
    private static final double TEAM = 25 / 3.6;

    private TravelSpeed() {
    }

    static double metresPerSecond(String unitKind) {
        return unitKind.equals("grid-member") ? MEMBER : TEAM;
    }

    /**
     * @param metres straight-line distance on the ellipsoid
     */
    static Duration duration(String unitKind, double metres) {
        return Duration.ofSeconds(Math.round(metres * DETOUR / metresPerSecond(unitKind)));
    }

    /** Metres of straight line covered in the time. */
    static double covered(String unitKind, Duration time) {
        return time.toMillis() / 1000.0 * metresPerSecond(unitKind) / DETOUR;
    }
}
