package org.tessera.duty.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.tessera.access.Tier;
import org.tessera.duty.list.AreaTree;

/**
 * Some grids, and the fewest areas that are just these grids.
 *
 * @param grids ids, sorted
 * @param parts areas that lie in the extent whole, widest first; together exactly the grids
 */
public record Extent(List<String> grids, List<Part> parts) {

    /** No grid. */
    public static final Extent NOWHERE = new Extent(List.of(), List.of());

    public Extent {
        grids = List.copyOf(grids);
        parts = List.copyOf(parts);
    }

    /**
     * An area that lies in the extent whole.
     *
     * @param tier  its tier
     * @param id    its id; empty for the whole district
     * @param grids how many grids it has
     */
    public record Part(Tier tier, String id, int grids) {
    }

    /**
     * @param grids numbers of grids in the tree
     */
    static Extent of(AreaTree areas, BitSet grids) {
        List<String> ids = grids.stream().mapToObj(areas.grids()::get).toList();
        if (ids.size() == areas.size()) {
            return new Extent(ids, ids.isEmpty() ? List.of() : List.of(new Part(Tier.DISTRICT, "", ids.size())));
        }
        List<Part> parts = new ArrayList<>();
        BitSet left = (BitSet) grids.clone();
        for (Tier tier : List.of(Tier.TOWNSHIP, Tier.COMMUNITY)) {
            parts.addAll(takeWhole(areas, tier, left));
        }
        left.stream().forEach(grid -> parts.add(new Part(Tier.GRID, areas.grids().get(grid), 1)));
        return new Extent(ids, parts);
    }

    /** The areas of a tier all of whose grids are left; takes these grids away. */
    private static List<Part> takeWhole(AreaTree areas, Tier tier, BitSet left) {
        SortedMap<Integer, BitSet> byPlace = new TreeMap<>();
        left.stream().filter(grid -> areas.place(tier, grid) >= 0)
                .forEach(grid -> byPlace.computeIfAbsent(areas.place(tier, grid), _ -> new BitSet()).set(grid));
        List<Part> parts = new ArrayList<>();
        byPlace.forEach((place, here) -> {
            if (here.cardinality() == areas.size(tier, place)) {
                parts.add(new Part(tier, areas.areas(tier).get(place), here.cardinality()));
                left.andNot(here);
            }
        });
        return parts;
    }
}
