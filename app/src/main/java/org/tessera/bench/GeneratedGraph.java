package org.tessera.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.triangulate.DelaunayTriangulationBuilder;
import org.locationtech.jts.triangulate.quadedge.QuadEdge;

import org.tessera.exchange.SourceGraph;

/** A made town as a graph: half of its units crowd around centres, neighbours are those of the Delaunay triangulation. */
final class GeneratedGraph {

    private static final double SIDE = 1000;
    private static final int CENTRES = 25;
    private static final double CROWD = 60;
    /** Places are whole thousandths, so that no two nearly coincide. */
    private static final double GRID = 1000;
    private static final double MEDIAN = 30;
    /** Of the logarithm of weights. */
    private static final double SIGMA = 0.9;

    private GeneratedGraph() {
    }

    /** The same for the same seed, on any machine. */
    static SourceGraph of(int units, long seed) {
        Random random = new Random(seed);
        Map<Coordinate, Integer> places = places(units, random);
        DelaunayTriangulationBuilder triangles = new DelaunayTriangulationBuilder();
        triangles.setSites(new ArrayList<>(places.keySet()));
        List<int[]> edges = new ArrayList<>();
        for (Object one : triangles.getSubdivision().getPrimaryEdges(false)) {
            QuadEdge edge = (QuadEdge) one;
            edges.add(new int[] {places.get(edge.orig().getCoordinate()), places.get(edge.dest().getCoordinate())});
        }
        List<SourceGraph.Node> nodes = new ArrayList<>();
        places.forEach((place, i) -> nodes.add(new SourceGraph.Node(Integer.toString(i), place.x, place.y,
                Math.max(1, Math.round(MEDIAN * StrictMath.exp(SIGMA * random.nextGaussian()))))));
        return new SourceGraph("made of seed " + seed, nodes, edges);
    }

    private static Map<Coordinate, Integer> places(int units, Random random) {
        List<Coordinate> centres = new ArrayList<>();
        for (int i = 0; i < CENTRES; i++) {
            centres.add(anywhere(random));
        }
        Map<Coordinate, Integer> places = new LinkedHashMap<>();
        while (places.size() < units) {
            Coordinate place = random.nextBoolean() ? anywhere(random) : near(centres.get(random.nextInt(CENTRES)), random);
            if (place.x >= 0 && place.y >= 0 && place.x <= SIDE && place.y <= SIDE) {
                places.putIfAbsent(new Coordinate(Math.round(place.x * GRID) / GRID, Math.round(place.y * GRID) / GRID), places.size());
            }
        }
        return places;
    }

    private static Coordinate anywhere(Random random) {
        return new Coordinate(random.nextDouble() * SIDE, random.nextDouble() * SIDE);
    }

    private static Coordinate near(Coordinate centre, Random random) {
        return new Coordinate(centre.x + random.nextGaussian() * CROWD, centre.y + random.nextGaussian() * CROWD);
    }
}
