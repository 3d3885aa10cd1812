package org.tessera.cases.whistle;

/** The clocks of a whistle. All run from the moment the departments were called. */
public enum WhistleLimit {
    ANSWER,
    ON_SITE,
    /** Until the whistle is closed; the lead answers for it. */
    CLOSING
}
