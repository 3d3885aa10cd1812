package org.tessera.duty.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

import org.tessera.access.Tier;
import org.tessera.grid.Grid;

/**
 * Which community, township and district each grid lies in, without their shapes. Grids are numbered from 0 in the order of their ids.
 * Immutable; safe for use by any thread.
 */
public final class AreaTree {

    private final List<String> grids;
    private final Map<String, Integer> numbers = new HashMap<>();
    /** Per tier: the ids of its areas that hold grids, and for each grid the place of its area among them, -1 for none. */
    private final List<List<String>> names = new ArrayList<>();
    private final int[][] places = new int[Tier.values().length][];
    private final int[][] sizes = new int[Tier.values().length][];
    private final Set<String> known = new HashSet<>();

    /**
     * @param areas areas of all tiers as they were on the day in question; a parent need not be among them
     */
    public AreaTree(Collection<Grid> areas) {
        Map<Tier, Map<String, String>> parents = new HashMap<>();
        for (Grid area : areas) {
            known.add(area.id());
            parents.computeIfAbsent(area.tier(), _ -> new HashMap<>()).put(area.id(), area.parentId());
        }
        grids = parents.getOrDefault(Tier.GRID, Map.of()).keySet().stream().sorted().toList();
        for (int i = 0; i < grids.size(); i++) {
            numbers.put(grids.get(i), i);
        }
        for (Tier ignored : Tier.values()) {
            names.add(List.of());
        }
        String[] ids = grids.toArray(String[]::new);
        for (int tier = Tier.GRID.ordinal(); tier >= 0; tier--) {
            keep(tier, ids);
            Map<String, String> up = parents.getOrDefault(Tier.values()[tier], Map.of());
            ids = Arrays.stream(ids).map(id -> id == null ? null : up.get(id)).toArray(String[]::new);
        }
    }

    private void keep(int tier, String[] ids) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> order = new ArrayList<>();
        places[tier] = new int[ids.length];
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] == null || ids[i].isEmpty()) {
                places[tier][i] = -1;
                continue;
            }
            known.add(ids[i]);
            places[tier][i] = seen.computeIfAbsent(ids[i], id -> {
                order.add(id);
                return order.size() - 1;
            });
        }
        names.set(tier, List.copyOf(order));
        sizes[tier] = new int[order.size()];
        Arrays.stream(places[tier]).filter(place -> place >= 0).forEach(place -> sizes[tier][place]++);
    }

    /** How many grids there are. */
    public int size() {
        return grids.size();
    }

    /** Ids of all grids, in order. */
    public List<String> grids() {
        return grids;
    }

    /** The number of a grid, or empty when there is none of that id. */
    public OptionalInt number(String gridId) {
        Integer number = numbers.get(gridId);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** Whether any area of any tier has that id. */
    public boolean knows(String areaId) {
        return known.contains(areaId);
    }

    /** Ids of the areas of a tier that hold grids. */
    public List<String> areas(Tier tier) {
        return names.get(tier.ordinal());
    }

    /** For each grid the place of its area in {@link #areas}, -1 where it has none at that tier. */
    public int place(Tier tier, int grid) {
        return places[tier.ordinal()][grid];
    }

    /** How many grids the area at that place in {@link #areas} has. */
    public int size(Tier tier, int place) {
        return sizes[tier.ordinal()][place];
    }

    /** The id of the area of a tier that a grid lies in, empty for none. */
    public String areaOf(Tier tier, int grid) {
        int place = place(tier, grid);
        return place < 0 ? "" : areas(tier).get(place);
    }

    /** Numbers of the grids that lie in an area of the tier of that id. */
    public BitSet within(Tier tier, String areaId) {
        BitSet found = new BitSet(size());
        int place = areas(tier).indexOf(areaId);
        for (int i = 0; place >= 0 && i < size(); i++) {
            if (place(tier, i) == place) {
                found.set(i);
            }
        }
        return found;
    }
}
