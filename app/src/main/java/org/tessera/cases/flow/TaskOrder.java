package org.tessera.cases.flow;

/**
 * What somebody besides the lead is to do.
 *
 * @param kind      what they are
 * @param party     id of the department, or the name of who it is
 * @param content   what is to be done
 * @param mandatory whether the case waits for it
 */
public record TaskOrder(Kind kind, String party, String content, boolean mandatory) {

    /** Who governs together. */
    public enum Kind {
        DEPARTMENT,
        SOCIAL_ORGANISATION,
        ENTERPRISE,
        RESIDENT
    }
}
