package org.tessera.cases.flow;

/** What a look at the result found. */
public enum CheckResult {
    /** It is handled. */
    GOOD,
    /** Not enough has been done. */
    INSUFFICIENT,
    /** It was reported as handled and was not. */
    FALSE_REPORT
}
