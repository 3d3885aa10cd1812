package org.tessera.cases.flow;

/** How a case left the loop. */
public enum Ending {
    /** It went all the way round. */
    CLOSED,
    /** It was found to be none. */
    VOID,
    /** It was the same as another case, which goes on. */
    MERGED
}
