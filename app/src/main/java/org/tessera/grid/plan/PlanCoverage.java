package org.tessera.grid.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.tessera.access.Scope;
import org.tessera.access.Tier;
import org.tessera.grid.GridStore;
import org.tessera.grid.coverage.AllowedGap;
import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.CoverageCheck;
import org.tessera.grid.coverage.CoverageInput;
import org.tessera.grid.coverage.Finding;
import org.tessera.grid.coverage.FindingKind;
import org.tessera.grid.coverage.Measure;
import org.tessera.journal.Refusal;

/**
 * Whether the grids still tile the ground once a plan holds. Equal when nothing that it reads has changed.
 *
 * @param inForce   the grids as they are
 * @param asPlanned the grids as they would be
 * @param allowed   gaps that are meant to be there
 */
record PlanCoverage(List<Cell> inForce, List<Cell> asPlanned, List<AllowedGap> allowed) {

    /** A border is shared with grids beyond the author's area, so all grids are read. */
    static PlanCoverage of(List<PlannedGrid> planned, GridStore grids, PlanStore plans) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        grids.areas(Scope.WHOLE_DISTRICT, Tier.GRID).forEach(grid -> cells.put(grid.id(), new Cell(grid.id(), grid.shape())));
        List<Cell> inForce = List.copyOf(cells.values());
        for (PlannedGrid grid : planned) {
            if (grid.retires()) {
                cells.remove(grid.gridId());
            } else {
                cells.put(grid.gridId(), new Cell(grid.gridId(), grid.shape()));
            }
        }
        return new PlanCoverage(inForce, List.copyOf(cells.values()), plans.gaps(Scope.WHOLE_DISTRICT).stream()
                .map(gap -> new AllowedGap(gap.shape(), gap.reason(), gap.owner())).toList());
    }

    /**
     * Checks the grids as they are and as they would be.
     *
     * @return what was wrong before already, in words for the journal; empty when nothing was
     * @throws Refusal when the plan brings a defect that the grids in force do not have
     */
    String requireNothingNew(Plan plan) {
        PlanDefects defects = PlanDefects.of(findings(inForce), findings(asPlanned), Measure.LON_LAT);
        if (!defects.brought().isEmpty()) {
            Finding first = defects.brought().getFirst();
            throw new Refusal("refusal.plan-not-a-coverage", "plan " + plan.name() + " brings " + defects.brought().size()
                    + " defects that the grids in force do not have, the first: " + first.sentence(), plan.name(),
                    defects.brought().size(), first.kind().ordinal(), String.join(", ", first.grids()));
        }
        return words(defects.standing());
    }

    private List<Finding> findings(List<Cell> cells) {
        return CoverageCheck.run(new CoverageInput(cells, null, List.of(),
                Measure.LON_LAT, CoverageInput.SLIVER_WIDTH, allowed)).findings();
    }

    private static String words(List<Finding> standing) {
        Map<FindingKind, Long> counts = standing.stream()
                .collect(Collectors.groupingBy(Finding::kind, TreeMap::new, Collectors.counting()));
        return counts.isEmpty() ? "" : counts.entrySet().stream().map(each -> each.getValue() + " " + each.getKey().key())
                .collect(Collectors.joining(", ", "defects of before: ", ""));
    }
}
