package org.tessera.grid.repair;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

import org.tessera.grid.coverage.Finding;

/** Chooses who gets a tract. Ties go to the grid that comes first in the input. */
final class Choice {

    private final Plan plan;
    private final PatchGround ground;

    Choice(Plan plan, PatchGround ground) {
        this.plan = plan;
        this.ground = ground;
    }

    /** The winner of a tract that all candidates border on or own. */
    int best(Collection<Integer> candidates, Map<Integer, Double> borders) {
        ToDoubleFunction<Integer> score = score(borders);
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int candidate : new TreeSet<>(candidates)) {
            double value = score.applyAsDouble(candidate);
            if (best < 0 || value > most) {
                best = candidate;
                most = value;
            }
        }
        return best;
    }

    /** The same for a tract in dispute, by the rule; what the line has to do with it is said of the finding. */
    int best(Finding finding, PatchFindings findings, Tract tract, Collection<Integer> candidates) {
        Map<Integer, Double> borders = tract.borders(plan.metric);
        if (plan.guides == null || candidates.size() < 2) {
            return best(candidates, borders);
        }
        Map<Subdivision.Edge, Collection<Integer>> rim = tract.rim();
        if (!plan.guides.reach(rim.keySet())) {
            findings.note(finding, RepairNote.NO_LINE_IN_REACH);
            return best(candidates, borders);
        }
        findings.note(finding, RepairNote.ALONG_LINE);
        List<Integer> beside = candidates.stream().filter(cell -> borders.getOrDefault(cell, 0.0) > 0).toList();
        return nearest(rim, beside.isEmpty() ? candidates : beside, borders);
    }

    /** Who leaves the border nearest to a line; to the same centimetre, who lies along more of the tract. */
    private int nearest(Map<Subdivision.Edge, Collection<Integer>> rim, Collection<Integer> candidates, Map<Integer, Double> borders) {
        Map<Integer, Long> away = new HashMap<>();
        candidates.forEach(cell -> away.put(cell, Math.round(plan.guides.away(rim, cell) * 100)));
        long least = Collections.min(away.values());
        return best(candidates.stream().filter(cell -> away.get(cell) == least).toList(), borders);
    }

    private ToDoubleFunction<Integer> score(Map<Integer, Double> borders) {
        ToDoubleFunction<String> weight = plan.options.weight();
        return switch (plan.options.rule()) {
            case SPLIT, LONGEST_BORDER, NEAREST_LINE -> cell -> borders.getOrDefault(cell, 0.0);
            case BALANCE -> weight == null ? cell -> -plan.shape(cell).getArea() : cell -> -weight.applyAsDouble(plan.id(cell));
            case PRIORITY -> cell -> weight.applyAsDouble(plan.id(cell));
        };
    }

    /** Those of a disputed tract's owners who may have it: the others would be left with ground, and in one piece where possible. */
    List<Integer> sparing(Tract tract, Collection<Integer> owners) {
        List<Integer> sparing = new ArrayList<>();
        List<Integer> tearing = new ArrayList<>();
        for (int candidate : owners) {
            int worst = tract.owners().stream().filter(other -> other != candidate).mapToInt(other -> harm(tract, other)).max().orElse(0);
            if (worst == 0) {
                sparing.add(candidate);
            } else if (worst == 1) {
                tearing.add(candidate);
            }
        }
        return sparing.isEmpty() ? tearing : sparing;
    }

    /** What the loss of the tract does to a grid: 0 nothing, 1 tears it apart, 2 leaves nothing of it. */
    private int harm(Tract tract, int cell) {
        List<Subdivision.Face> all = ground.of(cell);
        Set<Subdivision.Face> lost = Tract.identical(tract.faces());
        List<Subdivision.Face> rest = all.stream().filter(face -> !lost.contains(face)).toList();
        double left = rest.stream().mapToDouble(face -> face.shape.getArea()).sum();
        double whole = all.stream().mapToDouble(face -> face.shape.getArea()).sum();
        if (left <= whole * 1e-9) {
            return 2;
        }
        return Tract.pieces(rest) > Tract.pieces(all) ? 1 : 0;
    }
}
