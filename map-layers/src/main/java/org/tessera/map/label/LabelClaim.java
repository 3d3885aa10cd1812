package org.tessera.map.label;

import java.util.List;

/**
 * A label that would like to be shown.
 *
 * @param id       unique, decides among equal ones
 * @param priority higher is placed first
 * @param kept     where it stood before and still belongs, tried first; null when it was not shown
 * @param spots    where else it may stand, the best first
 */
public record LabelClaim(String id, double priority, LabelSpot kept, Spots spots) {

    /** The places a label may take. They are asked only when they are needed. */
    public interface Spots {

        /** How many. */
        int count();

        /** A place, or null when there is none at this position. */
        LabelSpot spot(int index);

        /** Whether the label really fits the shape of its feature there; asked only for places that are free. */
        default boolean fits(int index) {
            return true;
        }
    }

    /** Places known beforehand. */
    public static Spots among(List<LabelSpot> spots) {
        return new Spots() {

            @Override
            public int count() {
                return spots.size();
            }

            @Override
            public LabelSpot spot(int index) {
                return spots.get(index);
            }
        };
    }
}
