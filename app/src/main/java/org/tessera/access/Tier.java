package org.tessera.access;

/** The three tiers of grassroots governance, widest first, and the grid below them. */
public enum Tier {
    DISTRICT,
    TOWNSHIP,
    COMMUNITY,
    GRID
}
