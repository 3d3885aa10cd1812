package org.tessera.console.supervision;

import java.time.Instant;
import java.util.List;

import org.tessera.cases.supervision.Notice;
import org.tessera.cases.supervision.WatchedCase;

/** The services behind the supervision pane. Blocking. */
public interface SupervisionOffice {

    /** What there is to see now. */
    Board board();

    /** Reminds the lead of a case. */
    void remind(String caseId, String words);

    /** Answers a notice for its lead. */
    void reply(String noticeId, String words);

    /**
     * The live list and what waits for an answer.
     *
     * @param now     time on the situation clock
     * @param live    cases with a card, in order
     * @param waiting notices without an answer, the first due first
     */
    record Board(Instant now, List<WatchedCase> live, List<Notice> waiting) {
    }
}
