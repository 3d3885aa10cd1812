package org.tessera.duty.list;

import java.util.ArrayList;
import java.util.Arrays;
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
    private final List<BitSet> members = new ArrayList<>();
    private final Map<String, BitSet> within = new HashMap<>();

    /**
     * @param named areas of any tier; ids of none change nothing
     */
    GridGroups(AreaTree areas, Set<String> named) {
        named.forEach(area -> within.put(area, new BitSet()));
        List<List<BitSet>> byPlace = Arrays.stream(Tier.values())
                .map(tier -> Arrays.asList(areas.areas(tier).stream().map(within::get).toArray(BitSet[]::new))).toList();
        groupOf = new int[areas.size()];
        Map<List<Integer>, Integer> groups = new HashMap<>();
        Integer[] places = new Integer[byPlace.size()];
        for (int grid = 0; grid < groupOf.length; grid++) {
            for (Tier tier : Tier.values()) {
                int place = areas.place(tier, grid);
                places[tier.ordinal()] = place >= 0 && byPlace.get(tier.ordinal()).get(place) != null ? place : -1;
            }
            groupOf[grid] = groups.computeIfAbsent(List.of(places), _ -> newGroup(places, byPlace));
            members.get(groupOf[grid]).set(grid);
        }
    }

    private int newGroup(Integer[] places, List<List<BitSet>> byPlace) {
        int group = members.size();
        members.add(new BitSet());
        for (int tier = 0; tier < places.length; tier++) {
            if (places[tier] >= 0) {
                byPlace.get(tier).get(places[tier]).set(group);
            }
        }
        return group;
    }

    int groupOf(int grid) {
        return groupOf[grid];
    }

    /** The groups in an area; all of them for the empty id, which stands for everywhere. */
    BitSet in(String areaId) {
        if (!areaId.isEmpty()) {
            return within.getOrDefault(areaId, new BitSet());
        }
        BitSet all = new BitSet(members.size());
        all.set(0, members.size());
        return all;
    }

    /** The grids of groups, by number. */
    BitSet grids(BitSet groups) {
        BitSet grids = new BitSet();
        groups.stream().forEach(group -> grids.or(members.get(group)));
        return grids;
    }
}
