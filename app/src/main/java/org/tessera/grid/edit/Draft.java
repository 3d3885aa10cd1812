package org.tessera.grid.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Coordinate;

/**
 * A gesture in the making: changes the plan step by step, remembers what was there, and puts everything back when closed. So a gesture
 * of several steps sees its own results, and the plan is the same afterwards.
 */
final class Draft implements AutoCloseable {

    private final EditablePlan plan;
    private final int numbers;
    private final Map<Integer, Shape> before = new LinkedHashMap<>();

    Draft(EditablePlan plan) {
        this.plan = plan;
        numbers = plan.numbersUsed();
    }

    void put(int cell, Shape shape) {
        before.putIfAbsent(cell, plan.shape(cell));
        plan.put(cell, shape);
    }

    int add(String id) {
        int cell = plan.add(id);
        before.putIfAbsent(cell, plan.shape(cell));
        return cell;
    }

    /**
     * Puts new vertices into edges, in every cell that has them, so that no node is left one-sided.
     *
     * @param nodes by edge; in any order
     */
    void insert(Map<Chain.Edge, List<Coordinate>> nodes) {
        nodes.forEach((edge, places) -> {
            List<Coordinate> ordered = new ArrayList<>(places.stream().distinct().toList());
            ordered.sort(Comparator.comparingDouble(place -> place.distance(edge.low())));
            plan.stands(edge.low()).stream().map(EditablePlan.Stand::cell).distinct().toList().forEach(cell -> insert(cell, edge, ordered));
        });
    }

    private void insert(int cell, Chain.Edge edge, List<Coordinate> ordered) {
        Shape shape = plan.shape(cell);
        for (Shape.Part part : shape.parts()) {
            Ring ring = part.ring();
            for (int i = 0; i < ring.size(); i++) {
                boolean forth = ring.is(i, edge.low()) && ring.is(i + 1, edge.high());
                if (forth || ring.is(i, edge.high()) && ring.is(i + 1, edge.low())) {
                    put(cell, shape.with(part.number(), ring.splice(i + 1, 0, flat(forth ? ordered : ordered.reversed()))));
                    return;
                }
            }
        }
    }

    private static double[] flat(List<Coordinate> places) {
        double[] xy = new double[2 * places.size()];
        for (int i = 0; i < places.size(); i++) {
            xy[2 * i] = places.get(i).x;
            xy[2 * i + 1] = places.get(i).y;
        }
        return xy;
    }

    /** What has become different so far. */
    List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        before.forEach((cell, shape) -> differences.add(Difference.of(plan.id(cell), shape, plan.shape(cell))));
        return differences;
    }

    @Override
    public void close() {
        before.forEach((cell, shape) -> {
            if (cell < numbers) {
                plan.put(cell, shape);
            }
        });
        for (int cell = plan.numbersUsed() - 1; cell >= numbers; cell--) {
            plan.forget(cell);
        }
    }
}
