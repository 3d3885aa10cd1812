package org.tessera.console.whistle;

import org.tessera.cases.whistle.WhistleDesk;
import org.tessera.cases.whistle.WhistleMove;
import org.tessera.clock.SituationClock;

/**
 * The services over the desk of whistles.
 *
 * @param desk  with the signed-in person at it
 * @param clock the situation's
 */
public record DeskWhistleOffice(WhistleDesk desk, SituationClock clock) implements WhistleOffice {

    @Override
    public Board board() {
        return new Board(clock.now(), desk.facts());
    }

    @Override
    public void move(String whistleId, WhistleMove move, String department, String words) {
        switch (move) {
            case APPROVE -> desk.approve(whistleId);
            case REFUSE -> desk.refuse(whistleId, words);
            case ANSWER -> desk.answer(whistleId, department, words);
            case ARRIVE -> desk.arrive(whistleId, department);
            case FINISH -> desk.finish(whistleId, department, words);
            case CLOSE -> desk.close(whistleId, true, words);
            default -> throw new IllegalArgumentException(move + " needs a form of its own");
        }
    }
}
