package org.tessera.map.layer;

import org.tessera.map.live.Cluster;
import org.tessera.map.live.Clusters;
import org.tessera.map.live.PointSet;
import org.tessera.map.live.SpiderLayout;

/**
 * An opened stack: its most urgent members around it, each on a leg, and on a last leg how many more there are.
 *
 * @param cluster what is opened
 * @param members indexes, the most urgent first, at most {@link #MOST}
 * @param layout  of the members, and of the rest if there is one
 */
public record Spread(Cluster cluster, int[] members, SpiderLayout layout) {

    /** Members shown at once. */
    public static final int MOST = 24;

    /** Least diameter of a member, in logical pixels. */
    public static final double MEMBER_SIZE = 13;

    static Spread of(PointSet set, Clusters clusters, Cluster cluster) {
        int[] best = new int[Math.min(MOST, cluster.count())];
        int[] filled = new int[1];
        clusters.members(cluster, index -> filled[0] = insert(set, best, filled[0], index));
        return new Spread(cluster, best, SpiderLayout.of(cluster.count() > MOST ? MOST + 1 : best.length));
    }

    private static int insert(PointSet set, int[] best, int filled, int index) {
        int at = Math.min(filled, best.length - 1);
        if (filled == best.length && set.upper(best[at], index) != index) {
            return filled;
        }
        while (at > 0 && set.upper(best[at - 1], index) == index) {
            best[at] = best[at - 1];
            at--;
        }
        best[at] = index;
        return Math.min(best.length, filled + 1);
    }

    /** Members that are not shown. */
    public int rest() {
        return cluster.count() - members.length;
    }
}
