package org.tessera.map.label;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Greedy placement: higher priority first, among equals those shown before, then by id; each label takes its first place that
 * meets no label placed before. The same claims give the same answer in whatever order they come. Stateless.
 */
public final class LabelSolver {

    /** Labels between two looks at whether the answer is still wanted. */
    private static final int PATIENCE = 64;

    private static final Comparator<LabelClaim> ORDER = Comparator.comparingDouble((LabelClaim claim) -> -claim.priority())
            .thenComparing(claim -> claim.kept() == null).thenComparing(LabelClaim::id);

    private LabelSolver() {
    }

    /**
     * A label that has its place.
     *
     * @param claim which
     * @param spot  where
     */
    public record Placed(LabelClaim claim, LabelSpot spot) {
    }

    /**
     * Places what fits into a grid that may hold obstacles.
     *
     * @return in order of priority; null when given up as unwanted
     */
    public static List<Placed> place(List<LabelClaim> claims, LabelGrid grid, BooleanSupplier unwanted) {
        List<LabelClaim> order = new ArrayList<>(claims);
        order.sort(ORDER);
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            if (i % PATIENCE == 0 && unwanted.getAsBoolean()) {
                return null;
            }
            LabelSpot spot = spot(order.get(i), grid);
            if (spot != null) {
                grid.take(spot);
                placed.add(new Placed(order.get(i), spot));
            }
        }
        return placed;
    }

    private static LabelSpot spot(LabelClaim claim, LabelGrid grid) {
        if (claim.kept() != null && grid.free(claim.kept())) {
            return claim.kept();
        }
        for (int i = 0; i < claim.spots().count(); i++) {
            LabelSpot spot = claim.spots().spot(i);
            if (spot != null && grid.free(spot) && claim.spots().fits(i)) {
                return spot;
            }
        }
        return null;
    }
}
