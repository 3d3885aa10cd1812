package org.tessera.grid.repair;

import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

import org.locationtech.jts.geom.Geometry;

/**
 * How to repair.
 *
 * @param rule       who gets what is in dispute
 * @param weight     of a grid by its id, for {@link RepairRule#BALANCE} and {@link RepairRule#PRIORITY}; null for none
 * @param locked     ids of grids that stay exactly as they are
 * @param largestGap m²; larger gaps are left, for they may be meant
 * @param lines      roads and rivers (lineal, same CRS as the grids) that borders should follow, for {@link RepairRule#NEAREST_LINE}
 */
public record RepairOptions(RepairRule rule, ToDoubleFunction<String> weight, Set<String> locked, double largestGap,
        List<Geometry> lines) {

    /** Splits gaps of any size, nothing locked. */
    public static final RepairOptions DEFAULT = new RepairOptions(RepairRule.SPLIT, null, Set.of(), Double.POSITIVE_INFINITY, List.of());

    /**
     * @throws IllegalArgumentException when priority is asked for without weights, or the largest gap is no area
     */
    public RepairOptions {
        locked = Set.copyOf(locked);
        lines = List.copyOf(lines);
        if (rule == RepairRule.PRIORITY && weight == null) {
            throw new IllegalArgumentException("a repair by priority needs the priorities of the grids");
        }
        if (!(largestGap >= 0)) {
            throw new IllegalArgumentException("the largest gap is an area in m², 0 or more");
        }
    }

    /** The same with these grids locked. */
    public RepairOptions locking(Set<String> ids) {
        return new RepairOptions(rule, weight, ids, largestGap, lines);
    }

    /** The same along these roads and rivers, by {@link RepairRule#NEAREST_LINE}. */
    public RepairOptions along(List<Geometry> others) {
        return new RepairOptions(RepairRule.NEAREST_LINE, weight, locked, largestGap, others);
    }

    /** The same by another rule. */
    public RepairOptions by(RepairRule other, ToDoubleFunction<String> weights) {
        return new RepairOptions(other, weights, locked, largestGap, lines);
    }
}
