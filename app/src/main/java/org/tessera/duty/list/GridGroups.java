package org.tessera.duty.list;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tessera.access.Tier;

/**
 * Grids that a set of areas does not tell apart, taken as one: ten thousand grids under duties that name twenty townships are twenty-one
 * groups. Immutable.
 */
final class GridGroups {

    private final int[] groupOf;
    private final int count;
    private final Map<String, BitSet> within = new HashMap<>();

    /**
     * @param named areas of any tier; ids of none change nothing
     */
    GridGroups(AreaTree areas, Set<String> named) {
        named.forEach(area -> within.put(area, new BitSet()));
        groupOf = new int[areas.size()];
        Map<List<Integer>, Integer> groups = new HashMap<>();
        for (int grid = 0; grid < groupOf.length; grid++) {
            Integer[] key = new Integer[Tier.values().length];
            for (Tier tier : Tier.values()) {
                boolean tells = within.containsKey(areas.areaOf(tier, grid));
                key[tier.ordinal()] = tells ? areas.place(tier, grid) : -1;
            }
            int next = groups.size();
            groupOf[grid] = groups.computeIfAbsent(List.of(key), _ -> next);
            for (Tier tier : Tier.values()) {
                BitSet groupsWithin = within.get(areas.areaOf(tier, grid));
                if (groupsWithin != null) {
                    groupsWithin.set(groupOf[grid]);
                }
            }
        }
        count = groups.size();
    }

    int count() {
        return count;
    }

    int groupOf(int grid) {
        return groupOf[grid];
    }

    /** The groups in an area; all of them for the empty id, which stands for everywhere. */
    BitSet in(String areaId) {
        if (!areaId.isEmpty()) {
            return within.getOrDefault(areaId, new BitSet());
        }
        BitSet all = new BitSet(count);
        all.set(0, count);
        return all;
    }

    /** The grids of groups, by number. */
    BitSet grids(BitSet groups) {
        BitSet grids = new BitSet(groupOf.length);
        for (int grid = 0; grid < groupOf.length; grid++) {
            if (groups.get(groupOf[grid])) {
                grids.set(grid);
            }
        }
        return grids;
    }
}
