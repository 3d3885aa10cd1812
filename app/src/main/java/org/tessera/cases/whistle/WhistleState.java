package org.tessera.cases.whistle;

/** How far a whistle has come. How far each called department has come is in its {@link Response}. */
public enum WhistleState {
    /** Blown; the township head has to approve it before anybody is called. */
    WAITING,
    /** Not approved; nobody was called. */
    REFUSED,
    /** The departments are called; some have not finished yet. */
    CALLED,
    /** All called departments have finished; the whistler has to score them. */
    DONE,
    /** Scored; to be closed. */
    SCORED,
    /** The whistler has said whether the result is accepted. */
    CLOSED;

    /** Whether nothing more happens to it. */
    public boolean isEnd() {
        return this == REFUSED || this == CLOSED;
    }
}
