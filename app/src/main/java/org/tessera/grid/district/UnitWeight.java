package org.tessera.grid.district;

/** What makes districts equal. */
public enum UnitWeight {
    /** Households that live there. */
    HOUSEHOLDS,
    /** All cases that were opened there: the workload as it was. */
    CASES,
    /** Cases that are open now. */
    OPEN_CASES,
    /** Ground in m². */
    AREA,
    /** Each unit counts one. */
    EQUAL
}
