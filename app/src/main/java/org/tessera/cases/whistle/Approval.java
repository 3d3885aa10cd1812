package org.tessera.cases.whistle;

import org.tessera.access.Tier;

/** Whose whistles the township head has to approve before anybody is called. */
public enum Approval {
    NONE,
    /** Those of communities and villages. */
    COMMUNITIES,
    ALL;

    boolean asks(Tier caller) {
        return this == ALL || this == COMMUNITIES && caller == Tier.COMMUNITY;
    }
}
