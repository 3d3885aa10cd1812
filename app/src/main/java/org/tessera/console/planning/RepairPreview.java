package org.tessera.console.planning;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import org.locationtech.jts.geom.Geometry;

import org.tessera.grid.coverage.Finding;
import org.tessera.grid.repair.Balance;
import org.tessera.grid.repair.RepairNote;
import org.tessera.grid.repair.RepairProposal;
import org.tessera.grid.repair.RepairStep;

/**
 * A proposed repair with what it means for the grids.
 *
 * @param proposal   what would change
 * @param lines      one for each defect that was asked about, in the order of the findings, then what followed from them
 * @param households that would have another grid, or one at all
 * @param counted    whether households are known here
 */
public record RepairPreview(RepairProposal proposal, List<RepairLine> lines, long households, boolean counted) {

    public RepairPreview {
        lines = List.copyOf(lines);
    }

    /**
     * Counts what a repair moves. Blocking.
     *
     * @param households on a piece of ground; null when none are known
     */
    public static RepairPreview of(RepairProposal proposal, RepairRequest request, ToDoubleFunction<Geometry> households) {
        ToDoubleFunction<Geometry> count = households == null ? _ -> 0 : households;
        List<RepairLine> lines = new ArrayList<>();
        List<RepairStep> rest = new ArrayList<>(proposal.steps());
        for (Finding finding : proposal.before().findings()) {
            if (request.about(finding)) {
                List<RepairStep> steps = rest.stream().filter(step -> RepairRequest.same(step.defect(), finding)).toList();
                rest.removeAll(steps);
                lines.add(line(finding, steps, request, proposal, count));
            }
        }
        for (RepairStep step : rest) {
            List<Balance> effects = List.copyOf(Balance.of(List.of(step), count).values());
            lines.add(new RepairLine(step.defect(), effects, step.notes(), "", true, true));
        }
        double moved = proposal.steps().stream().flatMap(step -> step.transfers().stream())
                .mapToDouble(transfer -> count.applyAsDouble(transfer.piece())).sum();
        return new RepairPreview(proposal, lines, Math.round(moved), households != null);
    }

    private static RepairLine line(Finding finding, List<RepairStep> steps, RepairRequest request, RepairProposal proposal,
            ToDoubleFunction<Geometry> count) {
        Set<RepairNote> notes = EnumSet.noneOf(RepairNote.class);
        steps.forEach(step -> notes.addAll(step.notes()));
        boolean leftOut = request.leavesOut(finding);
        String reason = leftOut || !steps.isEmpty() ? "" : proposal.residual().stream()
                .filter(left -> RepairRequest.same(left.defect(), finding)).map(left -> left.reason()).findFirst().orElse("");
        return new RepairLine(finding, List.copyOf(Balance.of(steps, count).values()), notes, reason, !leftOut, false);
    }
}
