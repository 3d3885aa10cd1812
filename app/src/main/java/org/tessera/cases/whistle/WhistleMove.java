package org.tessera.cases.whistle;

/** What can be done to a whistle. */
public enum WhistleMove {
    BLOW,
    APPROVE,
    REFUSE,
    /** A called department says that it comes. */
    ANSWER,
    /** A called department is at the place. */
    ARRIVE,
    /** A called department has done its part. */
    FINISH,
    SCORE,
    CLOSE
}
