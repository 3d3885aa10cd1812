package org.tessera.grid.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.locationtech.jts.geom.Geometry;

import org.tessera.grid.coverage.Finding;
import org.tessera.grid.coverage.FindingKind;

/** Settles what concerns a record as a whole: broken outlines are mended, copies and the outline of all are withdrawn. */
final class Records {

    private Records() {
    }

    /** Whether a finding is about a place where borders have to be looked at, and not settled here. */
    static boolean leavesGround(Finding finding) {
        return finding.kind() != FindingKind.DUPLICATE
                && (finding.kind() != FindingKind.INVALID || finding.shape().getDimension() < 2);
    }

    /** Whether anything changed. */
    static boolean settle(Plan plan, List<Finding> findings, List<RepairStep> steps, Map<String, String> reasons) {
        boolean changed = false;
        for (Finding finding : findings) {
            List<Integer> cells = cells(plan, finding);
            if (finding.kind() == FindingKind.DUPLICATE) {
                changed |= withdrawCopies(plan, finding, cells, steps);
            } else if (finding.kind() == FindingKind.INVALID && finding.shape().getDimension() == 2) {
                changed |= withdrawOutline(plan, cells.getFirst(), finding, steps);
            } else if (finding.kind() == FindingKind.INVALID) {
                changed |= mend(plan, finding, cells, steps, reasons);
            }
        }
        return changed;
    }

    private static List<Integer> cells(Plan plan, Finding finding) {
        List<Integer> cells = new ArrayList<>();
        for (String id : finding.grids()) {
            Integer cell = plan.number(id);
            if (cell != null && plan.shape(cell) != null) {
                cells.add(cell);
            }
        }
        cells.sort(null);
        return cells;
    }

    /** The locked ones stay, else the first. */
    private static boolean withdrawCopies(Plan plan, Finding finding, List<Integer> cells, List<RepairStep> steps) {
        int kept = cells.stream().filter(plan::locked).findFirst().orElse(cells.getFirst());
        List<Transfer> transfers = new ArrayList<>();
        for (int cell : cells) {
            if (cell != kept && !plan.locked(cell)) {
                transfers.add(new Transfer(plan.id(cell), plan.id(kept), true, finding.area(), finding.shape()));
                plan.withdraw(cell, "has the same shape as grid " + plan.id(kept));
            }
        }
        if (!transfers.isEmpty()) {
            steps.add(new RepairStep(finding, transfers));
        }
        return !transfers.isEmpty();
    }

    private static boolean withdrawOutline(Plan plan, int cell, Finding finding, List<RepairStep> steps) {
        if (plan.locked(cell)) {
            return false;
        }
        if (plan.outer() == null) {
            plan.outer(plan.shape(cell).isValid() ? plan.shape(cell) : Areal.mended(plan.shape(cell)));
        }
        plan.withdraw(cell, "is the outline of the other grids, not a grid; taken as the outer boundary");
        steps.add(new RepairStep(finding, List.of()));
        return true;
    }

    private static boolean mend(Plan plan, Finding finding, List<Integer> cells, List<RepairStep> steps, Map<String, String> reasons) {
        if (cells.isEmpty()) {
            reasons.put(CoverageRepair.place(finding), "there is no polygon to repair: " + finding.detail());
            return false;
        }
        int cell = cells.getFirst();
        Geometry mended = plan.locked(cell) ? null : Areal.mended(plan.shape(cell));
        if (mended == null || mended.getArea() == 0) {
            reasons.put(CoverageRepair.place(finding), mended == null ? "grid " + plan.id(cell) + " is locked" : "it encloses no area");
            return false;
        }
        plan.shape(cell, mended);
        steps.add(new RepairStep(finding, List.of()));
        return true;
    }
}
