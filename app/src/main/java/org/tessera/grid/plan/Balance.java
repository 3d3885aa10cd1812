package org.tessera.grid.plan;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tessera.grid.GridLocator;
import org.tessera.grid.coverage.Cell;

/**
 * How evenly something is spread over grids.
 *
 * @param grids     how many there are, those with nothing included
 * @param mean      of it in a grid
 * @param least     that any grid has
 * @param most      that any grid has
 * @param variation coefficient of variation: standard deviation over all grids ÷ mean; 0 is even, and also where there is nothing
 */
public record Balance(int grids, double mean, long least, long most, double variation) {

    /** Takes it from what each grid has. */
    public static Balance of(Collection<Long> counts) {
        int grids = counts.size();
        double mean = counts.stream().mapToLong(Long::longValue).average().orElse(0);
        double squares = counts.stream().mapToDouble(count -> (count - mean) * (count - mean)).sum();
        return new Balance(grids, mean, counts.stream().mapToLong(Long::longValue).min().orElse(0),
                counts.stream().mapToLong(Long::longValue).max().orElse(0),
                mean == 0 ? 0 : Math.sqrt(squares / grids) / mean);
    }

    /**
     * The balance of each kind over a plan.
     *
     * @param things what is counted; a place on a border belongs to the grid with the smallest id
     * @param kinds  that are wanted, whether there are any or not
     */
    public static Map<Located.Kind, Balance> of(List<Cell> plan, Collection<Located> things, Set<Located.Kind> kinds) {
        Map<Located.Kind, Map<String, Long>> counts = new EnumMap<>(Located.Kind.class);
        List<Cell> sound = plan.stream().filter(cell -> cell.shape() != null && cell.shape().getDimension() == 2).toList();
        kinds.forEach(kind -> {
            Map<String, Long> none = new HashMap<>();
            sound.forEach(cell -> none.put(cell.id(), 0L));
            counts.put(kind, none);
        });
        GridLocator locator = new GridLocator(sound.stream().map(cell -> new GridLocator.Area(cell.id(), cell.shape())).toList());
        things.stream().filter(thing -> kinds.contains(thing.kind())).forEach(thing -> locator.locate(thing.point())
                .ifPresent(id -> counts.get(thing.kind()).merge(id, thing.count(), Long::sum)));
        Map<Located.Kind, Balance> balance = new EnumMap<>(Located.Kind.class);
        counts.forEach((kind, each) -> balance.put(kind, of(each.values())));
        return balance;
    }
}
