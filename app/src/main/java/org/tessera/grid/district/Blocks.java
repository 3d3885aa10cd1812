package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Units that stay together, as the search sees them: one block each. Without such wishes every unit is its own block. A group whose
 * units do not hang together, or lie in several communities, becomes as many blocks. Immutable.
 */
final class Blocks {

    private final int[] block;
    private final List<int[]> members;
    private final double[] weight;
    private final double[] x;
    private final double[] y;
    private final List<UnitGraph.Edge> edges;
    private final int torn;

    Blocks(DistrictProblem problem) {
        List<DistrictUnit> units = problem.units();
        List<UnitGraph.Edge> open = openEdges(problem);
        Map<List<String>, Integer> names = new HashMap<>();
        int[] label = new int[units.size()];
        for (int i = 0; i < label.length; i++) {
            DistrictUnit unit = units.get(i);
            label[i] = unit.together() == null ? -1 - i
                    : names.computeIfAbsent(Arrays.asList(unit.together(), unit.community()), _ -> names.size());
        }
        block = new UnitGraph(units.size(), open).pieces(label);
        members = gather(block);
        weight = new double[members.size()];
        x = new double[members.size()];
        y = new double[members.size()];
        for (int i = 0; i < members.size(); i++) {
            for (int unit : members.get(i)) {
                weight[i] += units.get(unit).weight();
                x[i] += problem.x(unit) / members.get(i).length;
                y[i] += problem.y(unit) / members.get(i).length;
            }
        }
        edges = contracted(open);
        long grouped = members.stream().filter(some -> label[some[0]] >= 0).count();
        torn = (int) grouped - names.size();
    }

    /** Neighbours between whom a district may reach: no barrier, one community. */
    private static List<UnitGraph.Edge> openEdges(DistrictProblem problem) {
        return problem.neighbours().stream().filter(Neighbours::open)
                .filter(pair -> Objects.equals(problem.units().get(pair.border().a()).community(),
                        problem.units().get(pair.border().b()).community()))
                .map(pair -> new UnitGraph.Edge(pair.border().a(), pair.border().b(), pair.cost())).toList();
    }

    private static List<int[]> gather(int[] block) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int unit = 0; unit < block.length; unit++) {
            if (block[unit] == lists.size()) {
                lists.add(new ArrayList<>());
            }
            lists.get(block[unit]).add(unit);
        }
        return lists.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toList();
    }

    private List<UnitGraph.Edge> contracted(List<UnitGraph.Edge> open) {
        Map<Long, Double> costs = new TreeMap<>();
        for (UnitGraph.Edge edge : open) {
            int a = Math.min(block[edge.a()], block[edge.b()]);
            int b = Math.max(block[edge.a()], block[edge.b()]);
            if (a != b) {
                costs.merge((long) a << 32 | b, edge.cost(), Double::sum);
            }
        }
        List<UnitGraph.Edge> result = new ArrayList<>(costs.size());
        costs.forEach((pair, cost) -> result.add(new UnitGraph.Edge((int) (pair >> 32), (int) (long) pair, cost)));
        return result;
    }

    int count() {
        return members.size();
    }

    int[] members(int of) {
        return members.get(of);
    }

    double[] weight() {
        return weight;
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }

    List<UnitGraph.Edge> edges() {
        return edges;
    }

    /** How many groups more there are than were asked for, because some do not hang together. */
    int torn() {
        return torn;
    }

    /** From districts of blocks to districts of units. */
    int[] expand(int[] district) {
        int[] result = new int[block.length];
        for (int unit = 0; unit < block.length; unit++) {
            result[unit] = district[block[unit]];
        }
        return result;
    }
}
