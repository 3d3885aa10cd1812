package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether a district stays connected when one unit leaves it, answered from the unit's surroundings alone.
 *
 * <p>After D. M. King, S. H. Jacobson, E. C. Sewell, W. K. Tam Cho, "Geo-graphs: an efficient model for enforcing contiguity and
 * hole constraints in planar graph partitioning", Oper. Res. 60 (2012): the neighbours that remain must be joined with each other
 * around the unit. Around means over neighbours themselves or over units that touch two of them, which is what bridges a corner
 * where four units meet. A yes is always true; a no is also true where districts are without holes, and otherwise careful.
 * Immutable, safe on any thread.
 */
final class LocalContiguity {

    /** As many surrounding units as a long has bits; a unit with more is never moved by the local answer. */
    private static final int MOST = Long.SIZE;

    private final int[] first;
    private final int[] around;
    private final int[] degree;
    /** For each surrounding unit the set of those, by position, that it borders. */
    private final long[] joined;

    LocalContiguity(UnitGraph graph) {
        int units = graph.units();
        first = new int[units + 1];
        degree = new int[units];
        List<int[]> rings = new ArrayList<>(units);
        int[] position = new int[units];
        Arrays.fill(position, -1);
        for (int unit = 0; unit < units; unit++) {
            int[] ring = ring(graph, unit);
            rings.add(ring);
            degree[unit] = graph.degree(unit);
            first[unit + 1] = first[unit] + ring.length;
        }
        around = new int[first[units]];
        joined = new long[first[units]];
        for (int unit = 0; unit < units; unit++) {
            join(graph, rings.get(unit), first[unit], position);
        }
    }

    private void join(UnitGraph graph, int[] ring, int offset, int[] position) {
        for (int i = 0; i < ring.length; i++) {
            position[ring[i]] = i;
        }
        for (int i = 0; i < ring.length; i++) {
            around[offset + i] = ring[i];
            for (int half = graph.first(ring[i]); half < graph.end(ring[i]); half++) {
                int there = position[graph.neighbour(half)];
                if (there >= 0) {
                    joined[offset + i] |= 1L << there;
                }
            }
        }
        for (int other : ring) {
            position[other] = -1;
        }
    }

    /** The neighbours in order, then the units that touch at least two of them; empty when there are too many. */
    private static int[] ring(UnitGraph graph, int unit) {
        int degree = graph.degree(unit);
        if (degree > MOST) {
            return new int[0];
        }
        int[] ring = new int[MOST];
        int size = 0;
        for (int half = graph.first(unit); half < graph.end(unit); half++) {
            ring[size++] = graph.neighbour(half);
        }
        for (int i = 0; i < degree; i++) {
            for (int half = graph.first(ring[i]); half < graph.end(ring[i]) && size < MOST; half++) {
                int corner = graph.neighbour(half);
                if (corner != unit && !contains(ring, size, corner) && touches(graph, corner, ring, degree) > 1) {
                    ring[size++] = corner;
                }
            }
        }
        return Arrays.copyOf(ring, size);
    }

    private static boolean contains(int[] ring, int size, int unit) {
        for (int i = 0; i < size; i++) {
            if (ring[i] == unit) {
                return true;
            }
        }
        return false;
    }

    private static int touches(UnitGraph graph, int corner, int[] ring, int degree) {
        int count = 0;
        for (int half = graph.first(corner); half < graph.end(corner); half++) {
            count += contains(ring, degree, graph.neighbour(half)) ? 1 : 0;
        }
        return count;
    }

    /**
     * Whether the unit may leave its district.
     *
     * @param district of each unit
     * @return true only if what remains is connected, provided the district was; false for a unit alone
     */
    boolean mayLeave(int unit, int[] district) {
        int from = first[unit];
        int to = first[unit + 1];
        int home = district[unit];
        long same = 0;
        for (int i = from; i < to; i++) {
            if (district[around[i]] == home) {
                same |= 1L << (i - from);
            }
        }
        int near = Math.min(degree[unit], to - from);
        long wanted = same & (near == MOST ? -1L : (1L << near) - 1);
        if (wanted == 0) {
            return false;
        }
        long reached = Long.lowestOneBit(wanted);
        long fresh = reached;
        while (fresh != 0) {
            long seen = 0;
            for (long rest = fresh; rest != 0; rest &= rest - 1) {
                seen |= joined[from + Long.numberOfTrailingZeros(rest)];
            }
            fresh = seen & same & ~reached;
            reached |= fresh;
        }
        return (wanted & ~reached) == 0;
    }
}
