package org.tessera.console.ledger;

/** How far a need has come, by its most pressing promise. */
public enum LedgerState {
    /** The last day of a promise is over and the resident has not confirmed it. */
    OVERDUE,
    /** A promise is open. */
    OPEN,
    /** Nothing was promised yet. */
    UNPROMISED,
    /** The resident has confirmed all that was promised. */
    SIGNED,
    /** The work on it has ended. */
    CONCLUDED
}
