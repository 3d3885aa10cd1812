package org.tessera.map.layer;

import java.util.AbstractList;

import org.tessera.map.live.Cluster;
import org.tessera.map.live.Clusters;
import org.tessera.map.live.PointSet;

/**
 * The ids of a cluster's members without copying them, since there may be a million: the most urgent first; the others in the
 * order of their urgency when they are few, else in that of their places. Immutable.
 */
final class ClusterMembers extends AbstractList<String> {

    private final PointSet set;
    private final Clusters clusters;
    private final Cluster cluster;
    private final int[] ranked;

    ClusterMembers(PointSet set, Cluster cluster) {
        this.set = set;
        this.clusters = set.clusters();
        this.cluster = cluster;
        this.ranked = cluster.count() <= Spread.MOST ? Spread.of(set, clusters, cluster).members() : new int[0];
    }

    @Override
    public String get(int number) {
        if (ranked.length > 0) {
            return set.id(ranked[number]);
        }
        // The uppermost changes places with the first.
        int index = clusters.member(cluster, number);
        return set.id(number == 0 ? cluster.top() : index == cluster.top() ? clusters.member(cluster, 0) : index);
    }

    @Override
    public int size() {
        return cluster.count();
    }
}
