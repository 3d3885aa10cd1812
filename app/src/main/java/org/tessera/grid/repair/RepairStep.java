package org.tessera.grid.repair;

import java.util.List;
import java.util.Set;

import org.tessera.grid.coverage.Finding;

/**
 * What is done about one defect.
 *
 * @param defect    what was found
 * @param transfers who gives up which ground to whom; empty when only the drawing changes, as when a node is inserted
 * @param notes     what else a planner should know about it
 */
public record RepairStep(Finding defect, List<Transfer> transfers, Set<RepairNote> notes) {

    public RepairStep {
        transfers = List.copyOf(transfers);
        notes = Set.copyOf(notes);
    }

    /** There is nothing more to say. */
    RepairStep(Finding defect, List<Transfer> transfers) {
        this(defect, transfers, Set.of());
    }

    /** Ground that changes hands, m². */
    public double movedArea() {
        return transfers.stream().mapToDouble(Transfer::area).sum();
    }
}
