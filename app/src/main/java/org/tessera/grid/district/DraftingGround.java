package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.locationtech.jts.geom.Geometry;

import org.tessera.access.Tier;
import org.tessera.grid.Grid;
import org.tessera.grid.GridLocator;
import org.tessera.grid.PointCounts;
import org.tessera.grid.coverage.Measure;

/**
 * What grids are drawn up on: the areas above them, what is counted in them, and roads. Everything in lon, lat. Immutable; its methods
 * take up to a second, so not for the JavaFX thread.
 */
public final class DraftingGround {

    private final Map<String, Grid> areas = new HashMap<>();
    private final Map<UnitWeight, PointCounts> counted;
    private final List<Geometry> roads;
    private final List<Geometry> barriers;

    /**
     * @param areas    communities and townships, ids unique among both
     * @param counted  places of what may weigh
     * @param roads    lines that make good borders
     * @param barriers lines that are hard to cross, of what is known
     */
    public DraftingGround(Collection<Grid> areas, Map<UnitWeight, PointCounts> counted, List<Geometry> roads, List<Geometry> barriers) {
        areas.forEach(area -> this.areas.put(area.id(), area));
        this.counted = Map.copyOf(counted);
        this.roads = List.copyOf(roads);
        this.barriers = List.copyOf(barriers);
    }

    /** Weights that something is known of. */
    public Set<UnitWeight> weights() {
        Set<UnitWeight> known = EnumSet.of(UnitWeight.AREA, UnitWeight.EQUAL);
        counted.forEach((weight, points) -> {
            if (points.points() > 0) {
                known.add(weight);
            }
        });
        return known;
    }

    /** Whether there are roads for borders to follow. */
    public boolean hasRoads() {
        return !roads.isEmpty();
    }

    /** Main roads, railways and rivers; empty where none are known. */
    public List<Geometry> barriers() {
        return barriers;
    }

    /** The area of a tier that a grid lies in, or null. */
    public Grid above(Grid grid, Tier tier) {
        Grid at = grid.parentId() == null ? null : areas.get(grid.parentId());
        while (at != null && at.tier() != tier) {
            at = at.parentId() == null ? null : areas.get(at.parentId());
        }
        return at;
    }

    /** Grids of one township or community; null for all. */
    public List<Grid> units(Collection<Grid> grids, String within) {
        return grids.stream().filter(grid -> within == null || lies(grid, Tier.COMMUNITY, within) || lies(grid, Tier.TOWNSHIP, within))
                .toList();
    }

    private boolean lies(Grid grid, Tier tier, String in) {
        Grid above = above(grid, tier);
        return above != null && above.id().equals(in);
    }

    /**
     * The grids as units of a search, in their order.
     *
     * @throws Undistrictable when there are none
     */
    public DistrictProblem problem(Collection<Grid> grids, DraftingWish wish) {
        List<Grid> units = units(grids, wish.within());
        if (units.isEmpty()) {
            throw new Undistrictable("there are no units");
        }
        Map<String, Double> weights = weights(units, wish.weight());
        List<DistrictUnit> made = new ArrayList<>();
        for (Grid grid : units) {
            String community = idAbove(grid, Tier.COMMUNITY);
            made.add(new DistrictUnit(grid.id(), grid.shape(), weights.getOrDefault(grid.id(), 0.0),
                    wish.today() == null ? null : idAbove(grid, wish.today()),
                    wish.communities() == DraftingWish.Communities.WITHIN ? community : null,
                    wish.communities() == DraftingWish.Communities.WHOLE ? community : null));
        }
        DistrictProblem problem = DistrictProblem.of(made, wish.barriers(), wish.roads() ? roads : List.of());
        return problem.uncrossed();
    }

    /** How much of a weight there is in all. */
    public double total(List<Grid> units, UnitWeight weight) {
        return weights(units, weight).values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private String idAbove(Grid grid, Tier tier) {
        Grid above = above(grid, tier);
        return above == null ? null : above.id();
    }

    private Map<String, Double> weights(List<Grid> units, UnitWeight weight) {
        Map<String, Double> weights = new HashMap<>();
        switch (weight) {
            case AREA -> units.forEach(grid -> weights.put(grid.id(), Measure.LON_LAT.area(grid.shape())));
            case EQUAL -> units.forEach(grid -> weights.put(grid.id(), 1.0));
            case HOUSEHOLDS, CASES, OPEN_CASES -> counted.getOrDefault(weight, PointCounts.of(List.of()))
                    .byArea(units.stream().map(grid -> new GridLocator.Area(grid.id(), grid.shape())).toList())
                    .forEach((id, count) -> weights.put(id, count.doubleValue()));
            default -> throw new IllegalStateException("unknown weight " + weight);
        }
        return weights;
    }
}
