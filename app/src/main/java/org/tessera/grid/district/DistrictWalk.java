package org.tessera.grid.district;

/**
 * Whether a district stays connected when one unit leaves it, found by walking through all of it: what the local answer cannot see
 * is a way around a lake. One thread.
 */
final class DistrictWalk {

    private final UnitGraph graph;
    private final int[] seen;
    private final int[] stack;
    private int turn;

    DistrictWalk(UnitGraph graph) {
        this.graph = graph;
        seen = new int[graph.units()];
        stack = new int[graph.units()];
    }

    /** True only if what remains is connected and not nothing, provided the district was connected. */
    boolean mayLeave(int unit, int[] district) {
        int home = district[unit];
        int wanted = 0;
        int start = -1;
        turn++;
        for (int half = graph.first(unit); half < graph.end(unit); half++) {
            if (district[graph.neighbour(half)] == home) {
                wanted++;
                start = graph.neighbour(half);
            }
        }
        if (wanted == 0) {
            return false;
        }
        seen[unit] = turn;
        seen[start] = turn;
        int top = 0;
        stack[top++] = start;
        while (top > 0) {
            int here = stack[--top];
            for (int half = graph.first(here); half < graph.end(here); half++) {
                int next = graph.neighbour(half);
                if (district[next] == home && seen[next] != turn) {
                    seen[next] = turn;
                    stack[top++] = next;
                }
            }
        }
        for (int half = graph.first(unit); half < graph.end(unit); half++) {
            if (district[graph.neighbour(half)] == home && seen[graph.neighbour(half)] != turn) {
                return false;
            }
        }
        return true;
    }
}
