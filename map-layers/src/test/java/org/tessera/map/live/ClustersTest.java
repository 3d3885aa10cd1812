package org.tessera.map.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

import org.tessera.map.view.WebMercator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ClustersTest {

    private static final Envelope WORLD = new Envelope(-3e7, 3e7, -3e7, 3e7);

    /** City, country, far outliers and a stack on one place. */
    static PointSet scattered(long seed, int size) {
        Random random = new Random(seed);
        PointSetBuilder builder = PointSet.builder();
        for (int i = 0; i < size; i++) {
            double spread = i % 50 == 0 ? 60 : i % 3 == 0 ? 1 : 0.02;
            boolean stacked = i % 7 == 0;
            builder.add("p" + i, stacked ? -71.06 : -71 + spread * random.nextGaussian(),
                    stacked ? 42.36 : 42.3 + spread / 3 * random.nextGaussian(), random.nextInt(4));
        }
        return builder.build();
    }

    private static final class Seen implements Clusters.Sink {
        final List<Integer> indexes = new ArrayList<>();
        final List<Cluster> clusters = new ArrayList<>();
        private final Clusters of;

        Seen(Clusters of) {
            this.of = of;
        }

        @Override
        public void point(int index) {
            indexes.add(index);
        }

        @Override
        public void cluster(Cluster cluster) {
            clusters.add(cluster);
            of.members(cluster, indexes::add);
        }
    }

    private static Seen seen(PointSet set, int level, Envelope box) {
        Seen seen = new Seen(set.clusters());
        set.clusters().visit(level, box, seen);
        return seen;
    }

    @Property(tries = 60)
    void everyShownPointIsInExactlyOneClusterOfEachLevel(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3000) int size,
            @ForAll @IntRange(max = 28) int level, @ForAll @IntRange(min = 1, max = 3) int filter) {
        PointSet set = scattered(seed, size).filter(i -> i % filter == 0);
        int[] met = seen(set, level, WORLD).indexes.stream().mapToInt(Integer::intValue).sorted().toArray();
        int[] expected = java.util.stream.IntStream.range(0, size).filter(i -> i % filter == 0).toArray();
        assertTrue(Arrays.equals(expected, met), met.length + " of " + expected.length);
        assertEquals(expected.length, set.clusters().count());
    }

    @Property(tries = 60)
    void clusterCountsItsMembersAndKnowsTheMostUrgent(@ForAll long seed, @ForAll @IntRange(max = 28) int level) {
        PointSet set = scattered(seed, 2000);
        for (Cluster cluster : seen(set, level, WORLD).clusters) {
            List<Integer> members = new ArrayList<>();
            set.clusters().members(cluster, members::add);
            assertEquals(cluster.count(), members.size());
            assertTrue(members.contains(cluster.top()));
            assertEquals(members.stream().mapToInt(set::symbol).max().orElseThrow(), set.symbol(cluster.top()));
        }
    }

    @Property(tries = 60)
    void panChangesNoCluster(@ForAll long seed, @ForAll @IntRange(min = 4, max = 24) int level, @ForAll @IntRange(max = 100) int step) {
        PointSet set = scattered(seed, 2000);
        double x = WebMercator.x(-71);
        double y = WebMercator.y(42.3);
        Envelope here = new Envelope(x - 9000, x + 9000, y - 5000, y + 5000);
        Envelope there = new Envelope(here);
        there.translate(step * 90, step * 40);
        List<Cluster> common = seen(set, level, there).clusters;
        Envelope both = here.intersection(there);
        for (Cluster cluster : seen(set, level, here).clusters) {
            assertTrue(!both.contains(cluster.x(), cluster.y()) || common.contains(cluster), cluster + " is gone after a pan");
        }
    }

    @Property(tries = 40)
    void clusterSplitsAtItsSplitLevelAndNotBefore(@ForAll long seed, @ForAll @IntRange(max = 20) int level) {
        PointSet set = scattered(seed, 800);
        for (Cluster cluster : seen(set, level, WORLD).clusters) {
            int split = set.clusters().splitLevel(cluster);
            assertTrue(split > level);
            int top = cluster.top();
            if (split > level + 1) {
                Cluster before = holding(set, split - 1, top);
                assertEquals(cluster.count(), before.count());
            }
            if (split <= Clusters.FINEST) {
                Cluster after = holding(set, split, top);
                assertTrue(after == null || after.count() < cluster.count());
            }
        }
    }

    private static Cluster holding(PointSet set, int level, int index) {
        return seen(set, level, WORLD).clusters.stream().filter(other -> set.clusters().holds(other, index, level)).findFirst()
                .orElse(null);
    }

    @Test
    void membersOfOnePlaceNeverSplit() {
        PointSetBuilder builder = PointSet.builder();
        for (int i = 0; i < 9000; i++) {
            builder.add("c" + i, -71.06, 42.36, 0);
        }
        PointSet set = builder.build();
        Cluster all = seen(set, Clusters.FINEST, WORLD).clusters.getFirst();
        assertEquals(9000, all.count());
        assertEquals(Clusters.FINEST + 1, set.clusters().splitLevel(all));
    }

    @Property(tries = 100)
    void levelHasCellsOfTheWantedWidth(@ForAll @IntRange(min = 0, max = 1000) int zoom) {
        double resolution = 150_000 / Math.pow(2, zoom / 50.0);
        int level = Clusters.levelOf(40, resolution);
        double cell = 2 * WebMercator.LIMIT / (1L << level) / resolution;
        assertTrue(level == Clusters.FINEST || cell >= 40 && cell < 80, level + ": " + cell);
        assertEquals(level, Clusters.levelOf(40, Clusters.resolutionOf(level, 40)));
    }

    @Test
    void boxSearchVisitsLittleMoreThanItFinds() {
        PointSet set = scattered(5, 200_000);
        set.order();
        PointOrder order = set.columns().order();
        double x = WebMercator.x(-71);
        double y = WebMercator.y(42.3);
        int[] visited = new int[2];
        order.runs().visit(new Envelope(x - 20, x + 20, y - 20, y + 20), Morton.FINEST, (from, to) -> {
            visited[0]++;
            visited[1] += to - from;
        });
        int[] found = new int[1];
        set.visit(new Envelope(x - 20, x + 20, y - 20, y + 20), _ -> found[0]++);
        assertTrue(visited[1] <= 2 * found[0] + 64, visited[1] + " visited for " + found[0]);
    }
}
