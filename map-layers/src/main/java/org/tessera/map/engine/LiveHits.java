package org.tessera.map.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.locationtech.jts.geom.Envelope;

import org.tessera.map.index.PointerTest;
import org.tessera.map.layer.Hit;
import org.tessera.map.layer.LiveLayer;
import org.tessera.map.layer.LiveMarks;
import org.tessera.map.layer.Spread;
import org.tessera.map.layer.Symbol;
import org.tessera.map.live.Cluster;
import org.tessera.map.view.DisplayPoint;
import org.tessera.map.view.LonLat;

/** What of one live layer stands under a pointer: members of an opened stack, points and clusters. One search. */
final class LiveHits implements LiveMarks.Sink {

    /** So many are told of one layer: more on one spot are better seen through clusters. */
    private static final int MOST = 64;
    private static final double LARGEST_CLUSTER = 32;
    private static final double SPREAD_REACH = 160;

    private final LiveLayer layer;
    private final double resolution;
    private final DisplayPoint at;
    private final LonLat place;
    private final List<Mark> marks = new ArrayList<>();

    /** Ordered like the drawing: by rank, then from north to south. */
    private record Mark(int rank, double y, Hit hit) {
    }

    LiveHits(LiveLayer layer, double resolution, DisplayPoint at, LonLat place) {
        this.layer = layer;
        this.resolution = resolution;
        this.at = at;
        this.place = place;
    }

    /** Uppermost first. */
    List<Hit> find() {
        double largest = layer.palette().stream().mapToDouble(Symbol::size).max().orElse(0) / 2 + 1;
        double widest = layer.options().cell() == 0 ? PointerTest.POINT_REACH
                : layer.options().opened().isEmpty() ? LARGEST_CLUSTER : SPREAD_REACH;
        double reach = Math.max(widest, largest) * resolution;
        LiveMarks.visit(layer, resolution, new Envelope(at.x() - reach, at.x() + reach, at.y() - reach, at.y() + reach), this);
        marks.sort(Comparator.comparingInt(Mark::rank).reversed().thenComparingDouble(Mark::y));
        return marks.stream().limit(MOST).map(Mark::hit).toList();
    }

    private void meet(int rank, double x, double y, double radius, String id, List<String> members) {
        double distance = distance(x, y);
        if (distance <= Math.max(PointerTest.POINT_REACH, radius)) {
            marks.add(new Mark(rank, y, new Hit(layer.id(), id, members, distance, place)));
        }
    }

    private double distance(double x, double y) {
        return Math.hypot(x - at.x(), y - at.y()) / resolution;
    }

    @Override
    public void point(int index, double x, double y) {
        int symbol = layer.set().symbol(index);
        double radius = layer.palette().get(symbol).size() / 2 + 1;
        if (distance(x, y) <= Math.max(PointerTest.POINT_REACH, radius) && marks.size() < 4 * MOST) {
            String id = layer.set().id(index);
            meet(symbol, x, y, radius, id, List.of(id));
        }
    }

    @Override
    public void cluster(Cluster cluster) {
        if (distance(cluster.x(), cluster.y()) <= LARGEST_CLUSTER) {
            meet(layer.set().symbol(cluster.top()), cluster.x(), cluster.y(), SpriteAtlas.clusterRadius(cluster.count()) + 1,
                    layer.set().id(cluster.top()), LiveMarks.members(layer, cluster));
        }
    }

    @Override
    public void spread(Spread spread) {
        double[] dx = spread.layout().dx();
        double[] dy = spread.layout().dy();
        for (int i = 0; i < dx.length; i++) {
            double x = spread.cluster().x() + dx[i] * resolution;
            double y = spread.cluster().y() - dy[i] * resolution;
            if (i < spread.members().length) {
                String id = layer.set().id(spread.members()[i]);
                meet(Splats.ABOVE, x, y, Spread.MEMBER_SIZE / 2, id, List.of(id));
            } else {
                meet(Splats.ABOVE, x, y, SpriteAtlas.clusterRadius(spread.rest()), layer.set().id(spread.cluster().top()),
                        LiveMarks.members(layer, spread.cluster()));
            }
        }
    }
}
