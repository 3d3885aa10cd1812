package org.tessera.console.whistle;

import java.time.Instant;
import java.util.List;

import org.tessera.cases.whistle.WhistleFact;
import org.tessera.cases.whistle.WhistleMove;

/** The services behind the list of whistles. Blocking. */
public interface WhistleOffice {

    /** What there is to see now. */
    Board board();

    /**
     * Moves a whistle on.
     *
     * @param department who answers, arrives or has finished; empty for the other moves
     * @param words      what is said
     */
    void move(String whistleId, WhistleMove move, String department, String words);

    /**
     * Open whistles at a moment.
     *
     * @param now   time on the situation clock
     * @param facts within the actor's scope
     */
    record Board(Instant now, List<WhistleFact> facts) {
    }
}
