package org.tessera.console.whistle;

import org.tessera.cases.whistle.WhistleMove;

/** What the list of whistles asks for; whoever is asked finds out the words and departments that the move needs. */
public interface WhistleActions {

    /** Asks for a move of a whistle. The list changes when the change is announced, not before. */
    void ask(String whistleId, WhistleMove move);
}
