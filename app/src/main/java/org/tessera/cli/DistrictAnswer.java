package org.tessera.cli;

import java.util.List;
import java.util.Locale;

import org.tessera.grid.district.District;
import org.tessera.grid.district.DistrictPlan;
import org.tessera.grid.district.DistrictProblem;
import org.tessera.grid.district.Note;

/**
 * What {@code district} answers, keys as in the command contract. Deviations are fractions of the mean weight (0.01 is 1 %).
 *
 * @param districts       how many
 * @param contiguous      whether every district is connected by borders alone
 * @param balanced        whether every district is within what was wanted
 * @param cutLength       m; null for a graph and for units that do not touch
 * @param meanCompactness Polsby-Popper; null likewise
 * @param movedShare      part of all weight that is in another district than today; null without --from
 * @param repeatable      whether the same seed gives the same plan again: no when the clock cut the search short
 * @param residual        what is not as wanted, or had to be done: each named
 */
record DistrictAnswer(int districts, boolean contiguous, boolean balanced, double maxDeviation, double meanDeviation, int cutEdges,
        Double cutLength, Double meanCompactness, Double moved, Double movedShare, double seconds, long seed, long steps,
        boolean repeatable, int units, String adjacency, long barred, List<Note> residual, List<Row> plan) {

    private static final int MOST_LINES = 20;

    /** One district; null where units have no area. */
    record Row(String district, int units, double weight, double deviation, Double area, Double compactness, int pieces, double gained) {

        static Row of(District d) {
            return new Row(d.name(), d.units(), d.weight(), d.deviation(), orNull(d.area()), orNull(d.compactness()), d.pieces(),
                    d.gained());
        }
    }

    static DistrictAnswer of(DistrictPlan plan, DistrictProblem problem) {
        boolean today = problem.hasToday();
        return new DistrictAnswer(plan.districts().size(), plan.contiguous(), plan.balanced(), plan.maxDeviation(), plan.meanDeviation(),
                plan.cutEdges(), orNull(plan.cutLength()), orNull(plan.meanCompactness()), today ? plan.moved() : null,
                today ? plan.moved() / problem.weight() : null, plan.run().seconds(), plan.run().seed(), plan.run().steps(),
                plan.run().repeatable(), problem.units().size(), problem.adjacency().name().toLowerCase(Locale.ROOT), problem.barred(),
                plan.notes(), plan.districts().stream().map(Row::of).toList());
    }

    private static Double orNull(double value) {
        return Double.isNaN(value) ? null : value;
    }

    boolean asWanted() {
        return contiguous && balanced;
    }

    /** For people. */
    String text() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT,
                "%d districts of %d units, %s, at most %.2f %% off the mean, %d borders cut", districts, units,
                contiguous ? "connected" : "NOT all connected", maxDeviation * 100, cutEdges));
        if (cutLength != null) {
            text.append(String.format(Locale.ROOT, " (%.1f km), compactness %.3f", cutLength / 1000, meanCompactness));
        }
        if (moved != null) {
            text.append(String.format(Locale.ROOT, ", %.2f %% of the weight moved", movedShare * 100));
        }
        text.append(String.format(Locale.ROOT, " (%.1f s, seed %d)", seconds, seed));
        residual.stream().limit(MOST_LINES).forEach(note -> text.append("\n  ").append(note.sentence()));
        if (residual.size() > MOST_LINES) {
            text.append("\n  … and ").append(residual.size() - MOST_LINES).append(" more; --json has them all");
        }
        return text.toString();
    }
}
