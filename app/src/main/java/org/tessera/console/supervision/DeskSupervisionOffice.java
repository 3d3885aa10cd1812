package org.tessera.console.supervision;

import java.time.Instant;

import org.tessera.cases.supervision.SupervisionDesk;
import org.tessera.clock.SituationClock;

/**
 * The services over the desk of supervision.
 *
 * @param desk  with the signed-in person at it
 * @param clock the situation's
 */
public record DeskSupervisionOffice(SupervisionDesk desk, SituationClock clock) implements SupervisionOffice {

    @Override
    public Board board() {
        Instant now = clock.now();
        return new Board(now, desk.live(now), desk.waiting(now));
    }

    @Override
    public void remind(String caseId, String words) {
        desk.remind(caseId, clock.now(), words);
    }

    @Override
    public void reply(String noticeId, String words) {
        desk.reply(noticeId, clock.now(), words);
    }
}
