package org.tessera.grid.repair;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

import org.locationtech.jts.geom.Geometry;

/**
 * What the repair means for one grid.
 *
 * @param id     of the grid
 * @param gained m²
 * @param lost   m²
 * @param joined what the caller counts (households) on the ground it gains
 * @param left   what the caller counts on the ground it loses
 */
public record Balance(String id, double gained, double lost, double joined, double left) {

    /**
     * Who gains and who loses by some steps, by id.
     *
     * @param count what to count on a piece of ground in the input's CRS, such as its households
     */
    public static Map<String, Balance> of(Collection<RepairStep> steps, ToDoubleFunction<Geometry> count) {
        Map<String, Balance> balances = new TreeMap<>();
        for (RepairStep step : steps) {
            for (Transfer transfer : step.transfers()) {
                double counted = count.applyAsDouble(transfer.piece());
                if (!transfer.from().isEmpty()) {
                    balances.compute(transfer.from(), (id, b) -> known(id, b).lose(transfer.area(), counted));
                }
                if (!transfer.to().isEmpty() && !transfer.claimed()) {
                    balances.compute(transfer.to(), (id, b) -> known(id, b).gain(transfer.area(), counted));
                }
            }
        }
        return balances;
    }

    private static Balance known(String id, Balance balance) {
        return balance == null ? new Balance(id, 0, 0, 0, 0) : balance;
    }

    Balance gain(double area, double count) {
        return new Balance(id, gained + area, lost, joined + count, left);
    }

    Balance lose(double area, double count) {
        return new Balance(id, gained, lost + area, joined, left + count);
    }
}
