package org.tessera.grid.district;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Geometry;

import org.tessera.grid.edit.Gathering;

/**
 * A proposal as grids to be taken into a plan.
 *
 * @param grids one for each district, in the order of the districts
 * @param units ids and shapes of the grids that it was drawn from
 */
public record DraftedGrids(List<Drafted> grids, Map<String, Geometry> units) {

    public DraftedGrids {
        grids = List.copyOf(grids);
        units = Map.copyOf(units);
    }

    /**
     * One new grid.
     *
     * @param district what it is in the proposal
     * @param code     of the grid that gives most weight, which goes on with all the ground; of equals the first by code
     * @param joining  the others; their codes retire
     * @param outline  lon, lat
     * @param moved    shapes of the units that were in another district today
     */
    public record Drafted(District district, String code, List<String> joining, Geometry outline, List<Geometry> moved) {

        public Drafted {
            joining = List.copyOf(joining);
            moved = List.copyOf(moved);
        }
    }

    /**
     * Puts the units of each district together. No coordinate is changed, so borders to others fit as before. Tenths of a second for
     * hundreds of units.
     *
     * @throws IllegalArgumentException when units of one district do not fit together
     */
    public static DraftedGrids of(DistrictProblem problem, DistrictPlan plan) {
        List<List<DistrictUnit>> members = new ArrayList<>();
        plan.districts().forEach(_ -> members.add(new ArrayList<>()));
        Map<String, Geometry> units = new HashMap<>();
        for (int i = 0; i < problem.units().size(); i++) {
            DistrictUnit unit = problem.units().get(i);
            members.get(plan.assignment().get(i)).add(unit);
            units.put(unit.id(), unit.shape());
        }
        List<Drafted> grids = new ArrayList<>();
        for (int k = 0; k < members.size(); k++) {
            grids.add(drafted(plan.districts().get(k), members.get(k)));
        }
        return new DraftedGrids(grids, units);
    }

    private static Drafted drafted(District district, List<DistrictUnit> members) {
        DistrictUnit keeper = members.stream()
                .max(Comparator.comparingDouble(DistrictUnit::weight).thenComparing(DistrictUnit::id, Comparator.reverseOrder()))
                .orElseThrow();
        Geometry outline = members.size() == 1 ? keeper.shape() : Gathering.of(members.stream().map(DistrictUnit::shape).toList());
        return new Drafted(district, keeper.id(),
                members.stream().map(DistrictUnit::id).filter(id -> !id.equals(keeper.id())).sorted().toList(), outline,
                members.stream().filter(unit -> unit.today() != null && !unit.today().equals(district.name()))
                        .map(DistrictUnit::shape).toList());
    }

    /** New outlines by code; grids that take nothing in are not among them. */
    public Map<String, Geometry> outlines() {
        Map<String, Geometry> outlines = new java.util.TreeMap<>();
        grids.stream().filter(grid -> !grid.joining().isEmpty()).forEach(grid -> outlines.put(grid.code(), grid.outline()));
        return outlines;
    }

    /** Codes that retire. */
    public List<String> retiring() {
        return grids.stream().flatMap(grid -> grid.joining().stream()).sorted().toList();
    }
}
