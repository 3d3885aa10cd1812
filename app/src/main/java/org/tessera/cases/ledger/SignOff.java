package org.tessera.cases.ledger;

import java.time.Instant;

/**
 * The resident's word that a promise was kept (销号).
 *
 * @param confirmed  how the resident said so
 * @param at         when they said so
 * @param words      what they said; may be empty
 * @param recordedBy id of who wrote it down
 * @param recordedAt when it was written down
 */
public record SignOff(Confirmation confirmed, Instant at, String words, String recordedBy, Instant recordedAt) {

    /** How a resident confirms. */
    public enum Confirmation {
        IN_PERSON,
        PHONE,
        WRITING,
        MESSAGE
    }
}
