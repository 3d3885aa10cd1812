package org.tessera.grid.plan;

import java.util.List;

/**
 * What a second plan changes over a first.
 *
 * @param transfers by grids, those from or to no grid last
 * @param lineage   one for every grid of the first plan and every new one of the second, by id
 */
public record PlanComparison(List<Transfer> transfers, List<Lineage> lineage) {

    public PlanComparison {
        transfers = List.copyOf(transfers);
        lineage = List.copyOf(lineage);
    }

    /** Whether the plans differ at all; another id is a difference. */
    public boolean differs() {
        return !transfers.isEmpty() || lineage.stream().anyMatch(each -> each.kind() != Lineage.Kind.UNCHANGED);
    }

    /** Ground that changes hands, m². */
    public double areaMoved() {
        return transfers.stream().mapToDouble(Transfer::area).sum();
    }

    /** How many of a kind change their grid. */
    public long moved(Located.Kind kind) {
        return transfers.stream().mapToLong(transfer -> transfer.moved(kind)).sum();
    }
}
