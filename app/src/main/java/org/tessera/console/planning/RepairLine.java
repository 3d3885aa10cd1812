package org.tessera.console.planning;

import java.util.List;
import java.util.Set;

import org.tessera.grid.coverage.Finding;
import org.tessera.grid.repair.Balance;
import org.tessera.grid.repair.RepairNote;

/**
 * What a proposed repair does about one defect.
 *
 * @param defect   what was found
 * @param effects  who gains and who loses by it, area and households
 * @param notes    what else a planner should know
 * @param reason   why it stays, in English; empty when it does not
 * @param included false for one that was left out
 * @param follows  whether it only came about by another step, so that it cannot be left out by itself
 */
public record RepairLine(Finding defect, List<Balance> effects, Set<RepairNote> notes, String reason, boolean included,
        boolean follows) {

    public RepairLine {
        effects = List.copyOf(effects);
        notes = Set.copyOf(notes);
    }
}
