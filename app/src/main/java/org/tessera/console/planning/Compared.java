package org.tessera.console.planning;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tessera.grid.coverage.Cell;
import org.tessera.grid.coverage.Measure;
import org.tessera.grid.plan.Balance;
import org.tessera.grid.plan.Located;
import org.tessera.grid.plan.PlanComparison;
import org.tessera.grid.plan.PlanDiff;

/**
 * The plan in hand beside another one.
 *
 * @param before  grids of the other plan
 * @param after   grids of the plan in hand
 * @param changes from before to after
 * @param had     how even households (when any are known) and open cases are before
 * @param has     the same after
 */
public record Compared(List<Cell> before, List<Cell> after, PlanComparison changes, Map<Located.Kind, Balance> had,
        Map<Located.Kind, Balance> has) {

    /** Compares; blocking. */
    static Compared of(List<Cell> before, List<Cell> after, Measure measure, List<Located> things) {
        Set<Located.Kind> kinds = kinds(things);
        kinds.retainAll(EnumSet.of(Located.Kind.HOUSEHOLD, Located.Kind.CASE));
        return new Compared(before, after, PlanDiff.of(before, after, measure, things), Balance.of(before, things, kinds),
                Balance.of(after, things, kinds));
    }

    /** Kinds that are counted; none of a kind is a count too, except of households, which a workspace may not know at all. */
    public static Set<Located.Kind> kinds(List<Located> things) {
        Set<Located.Kind> kinds = EnumSet.allOf(Located.Kind.class);
        if (things.stream().noneMatch(thing -> thing.kind() == Located.Kind.HOUSEHOLD)) {
            kinds.remove(Located.Kind.HOUSEHOLD);
        }
        return kinds;
    }
}
