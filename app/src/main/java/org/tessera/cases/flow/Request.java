package org.tessera.cases.flow;

import java.time.Instant;

/**
 * What the lead has asked for and nobody has answered yet.
 *
 * @param kind   what
 * @param at     when
 * @param by     id of who asked
 * @param until  end of the suspension that is asked for; null for the longest one, and for an extension
 * @param reason why
 */
public record Request(Kind kind, Instant at, String by, Instant until, String reason) {

    /** What can be asked for. */
    public enum Kind {
        SUSPENSION,
        EXTENSION
    }
}
