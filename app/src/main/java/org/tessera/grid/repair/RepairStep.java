package org.tessera.grid.repair;

import java.util.List;

import org.tessera.grid.coverage.Finding;

/**
 * What is done about one defect.
 *
 * @param defect    what was found
 * @param transfers who gives up which ground to whom; empty when only the drawing changes, as when a node is inserted
 */
public record RepairStep(Finding defect, List<Transfer> transfers) {

    public RepairStep {
        transfers = List.copyOf(transfers);
    }

    /** Ground that changes hands, m². */
    public double movedArea() {
        return transfers.stream().mapToDouble(Transfer::area).sum();
    }
}
