package org.tessera.console.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.tessera.cases.ledger.Resident;
import org.tessera.cases.ledger.SignOff;
import org.tessera.cases.ledger.WorkKind;
import org.tessera.console.cases.ActField.Choice;

/** The services behind the ledger. Blocking. */
public interface LedgerOffice {

    /** What there is to see now. */
    Board board();

    /** Writes a visit with one need down. */
    void record(String areaId, Resident resident, WorkKind kind, String words);

    /** Promises something for a need. */
    void promise(LedgerLine line, String what, LocalDate due, String owner);

    /** Signs the shown promise of a need off, because the resident has confirmed it now. */
    void signOff(LedgerLine line, SignOff.Confirmation how, String words);

    /**
     * The ledger.
     *
     * @param now         time on the situation clock
     * @param today       its day
     * @param lines       all needs within the actor's area, personal parts masked
     * @param areas       where a visit can be written down
     * @param departments who can keep a promise
     */
    record Board(Instant now, LocalDate today, List<LedgerLine> lines, List<Choice> areas, List<Choice> departments) {

        /** Before anything was read. */
        public static final Board NOTHING = new Board(Instant.EPOCH, LocalDate.EPOCH, List.of(), List.of(), List.of());
    }
}
