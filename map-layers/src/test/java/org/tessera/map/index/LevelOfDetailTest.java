package org.tessera.map.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LevelOfDetailTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** A grid of areas whose shared edges are wiggly lines of many vertices, each ring started at another place. */
    private static FeatureSet coverage(int cells, int steps, Random random) {
        double[][][] right = new double[cells + 1][cells + 1][2 * steps];
        double[][][] up = new double[cells + 1][cells + 1][2 * steps];
        for (double[][][] edges : List.of(right, up)) {
            for (double[][] row : edges) {
                for (double[] edge : row) {
                    for (int i = 0; i < edge.length; i++) {
                        edge[i] = (random.nextDouble() - 0.5) * 0.0004;
                    }
                }
            }
        }
        FeatureSet.Builder builder = FeatureSet.builder();
        for (int y = 0; y < cells; y++) {
            for (int x = 0; x < cells; x++) {
                List<Coordinate> ring = new ArrayList<>();
                for (int i = 0; i < steps; i++) {
                    ring.add(on(x, y, i, steps, right[y][x], true));
                }
                for (int i = 0; i < steps; i++) {
                    ring.add(on(x + 1, y, i, steps, up[y][x + 1], false));
                }
                for (int i = steps; i > 0; i--) {
                    ring.add(on(x, y + 1, i, steps, right[y + 1][x], true));
                }
                for (int i = steps; i > 0; i--) {
                    ring.add(on(x, y, i, steps, up[y][x], false));
                }
                java.util.Collections.rotate(ring, random.nextInt(ring.size()));
                ring.add(ring.getFirst().copy());
                builder.add(x + "/" + y, FACTORY.createPolygon(ring.toArray(Coordinate[]::new)), Map.of());
            }
        }
        return builder.build();
    }

    private static Coordinate on(int x, int y, int i, int steps, double[] wiggle, boolean right) {
        double bend = i % steps == 0 ? 0 : wiggle[i];
        double along = 0.01 * i / steps;
        return right ? new Coordinate(8 + 0.01 * x + along, 47 + 0.01 * y + bend)
                : new Coordinate(8 + 0.01 * x + bend, 47 + 0.01 * y + along);
    }

    private static List<String> kept(FeatureSet set, int feature, int level) {
        LevelOfDetail detail = set.detail(() -> false);
        List<String> kept = new ArrayList<>();
        int part = set.geometry().firstPart(feature);
        for (int i = set.geometry().firstVertex(part); i < set.geometry().firstVertex(part + 1) - 1; i++) {
            if (detail.level(i) >= level) {
                kept.add(Long.toHexString(SharedVertices.key(set.geometry(), feature, i)));
            }
        }
        return kept;
    }

    /** Every edge inside a coverage is drawn from both sides. */
    private static void assertNoGaps(FeatureSet set, int cells, int level) {
        Map<Set<String>, Integer> edges = new HashMap<>();
        for (int f = 0; f < set.size(); f++) {
            List<String> ring = kept(set, f, level);
            for (int i = 0; i < ring.size(); i++) {
                edges.merge(Set.of(ring.get(i), ring.get((i + 1) % ring.size())), 1, Integer::sum);
            }
        }
        long once = edges.values().stream().filter(count -> count == 1).count();
        Set<String> outside = new HashSet<>();
        edges.forEach((edge, count) -> {
            if (count == 1) {
                outside.addAll(edge);
            }
        });
        // The outer boundary is one closed line, so it has as many edges as vertices; a gap would add an inner one.
        assertEquals(outside.size(), once);
        for (String key : outside) {
            long name = Long.parseUnsignedLong(key, 16);
            double lon = org.tessera.map.view.WebMercator.lon(SharedVertices.x(name));
            double lat = org.tessera.map.view.WebMercator.lat(SharedVertices.y(name));
            double toSide = Math.min(Math.min(Math.abs(lon - 8), Math.abs(lon - 8 - 0.01 * cells)),
                    Math.min(Math.abs(lat - 47), Math.abs(lat - 47 - 0.01 * cells)));
            assertTrue(toSide < 0.0003, "an inner vertex on one side only");
        }
    }

    @Property(tries = 10)
    void sharedEdgesStayShared(@ForAll long seed) {
        FeatureSet set = coverage(4, 25, new Random(seed));
        for (double tolerance : new double[] {1, 5, 12, 30, 200, 5000}) {
            assertNoGaps(set, 4, LevelOfDetail.levelOf(tolerance));
        }
    }

    @Property(tries = 8)
    void simplifiedLineIsNowhereFartherThanTheTolerance(@ForAll long seed) {
        FeatureSet set = coverage(2, 40, new Random(seed));
        for (double tolerance : new double[] {2, 10, 25}) {
            for (int f = 0; f < set.size(); f++) {
                LineString full = line(kept(set, f, 0));
                LineString simple = line(kept(set, f, LevelOfDetail.levelOf(tolerance)));
                assertTrue(simple.getNumPoints() < full.getNumPoints() || tolerance < 10);
                for (Coordinate vertex : full.getCoordinates()) {
                    assertTrue(simple.distance(FACTORY.createPoint(vertex)) <= tolerance + 0.2);
                }
            }
        }
    }

    private static LineString line(List<String> keys) {
        List<Coordinate> ring = new ArrayList<>(keys.stream().map(key -> Long.parseUnsignedLong(key, 16))
                .map(key -> new Coordinate(SharedVertices.x(key), SharedVertices.y(key))).toList());
        ring.add(ring.getFirst());
        return FACTORY.createLineString(ring.toArray(Coordinate[]::new));
    }

    @Test
    void islandAndHoleAgreeWhereverTheirRingsStart() {
        Coordinate[] ring = new Coordinate[201];
        Coordinate[] turned = new Coordinate[201];
        Random random = new Random(4);
        for (int i = 0; i <= 200; i++) {
            double r = 0.01 + 0.001 * (i == 200 ? 0 : random.nextDouble());
            ring[i] = i == 200 ? ring[0] : new Coordinate(8 + r * Math.cos(i * Math.PI / 100), 47 + r * Math.sin(i * Math.PI / 100));
        }
        for (int i = 0; i <= 200; i++) {
            turned[i] = ring[(390 - i) % 200];
        }
        FeatureSet set = FeatureSet.builder().add("island", FACTORY.createPolygon(ring), Map.of())
                .add("hole", FACTORY.createPolygon(turned), Map.of()).build();
        int level = LevelOfDetail.levelOf(30);
        assertEquals(Set.copyOf(kept(set, 0, level)), Set.copyOf(kept(set, 1, level)));
        assertTrue(kept(set, 0, level).size() < 150);
    }

    @Test
    void draggedVertexLeavesNoGap() {
        FeatureSet set = coverage(4, 25, new Random(9));
        set.detail(() -> false);
        for (int step = 0; step < 8; step++) {
            FeatureRevision revision = set.revise();
            for (String id : List.of("1/1", "2/1", "1/2", "2/2")) {
                revision.put(id, moved(set, set.indexOf(id), 0.00002), Map.of());
            }
            set = revision.build();
            assertNoGaps(set, 4, LevelOfDetail.levelOf(12));
        }
    }

    private static Polygon moved(FeatureSet set, int feature, double by) {
        List<Coordinate> ring = new ArrayList<>();
        int part = set.geometry().firstPart(feature);
        for (int i = set.geometry().firstVertex(part); i < set.geometry().firstVertex(part + 1); i++) {
            double lon = org.tessera.map.view.WebMercator.lon(set.geometry().originX(feature) + set.geometry().x(i));
            double lat = org.tessera.map.view.WebMercator.lat(set.geometry().originY(feature) + set.geometry().y(i));
            boolean middle = Math.hypot(lon - 8.02, lat - 47.02) < 0.002;
            ring.add(new Coordinate(middle ? lon + by : lon, lat));
        }
        ring.set(ring.size() - 1, ring.getFirst().copy());
        return FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    @Test
    void judgingIsGivenUpWithinAFewThousandVertices() {
        FeatureSet set = coverage(20, 60, new Random(1));
        int[] looks = new int[1];
        assertNull(LevelOfDetail.of(set.geometry(), () -> ++looks[0] == 2));
        assertEquals(2, looks[0]);
        LevelOfDetail.of(set.geometry(), () -> ++looks[0] < 0);
        assertTrue(looks[0] - 2 >= set.geometry().vertices() / LevelOfDetail.PATIENCE, looks[0] + " looks");
    }
}
