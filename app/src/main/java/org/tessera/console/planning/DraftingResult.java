package org.tessera.console.planning;

import org.tessera.grid.district.DistrictPlan;
import org.tessera.grid.district.DistrictProblem;
import org.tessera.grid.district.DraftingWish;
import org.tessera.grid.district.TradeOff;

/**
 * What a search for grids came to.
 *
 * @param wish    what was wanted
 * @param problem the units it was wanted of
 * @param curve   today and the proposals
 */
public record DraftingResult(DraftingWish wish, DistrictProblem problem, TradeOff curve) {

    /** Part of all weight that a proposal moves. */
    double movedShare(DistrictPlan plan) {
        return plan.moved() / problem.weight();
    }
}
