package org.tessera.grid.district;

import java.util.List;

/**
 * Something about a proposal that its reader must know.
 *
 * @param kind     what
 * @param units    ids concerned, the first ones where there are many
 * @param value    weight, distance in m, or a number, as the kind says
 * @param sentence the same in English
 */
public record Note(Kind kind, List<String> units, double value, String sentence) {

    /** What there is to say. */
    public enum Kind {
        /** One unit alone weighs more than a district may; value is its weight. */
        OVERSIZE,
        /** Two units count as neighbours although they do not touch; value is the distance in metres. */
        LINK,
        /** Likewise, with a barrier between them. */
        ACROSS,
        /** A connected part cannot be divided as wanted; value is its weight. */
        INDIVISIBLE,
        /** A group of units that should stay together does not hang together; value is how many pieces more. */
        TORN_GROUP,
        /** Today's district is in pieces, only its heaviest stays; value is the weight of the others. */
        TORN_TODAY,
        /** Units belong to no district today; value is their weight. */
        NEW_UNITS,
        /** A district is outside what was wanted; value is its weight. */
        UNBALANCED,
        /** A district is not connected by borders alone; value is its number of pieces. */
        DISCONNECTED
    }

    public Note {
        units = List.copyOf(units);
    }
}
