package org.tessera.grid.district;

import java.util.Comparator;
import java.util.stream.IntStream;

import org.locationtech.jts.geom.Geometry;

/** Finds where an island is nearest to the rest. */
final class Links {

    /** Pairs of near middles whose shapes are measured. */
    private static final int MEASURED = 24;

    private final DistrictProblem problem;
    private final Blocks blocks;
    private final LocalPlane plane;

    Links(DistrictProblem problem, Blocks blocks) {
        this.problem = problem;
        this.blocks = blocks;
        boolean shaped = problem.adjacency() != DistrictProblem.Adjacency.GIVEN;
        plane = shaped ? LocalPlane.around(problem.units().stream().map(DistrictUnit::shape).toList()) : null;
    }

    /**
     * Two blocks, one of each side.
     *
     * @param metres between them
     */
    record Link(int from, int to, double metres) {
    }

    /** The shortest link between two sets of blocks, neither empty. */
    Link shortest(int[] island, int[] rest) {
        return IntStream.of(island).boxed().flatMap(a -> IntStream.of(rest).mapToObj(b -> new Link(a, b, middles(a, b)))
                        .sorted(Comparator.comparingDouble(Link::metres)).limit(2))
                .sorted(Comparator.comparingDouble(Link::metres)).limit(MEASURED)
                .map(link -> new Link(link.from, link.to, plane == null ? link.metres : shapes(link.from, link.to)))
                .min(Comparator.comparingDouble(Link::metres)).orElseThrow();
    }

    /** Whether a link leads across a barrier. */
    boolean across(Link link) {
        return IntStream.of(blocks.members(link.from)).anyMatch(a -> IntStream.of(blocks.members(link.to))
                .anyMatch(b -> problem.across(a, b)));
    }

    private double middles(int a, int b) {
        return Math.hypot(blocks.x()[a] - blocks.x()[b], blocks.y()[a] - blocks.y()[b]);
    }

    private double shapes(int a, int b) {
        double least = Double.POSITIVE_INFINITY;
        for (int one : blocks.members(a)) {
            Geometry shape = plane.project(problem.units().get(one).shape());
            for (int other : blocks.members(b)) {
                least = Math.min(least, shape.distance(plane.project(problem.units().get(other).shape())));
            }
        }
        return least;
    }
}
