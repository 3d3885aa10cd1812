package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who borders whom, packed: the half-edges of a unit stand side by side. A half-edge is one border seen from one of its units.
 * Immutable, safe on any thread.
 */
final class UnitGraph {

    /** The half-edges of unit i are those from first[i] to first[i + 1] exclusive. */
    private final int[] first;
    private final int[] neighbour;
    private final int[] owner;
    private final int[] twin;
    private final double[] cost;

    /**
     * A border that the search may cut.
     *
     * @param cost what cutting it costs; 1 is an average border
     */
    record Edge(int a, int b, double cost) {
    }

    /**
     * @param units how many
     * @param edges each pair at most once
     */
    UnitGraph(int units, List<Edge> edges) {
        first = new int[units + 1];
        for (Edge edge : edges) {
            first[edge.a() + 1]++;
            first[edge.b() + 1]++;
        }
        for (int i = 0; i < units; i++) {
            first[i + 1] += first[i];
        }
        int halves = first[units];
        neighbour = new int[halves];
        owner = new int[halves];
        twin = new int[halves];
        cost = new double[halves];
        int[] next = Arrays.copyOf(first, units);
        for (Edge edge : edges) {
            int there = next[edge.a()]++;
            int back = next[edge.b()]++;
            put(there, back, edge.a(), edge.b(), edge.cost());
            put(back, there, edge.b(), edge.a(), edge.cost());
        }
    }

    private void put(int half, int other, int from, int to, double price) {
        neighbour[half] = to;
        owner[half] = from;
        twin[half] = other;
        cost[half] = price;
    }

    int units() {
        return first.length - 1;
    }

    int halfEdges() {
        return neighbour.length;
    }

    int first(int unit) {
        return first[unit];
    }

    int end(int unit) {
        return first[unit + 1];
    }

    int degree(int unit) {
        return first[unit + 1] - first[unit];
    }

    int neighbour(int half) {
        return neighbour[half];
    }

    int owner(int half) {
        return owner[half];
    }

    int twin(int half) {
        return twin[half];
    }

    double cost(int half) {
        return cost[half];
    }

    boolean adjacent(int a, int b) {
        for (int half = first[a]; half < first[a + 1]; half++) {
            if (neighbour[half] == b) {
                return true;
            }
        }
        return false;
    }

    /**
     * Connected pieces of equal label: two units are in one piece when a chain of neighbours with the same label joins them.
     *
     * @param label of each unit
     * @return number of the piece of each unit, counted from 0 in the order of their smallest unit
     */
    int[] pieces(int[] label) {
        int[] piece = new int[units()];
        Arrays.fill(piece, -1);
        int[] stack = new int[units()];
        int pieces = 0;
        for (int start = 0; start < units(); start++) {
            if (piece[start] >= 0) {
                continue;
            }
            int top = 0;
            stack[top++] = start;
            piece[start] = pieces;
            while (top > 0) {
                int unit = stack[--top];
                for (int half = first[unit]; half < first[unit + 1]; half++) {
                    int next = neighbour[half];
                    if (piece[next] < 0 && label[next] == label[unit]) {
                        piece[next] = pieces;
                        stack[top++] = next;
                    }
                }
            }
            pieces++;
        }
        return piece;
    }

    /** Each border once. */
    List<Edge> edges() {
        List<Edge> edges = new ArrayList<>(halfEdges() / 2);
        for (int half = 0; half < halfEdges(); half++) {
            if (owner[half] < neighbour[half]) {
                edges.add(new Edge(owner[half], neighbour[half], cost[half]));
            }
        }
        return edges;
    }
}
