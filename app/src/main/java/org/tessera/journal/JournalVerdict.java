package org.tessera.journal;

/**
 * Outcome of a verification.
 *
 * @param entries     how many entries were read
 * @param intact      whether the chain is unbroken
 * @param firstBroken sequence of the first entry whose content, order or link does not hold, or null
 */
public record JournalVerdict(long entries, boolean intact, Long firstBroken) {
}
