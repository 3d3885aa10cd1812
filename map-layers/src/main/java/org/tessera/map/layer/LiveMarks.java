package org.tessera.map.layer;

import java.util.List;
import java.util.Optional;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.live.Cluster;
import org.tessera.map.live.Clusters;
import org.tessera.map.live.PointSet;
import org.tessera.map.view.Viewport;

/** What of a live layer is to be seen at a resolution: points, clusters, an opened stack. Stateless. */
public final class LiveMarks {

    private LiveMarks() {
    }

    /** Told of what is to be seen. */
    public interface Sink {
        /** A point at Mercator metres. */
        void point(int index, double x, double y);

        /** Several points as one mark. */
        void cluster(Cluster cluster);

        /** The opened stack. */
        void spread(Spread spread);
    }

    /** The level of the clusters at a resolution (Mercator metres a logical pixel); only for layers that gather. */
    public static int level(LiveLayer layer, double resolution) {
        return Clusters.levelOf(layer.options().cell(), resolution);
    }

    /**
     * The view in which the cluster that holds a point comes apart, with the point's cell in the middle; empty when it holds no
     * other, when all its members share a place or when that would be too close: then the stack should be
     * {@linkplain LiveLayer#opened opened}.
     *
     * @param closest finest resolution to come to, Mercator metres a logical pixel; 0.5 shows a house
     */
    public static Optional<Viewport> approach(LiveLayer layer, Viewport view, String pointId, double closest) {
        int index = layer.set().indexOf(pointId);
        if (index < 0 || layer.options().cell() <= 0) {
            return Optional.empty();
        }
        Clusters clusters = layer.set().clusters();
        int level = level(layer, view.resolution());
        Viewport[] next = new Viewport[1];
        Envelope place = new Envelope(layer.x(index), layer.x(index), layer.y(index), layer.y(index));
        clusters.visit(level, place, new Clusters.Sink() {
            @Override
            public void point(int alone) {
            }

            @Override
            public void cluster(Cluster cluster) {
                int split = clusters.splitLevel(cluster);
                // A little closer than the coarsest resolution of the level, which rounding could miss.
                double resolution = Clusters.resolutionOf(split, layer.options().cell()) * 0.98;
                if (clusters.holds(cluster, index, level) && split <= Clusters.FINEST && resolution >= closest) {
                    Envelope box = clusters.box(cluster);
                    next[0] = view.at(box.centre().x, box.centre().y, resolution);
                }
            }
        });
        return Optional.ofNullable(next[0]);
    }

    /** The ids of a cluster's members, the most urgent first; a view, not a copy. */
    public static List<String> members(LiveLayer layer, Cluster cluster) {
        return new ClusterMembers(layer.set(), cluster);
    }

    /** Hands over everything whose place may lie in a box (Mercator metres); a gliding point within its box. */
    public static void visit(LiveLayer layer, double resolution, Envelope box, Sink sink) {
        if (layer.options().cell() > 0) {
            gathered(layer, level(layer, resolution), box, sink);
        } else if (layer.glides()) {
            gliding(layer, box, sink);
        } else {
            PointSet set = layer.set();
            set.visit(box, index -> sink.point(index, set.x(index), set.y(index)));
        }
    }

    private static void gliding(LiveLayer layer, Envelope box, Sink sink) {
        double[] place = new double[2];
        for (int i = 0; i < layer.set().size(); i++) {
            layer.place(i, place);
            if (layer.set().shown(i) && box.contains(place[0], place[1])) {
                sink.point(i, place[0], place[1]);
            }
        }
    }

    private static void gathered(LiveLayer layer, int level, Envelope box, Sink sink) {
        PointSet set = layer.set();
        Clusters clusters = set.clusters();
        String opened = layer.options().opened();
        int member = opened.isEmpty() ? -1 : set.indexOf(opened);
        double[] place = new double[2];
        clusters.visit(level, box, new Clusters.Sink() {
            @Override
            public void point(int index) {
                layer.place(index, place);
                sink.point(index, place[0], place[1]);
            }

            @Override
            public void cluster(Cluster cluster) {
                if (member >= 0 && clusters.holds(cluster, member, level)) {
                    sink.spread(Spread.of(set, clusters, cluster));
                } else {
                    sink.cluster(cluster);
                }
            }
        });
    }
}
