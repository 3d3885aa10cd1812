package org.tessera.grid.plan;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

import org.locationtech.jts.geom.Geometry;

import org.tessera.grid.PointCounts;

/**
 * Says how many households and open cases stand on a piece of ground, such as a finding's. What stands on its border counts. Immutable,
 * safe for use by any thread; ground and things share one CRS.
 */
public final class GroundCounts {

    /** Nothing is known, so nothing is counted. */
    public static final GroundCounts UNKNOWN = of(Set.of(), EnumSet.noneOf(Located.Kind.class));

    private final PointCounts households;
    private final PointCounts cases;

    private GroundCounts(PointCounts households, PointCounts cases) {
        this.households = households;
        this.cases = cases;
    }

    /**
     * @param things what stands anywhere; cases should be the open ones
     * @param known  kinds that have been looked for: only these are counted, for not counted is not zero
     */
    public static GroundCounts of(Collection<Located> things, Set<Located.Kind> known) {
        return new GroundCounts(counts(things, known, Located.Kind.HOUSEHOLD), counts(things, known, Located.Kind.CASE));
    }

    private static PointCounts counts(Collection<Located> things, Set<Located.Kind> known, Located.Kind kind) {
        return known.contains(kind) ? PointCounts.of(things.stream().filter(thing -> thing.kind() == kind).map(thing ->
                new PointCounts.Counted(thing.point().x, thing.point().y, Math.toIntExact(thing.count()))).toList()) : null;
    }

    /** Whether households are counted. */
    public boolean knowsHouseholds() {
        return households != null;
    }

    /** Whether open cases are counted. */
    public boolean knowsCases() {
        return cases != null;
    }

    /**
     * What stands there.
     *
     * @param ground a shape without area holds nothing
     */
    public Inside in(Geometry ground) {
        return new Inside(households == null ? null : households.in(ground), cases == null ? null : cases.in(ground));
    }

    /**
     * What stands on a piece of ground.
     *
     * @param households null when they are not known
     * @param cases      open ones, null when they are not known
     */
    public record Inside(Long households, Long cases) {

        /** Whether nothing is known to stand there. */
        public boolean none() {
            return (households == null || households == 0) && (cases == null || cases == 0);
        }
    }
}
