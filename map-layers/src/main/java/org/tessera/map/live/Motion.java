package org.tessera.map.live;

import java.time.Duration;

import org.tessera.map.view.WebMercator;

/**
 * How a point moves between its fixes: straight and evenly. What is shown lags behind by a delay, about the time between two
 * fixes, so that there is mostly a later fix to move towards. Pure.
 *
 * @param delay how far the picture is behind
 * @param reach how long a point keeps its speed after its newest fix; then it stands
 * @param jump  true metres; over a longer distance a point does not glide but is at once where the later fix is
 */
public record Motion(Duration delay, Duration reach, double jump) {

    /** One second behind, no further than the newest fix, gliding up to 500 m. */
    public static final Motion GLIDE = new Motion(Duration.ofSeconds(1), Duration.ZERO, 500);

    /**
     * Where a point is.
     *
     * @param tracks of its set
     * @param point  index
     * @param now    milliseconds since 1970
     * @param place  receives Mercator x and y; unchanged when the point has no fix
     */
    public void place(Tracks tracks, int point, long now, double... place) {
        int fixes = tracks.fixes(point);
        if (fixes == 0) {
            return;
        }
        long at = now - delay.toMillis();
        int from = 0;
        while (from < fixes - 1 && tracks.time(point, from) > at) {
            from++;
        }
        place[0] = tracks.x(point, from);
        place[1] = tracks.y(point, from);
        // After the newest fix the last speed still counts for a while.
        int to = from == 0 ? 0 : from - 1;
        int since = from == 0 ? 1 : from;
        if (since >= fixes || far(tracks, point, since, to)) {
            return;
        }
        long late = Math.min(at, tracks.time(point, 0) + reach.toMillis());
        double share = (late - tracks.time(point, since)) / (double) (tracks.time(point, to) - tracks.time(point, since));
        if (share > 0) {
            place[0] = tracks.x(point, since) + (tracks.x(point, to) - tracks.x(point, since)) * share;
            place[1] = tracks.y(point, since) + (tracks.y(point, to) - tracks.y(point, since)) * share;
        }
    }

    private boolean far(Tracks tracks, int point, int one, int other) {
        double across = Math.hypot(tracks.x(point, one) - tracks.x(point, other), tracks.y(point, one) - tracks.y(point, other));
        // True metres a Mercator metre, on the sphere: the cosine of the latitude.
        return across / Math.cosh(tracks.y(point, one) / WebMercator.RADIUS) > jump;
    }
}
