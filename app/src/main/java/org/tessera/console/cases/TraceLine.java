package org.tessera.console.cases;

/**
 * One entry of a case's trace.
 *
 * @param sequence number of the journal's entry
 * @param when     on the situation clock
 * @param what     what was done
 * @param who      who did it
 * @param words    what was said with it; empty for nothing
 */
public record TraceLine(long sequence, String when, String what, String who, String words) {
}
