package org.tessera.grid.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Location;

/**
 * Finds the record that is the outline of all the others: exports often append it. As a grid it would overlap every other and hide
 * every gap, so it is named once and serves as outer boundary when none is given.
 */
final class OutlineAmongCells {

    /** With fewer grids, one that covers the others may be meant so. */
    private static final int FEWEST = 10;

    private OutlineAmongCells() {
    }

    static Optional<SoundCell> find(List<SoundCell> cells) {
        if (cells.size() <= FEWEST) {
            return Optional.empty();
        }
        SoundCell largest = cells.stream().max(Comparator.comparingDouble(cell -> cell.outline().area())).orElseThrow();
        double others = -largest.outline().area();
        for (SoundCell cell : cells) {
            others += cell.outline().area();
        }
        double share = others / largest.outline().area();
        if (share < 0.8 || share > 1.25) {
            return Optional.empty();
        }
        IndexedPointInAreaLocator locator = new IndexedPointInAreaLocator(largest.shape());
        long inside = cells.stream().filter(cell -> cell != largest)
                .filter(cell -> locator.locate(cell.shape().getInteriorPoint().getCoordinate()) == Location.INTERIOR).count();
        return inside >= 0.98 * (cells.size() - 1) ? Optional.of(largest) : Optional.empty();
    }

    /** @param serves whether it is taken as the outer boundary */
    static Finding finding(SoundCell cell, boolean serves) {
        return Finding.invalid(cell.id(), cell.shape(),
                "it is the outline of the other grids, not a grid" + (serves ? "; taken as the outer boundary" : ""));
    }
}
