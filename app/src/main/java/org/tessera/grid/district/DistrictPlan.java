package org.tessera.grid.district;

import java.util.List;

/**
 * A proposal: which unit belongs to which district, and what is to be said of it. Immutable.
 *
 * @param districts       in the order of their numbers
 * @param assignment      index of the district of each unit, in the order of the units
 * @param contiguous      whether every district is connected by borders alone: links over water do not count, nor do barred borders
 * @param balanced        whether every district is within what was wanted
 * @param maxDeviation    largest deviation of a district from the mean weight, as a fraction of it
 * @param meanDeviation   mean of the deviations without their signs
 * @param cutEdges        pairs of neighbouring units in different districts
 * @param cutLength       length of the borders between districts in m; NaN when units have none
 * @param meanCompactness mean Polsby-Popper of the districts; NaN when units have no area
 * @param moved           weight that is in another district than today; 0 without a today
 * @param notes           what the reader must know
 * @param run             how it was found
 */
public record DistrictPlan(List<District> districts, List<Integer> assignment, boolean contiguous, boolean balanced,
        double maxDeviation, double meanDeviation, int cutEdges, double cutLength, double meanCompactness, double moved,
        List<Note> notes, Run run) {

    public DistrictPlan {
        districts = List.copyOf(districts);
        assignment = List.copyOf(assignment);
        notes = List.copyOf(notes);
    }

    /**
     * How a proposal was found.
     *
     * @param seed       of the random numbers
     * @param seconds    it took
     * @param steps      moves tried by all threads
     * @param repeatable whether the same seed gives the same plan again: false once the clock or a person cut the search short
     */
    public record Run(long seed, double seconds, long steps, boolean repeatable) {
    }

    /** Coefficient of variation of the weights: their standard deviation as a fraction of their mean. */
    public double variation() {
        return Math.sqrt(districts.stream().mapToDouble(district -> district.deviation() * district.deviation()).average().orElse(0));
    }

    /** The district of a unit. */
    public District of(int unit) {
        return districts.get(assignment.get(unit));
    }
}
