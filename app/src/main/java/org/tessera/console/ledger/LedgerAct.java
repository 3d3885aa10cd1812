package org.tessera.console.ledger;

/** What can be written down at the ledger. */
public enum LedgerAct {
    /** A visit and what was heard there. */
    VISIT,
    /** A promise for the chosen need. */
    PROMISE,
    /** The resident's confirmation of the chosen promise. */
    SIGN_OFF
}
