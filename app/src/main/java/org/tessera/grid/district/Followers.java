package org.tessera.grid.district;

/**
 * Who must come along when a unit leaves its district: all that it would tear off, so that the heaviest piece stays behind in one.
 * One thread.
 */
final class Followers {

    /** A unit that tears its district into more pieces than this, or that more units than this hang on, does not leave. */
    private static final int MOST = 32;

    private final UnitGraph graph;
    private final double[] weight;
    private final int[] seen;
    private final int[] walked;
    private final int[] start = new int[MOST + 1];
    private final int[] group = new int[MOST];
    private int turn;

    Followers(UnitGraph graph, double[] weight) {
        this.graph = graph;
        this.weight = weight;
        seen = new int[graph.units()];
        walked = new int[graph.units()];
    }

    /**
     * Finds them.
     *
     * @param unit     that wants to leave
     * @param district of each unit; that of the unit is connected
     * @return how many leave, the unit first; 0 when it must stay
     */
    int of(int unit, int[] district) {
        turn++;
        seen[unit] = turn;
        group[0] = unit;
        int pieces = 0;
        int end = 0;
        int stays = -1;
        double heaviest = -1;
        for (int half = graph.first(unit); half < graph.end(unit); half++) {
            int next = graph.neighbour(half);
            if (district[next] == district[unit] && seen[next] != turn) {
                if (pieces == MOST) {
                    return 0;
                }
                start[pieces] = end;
                end = walk(next, end, district);
                double heavy = weight(start[pieces], end);
                if (heavy > heaviest) {
                    heaviest = heavy;
                    stays = pieces;
                }
                pieces++;
            }
        }
        start[pieces] = end;
        return stays < 0 ? 0 : gather(pieces, stays);
    }

    /** A unit that the last answer named; 0 is the one that was asked about. */
    int get(int i) {
        return group[i];
    }

    private int walk(int first, int from, int[] district) {
        int end = from;
        seen[first] = turn;
        walked[end++] = first;
        for (int i = from; i < end; i++) {
            for (int half = graph.first(walked[i]); half < graph.end(walked[i]); half++) {
                int next = graph.neighbour(half);
                if (district[next] == district[first] && seen[next] != turn) {
                    seen[next] = turn;
                    walked[end++] = next;
                }
            }
        }
        return end;
    }

    private double weight(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += weight[walked[i]];
        }
        return sum;
    }

    private int gather(int pieces, int stays) {
        int all = 1 + start[pieces] - (start[stays + 1] - start[stays]);
        if (all > MOST) {
            return 0;
        }
        int count = 1;
        for (int piece = 0; piece < pieces; piece++) {
            for (int i = start[piece]; piece != stays && i < start[piece + 1]; i++) {
                group[count++] = walked[i];
            }
        }
        return count;
    }
}
